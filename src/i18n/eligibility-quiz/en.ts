/** All of the quiz but its contact form in one file, as a page in this language loads all of it. */
export { en as questions } from './questions/en.ts';
export { en as result } from './result/en.ts';
export { en as start } from './start/en.ts';
