import type { Workshop } from '../../../contract/workshops.ts';
import type { Language } from '../../../i18n/language.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';

/** What entries are drawn with. */
export interface EntryProps {
  readonly words: CalendarWords;
  readonly language: Language;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly open: (workshop: Workshop, form?: boolean) => void;
}

/** What a list of entries is drawn with. */
export interface AgendaProps extends EntryProps {
  /** `aria-level` of the days. */
  readonly level: number;
}
