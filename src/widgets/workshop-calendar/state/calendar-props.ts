import type { TemplateResult } from 'lit';
import type { ApiClient } from '../../../client/api-client.ts';
import type { Origin } from '../../../domain/geo/origin.ts';
import type { AgendaEntry } from '../../../domain/workshops/agenda.ts';
import type { Announcer } from '../../../element/announcer.ts';
import type { Language } from '../../../i18n/language.ts';
import type { SharedWords } from '../../../i18n/shared/fr.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import type { AgendaProps } from './agenda-props.ts';
import type { CalendarState } from './state.ts';
import type { CalendarStore } from './store.ts';

/** What is drawn for filters and orders in force, and for what is missing; `undefined` until its words are here. */
export interface BrowsingView {
  /** How many workshops are shown, and from where a list in order of nearness counts. @param count of all to come */
  summary(calendar: CalendarProps, count: string): string | undefined;
  /** What an empty list or month says where the filter made it so. */
  whyEmpty(calendar: CalendarProps): string | undefined;
  /** The ways back from an order and from a filter. */
  renderWaysBack(calendar: CalendarProps): TemplateResult | undefined;
  /** What is to be known before the workshops are read. @param reload asks for the first answer again */
  renderNotices(calendar: CalendarProps, reload: () => void): TemplateResult | undefined;
  /** The list pôle by pôle from the nearest. */
  renderByNearness(entries: readonly AgendaEntry[], near: Origin, context: AgendaProps): TemplateResult;
}

/** What the calendar gives its features; the same object as long as nothing in it changed. */
export interface CalendarProps {
  readonly state: CalendarState;
  /** Takes the visitor's acts. */
  readonly store: CalendarStore;
  readonly client: ApiClient;
  /** First day of the first answer, `YYYY-MM-DD`; empty: today by the server's clock. */
  readonly firstDay: string;
  readonly language: Language;
  readonly words: CalendarWords;
  readonly shared: SharedWords;
  /** `aria-level` of the widget's own heading. */
  readonly headingLevel: number;
  readonly announcer: Announcer;
  /** Until its code is here, the list is plain: the first answer in order of time. */
  readonly browsing: BrowsingView | undefined;
}

/** `aria-level` of a heading so many levels below the widget's own. */
export const levelBelow = ({ headingLevel }: CalendarProps, below: number): number => Math.min(headingLevel + below, 6);

/**
 * Query of the first answer. A hundred workshops are a few months of Alexis, and quickly read by a phone. The loader asks
 * for the same address ahead of this code (`embed/loader.ts`).
 */
export const firstQuery = (firstDay: string): Readonly<Record<string, string | number>> => ({
  from: firstDay,
  limit: 100,
});
