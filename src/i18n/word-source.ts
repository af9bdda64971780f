import type { DEFAULT_LANGUAGE, Language } from './language.ts';

/** The tables of one part of the kit: French loads with the element, each other language when a page is in it. */
export type WordSource<W> = Readonly<
  Record<typeof DEFAULT_LANGUAGE, W> & Record<Exclude<Language, typeof DEFAULT_LANGUAGE>, () => Promise<W>>
>;
