import type { Workshop } from '../../../contract/workshops.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';

/** The sentence part of where and how: `Dieuze · sur place · gratuit`. */
export const placeLine = ({ pole, format, price, sessions }: Workshop, words: CalendarWords, index?: number): string =>
  [
    pole?.place.name,
    lowerFirst(words.formatNames[format]),
    price.cents ? euros(price.cents) : words.free,
    sessions.length > 1 &&
      (index === undefined ? words.sessions(sessions.length) : words.session(index + 1, sessions.length)),
  ]
    .filter(Boolean)
    .join(' · ');

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `15 €`, `12,50 €`: the same in the three languages of the kit. */
const euros = (cents: number): string =>
  `${cents % 100 ? (cents / 100).toFixed(2).replace('.', ',') : cents / 100}\u00a0€`;
