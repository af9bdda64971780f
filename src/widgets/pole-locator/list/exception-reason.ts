import { html, type TemplateResult } from 'lit';
import type { OpeningException } from '../../../contract/poles.ts';
import type { Language } from '../../../i18n/language.ts';
import type { ListWords } from '../../../i18n/pole-locator/list/fr.ts';

/** Why hours differ on a day. `french`: the words are French on a page in another language. */
export interface ExceptionReason {
  readonly text: string;
  readonly french: boolean;
}

/** A public holiday in the page's words; of a holiday that this kit does not know, and of staff, the French ones given. */
export function exceptionReason(
  { holiday, reason }: OpeningException,
  { holidayNames }: Pick<ListWords, 'holidayNames'>,
  language: Language,
): ExceptionReason {
  const known = Object.entries(holidayNames).find(([code]) => code === holiday)?.[1];
  return { text: known ?? reason, french: known === undefined && language !== 'fr' };
}

/** `text` with the part of it that is French marked as such (WCAG 3.1.2). */
export function withFrench(text: string, { text: part, french }: ExceptionReason): TemplateResult | string {
  const at = french ? text.indexOf(part) : -1;
  if (at < 0) return text;
  return html`${text.slice(0, at)}<span lang="fr">${part}</span>${text.slice(at + part.length)}`;
}
