import type { LitElement } from 'lit';
import type { ApiClient } from '../../client/api-client.ts';
import type { Visit } from '../../context/visit-context.ts';
import type { Workshop } from '../../contract/workshops.ts';
import type { CalendarWords } from '../../i18n/workshop-calendar/list/fr.ts';
import type { SharedWords } from '../../i18n/shared/fr.ts';
import type { Language } from '../../i18n/language.ts';
import type { CalendarState } from './calendar-state.ts';
import type { WorkshopsController } from './workshops-controller.ts';

/** What a page asks of the calendar by its attributes. */
export interface CalendarAttributes {
  readonly pole: string;
  readonly stage: string;
  readonly format: string;
  readonly limit: number;
  readonly deepLink: boolean;
}

/** What the calendar's element offers its parts, which come on demand and so cannot be part of it. */
export interface CalendarHost {
  readonly element: LitElement & CalendarAttributes;
  readonly client: () => ApiClient;
  readonly visit: () => Visit;
  readonly language: () => Language;
  readonly words: () => CalendarWords;
  readonly shared: () => SharedWords;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** `aria-level` of a heading so many levels below the widget's own. */
  readonly level: (below: number) => number;
  readonly state: () => CalendarState;
  /** The visitor changed something; `quietly`: the address did. */
  readonly change: (part: Partial<CalendarState>, quietly?: boolean) => void;
  readonly workshops: WorkshopsController;
  /** Shows a workshop, with its form where asked. */
  readonly open: (workshop: Workshop, form?: boolean) => void;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
  /** Moves the focus to the first of these that is there, once the next drawing is done. */
  readonly focus: (...selectors: readonly string[]) => void;
  readonly warn: (attribute: string, reason: string) => void;
}
