import type { EdtfDate } from '../../../edtf/edtf.ts';
import { monthName } from '../../../../src/i18n/format.ts';
import { dayText, firstOfMonth, isDayOrHour, sameYear, seasonYear, type DatePhrases } from './date-text.ts';

const SEASONS = ['', 'printemps', 'été', 'automne', 'hiver'];

/** The date without preposition: `11 décembre 2020 à 18 h 30`, `décembre 2020`, `printemps 2021`, `2020`. */
function noun(date: EdtfDate, weekday = true, year = true): string {
  if (isDayOrHour(date)) return dayText(date, 'fr', ' à ', weekday, year);
  const years = seasonYear(date);
  if (date.precision === 'season') return `${SEASONS[date.season ?? 0]} ${years}`;
  return date.precision === 'month' ? monthName(+date.day.slice(5, 7), 'fr') + (year ? ` ${years}` : '') : years;
}

/** Takes an article: a day, an hour, a season. */
const hasArticle = (date: EdtfDate): boolean => isDayOrHour(date) || date.precision === 'season';

/** `du printemps`, `de l’été`, `de mai`, `d’avril`. */
function of(date: EdtfDate, text: string): string {
  const elided = /^[aeéoh]/.test(text);
  if (hasArticle(date)) return `${elided ? 'de l’' : 'du '}${text}`;
  return `${elided ? 'd’' : 'de '}${text}`;
}

/** `au printemps`, `à l’été`, `à mai`. */
const to = (date: EdtfDate, text: string): string =>
  hasArticle(date) ? `${/^[aéh]/.test(text) ? 'à l’' : 'au '}${text}` : `à ${text}`;

const on = (date: EdtfDate): string => {
  const text = noun(date);
  if (isDayOrHour(date)) return `le ${text}`;
  return date.precision === 'season' ? to(date, text) : `en ${text}`;
};

export const datePhrases: DatePhrases = {
  unknown: 'date à confirmer',
  on,
  from: (date) => `à partir ${of(date, noun(date))}`,
  until: (date) => `jusqu’${hasArticle(date) ? to(date, noun(date)) : on(date)}`,
  between: (start, end) => {
    const first = firstOfMonth(start, end, 'fr') ?? noun(start, false, !sameYear(start, end));
    return `${of(start, first)} ${to(end, noun(end, false))}`;
  },
  doubted: (text, qualifier) =>
    `${/[?%]/.test(qualifier) ? 'probablement ' : ''}${text}${/[~%]/.test(qualifier) ? ' environ' : ''}`,
};

/** `depuis le 1er septembre 2026`, `depuis avril 2021`, `depuis l’été 2021`. */
export function since(date: EdtfDate): string {
  const text = noun(date, false);
  if (!hasArticle(date)) return `depuis ${text}`;
  return `depuis ${/^[aéh]/.test(text) ? 'l’' : 'le '}${text}`;
}
