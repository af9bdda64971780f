import type { LitElement } from 'lit';
import type { Answer } from '../../client/read-answer.ts';
import type { Kit } from '../../context/kit.ts';
import type { Visit } from '../../context/visit.ts';
import type { Workshop } from '../../contract/workshops.ts';
import type { CalendarWords } from '../../i18n/calendar/fr.ts';
import type { SharedWords } from '../../i18n/shared/fr.ts';
import type { Language } from '../../i18n/language.ts';
import type { CalendarState } from './calendar-state.ts';

/** What the calendar's element offers its parts, which come on demand and so cannot be part of it. */
export interface CalendarHost {
  readonly element: LitElement;
  readonly attributes: () => {
    readonly view: string;
    readonly pole: string;
    readonly stage: string;
    readonly format: string;
    readonly deepLink: boolean;
    /** `aria-level` of the widget's heading. */
    readonly headingLevel: number;
  };
  readonly kit: () => Kit;
  readonly visit: () => Visit;
  readonly language: () => Language;
  readonly words: () => CalendarWords;
  readonly shared: () => SharedWords;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly state: () => CalendarState;
  /** The visitor changed something; `quietly`: the address did. */
  readonly change: (part: Partial<CalendarState>, quietly?: boolean) => void;
  /** The first answer; `undefined` until it is here. */
  readonly firstAnswer: () => Answer<Workshop[]> | undefined;
  /** Query of the first answer. */
  readonly query: () => Readonly<Record<string, string | number | undefined>>;
  /** All workshops read so far. */
  readonly workshops: () => readonly Workshop[];
  /** Those that the filter lets through. */
  readonly filtered: () => readonly Workshop[];
  /** Shows a workshop, with its form where asked. */
  readonly open: (workshop: Workshop, form?: boolean) => void;
  /** A workshop as the server just said it is, at `generatedAt`: newer than the lists, in all calendars of the page. */
  readonly tell: (workshop: Workshop, generatedAt?: string) => void;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
  /** Moves the focus once the next drawing is done. */
  readonly focus: (selector: string) => void;
  readonly warn: (attribute: string, reason: string) => void;
}
