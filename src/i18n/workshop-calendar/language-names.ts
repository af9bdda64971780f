import type { Language } from '../language.ts';

const NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { fr: 'français', en: 'anglais', de: 'allemand' },
  en: { fr: 'French', en: 'English', de: 'German' },
  de: { fr: 'Französisch', en: 'Englisch', de: 'Deutsch' },
};

/** Name of the language spoken at a workshop (BCP 47 tag), in the language of the page; else the tag itself. */
export const languageName = (tag: string, language: Language): string =>
  NAMES[language][tag.toLowerCase().split('-')[0] ?? ''] ?? tag;
