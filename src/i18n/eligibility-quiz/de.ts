/** All of the quiz but its contact form in one file, as a page in this language loads all of it. */
export { de as questions } from './questions/de.ts';
export { de as result } from './result/de.ts';
export { de as start } from './start/de.ts';
