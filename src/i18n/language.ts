/** Languages of the message tables. A new one is added here: the compiler then lists every table that lacks it. */
export const LANGUAGES = ['fr', 'en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Language of a page that names none we know. */
export const DEFAULT_LANGUAGE = 'fr';

/** Language for a BCP 47 tag, region ignored (`de-CH` → `de`); French when unknown. */
export function languageOf(tag: string | null | undefined): Language {
  const primary = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? DEFAULT_LANGUAGE;
}
