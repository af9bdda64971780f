import type { LitElement, TemplateResult } from 'lit';
import type { ApiClient } from '../../client/api-client.ts';
import type { Visit } from '../../context/visit-context.ts';
import { filterWorkshops } from '../../domain/workshops/filter.ts';
import { metresFrom, nearestFirst } from '../../domain/workshops/nearness.ts';
import type { AttributeCheck } from '../../element/attribute-check.ts';
import { FocusController } from '../../element/focus-controller.ts';
import { Messages } from '../../element/words.ts';
import type { BrowsingWords } from '../../i18n/workshop-calendar/browsing/fr.ts';
import { browsingWords } from '../../i18n/workshop-calendar/browsing/words.ts';
import type { BrowsingView, CalendarProps } from './state/calendar-props.ts';
import { DeepLink } from './deep-link/deep-link.ts';
import { FilterSource, type FilterAttributes } from './filters/filter-source.ts';
import { filteredBy } from './frame/filtered-by.ts';
import { renderWaysBack, summaryText } from './frame/ways-back.ts';
import { renderByNearness } from './list/by-nearness.ts';
import { whyEmpty } from './list/why-empty.ts';
import { firstMonth } from './month/first-month.ts';
import { renderNotices } from './notices/notices.ts';
import { nextRead } from './reading/next-read.ts';
import { WorkshopReader } from './reading/workshop-reader.ts';
import type { CalendarState } from './state/state.ts';
import type { CalendarStore } from './state/store.ts';

/** What the calendar's element asks for by its attributes. */
export type BrowsingHost = LitElement & FilterAttributes & { readonly deepLink: boolean };

/**
 * The calendar beyond the plain list: filters, order of nearness, months, further pages, links, notices. The widget loads
 * it when one of them is first needed, since most visitors read the list before.
 */
export class Browsing implements BrowsingView {
  readonly renderByNearness = renderByNearness;
  readonly #host: BrowsingHost;
  readonly #words: Messages<BrowsingWords>;
  readonly #focus: FocusController;
  readonly #filterSource: FilterSource;
  readonly #deepLink: DeepLink;
  readonly #reader: WorkshopReader;
  #visit: Visit;

  constructor(host: BrowsingHost, store: CalendarStore, check: AttributeCheck, visit: Visit) {
    this.#host = host;
    this.#words = new Messages(host, browsingWords);
    this.#focus = new FocusController(host);
    this.#filterSource = new FilterSource(store, check);
    this.#reader = new WorkshopReader(store);
    store.use({ filterWorkshops, metresFrom, nearestFirst, firstMonth, nextRead });
    this.#visit = visit;
    // The attributes come before the address.
    this.follow(visit);
    this.#deepLink = new DeepLink(host, store);
  }

  /** Follows the attributes and the visit. */
  follow(visit: Visit): void {
    this.#visit = visit;
    this.#filterSource.follow(this.#host, visit);
  }

  /** Puts what the visitor has chosen into the address. */
  writeLink(state: CalendarState, previous: CalendarState): void {
    this.#deepLink.write(state, previous);
  }

  /** Reads what is missing. @param query of the first answer, whose pages go on */
  read(client: ApiClient, query: Readonly<Record<string, string | number>>): void {
    void this.#reader.start(client, query);
  }

  /** Ends what is being read, for a calendar that left the page. */
  stopReading(): void {
    this.#reader.stop();
  }

  summary({ state, language }: CalendarProps, count: string): string | undefined {
    const words = this.#words.in(language);
    return words && summaryText(state, count, words, language);
  }

  whyEmpty({ state, language }: CalendarProps): string | undefined {
    const words = this.#words.in(language);
    return words && whyEmpty(state, words);
  }

  renderWaysBack(calendar: CalendarProps): TemplateResult | undefined {
    const words = this.#words.in(calendar.language);
    if (!words) return undefined;
    const source = filteredBy(calendar.state, this.#visit, words);
    return renderWaysBack(calendar, words, source, () => this.#clearFilter(calendar));
  }

  renderNotices(calendar: CalendarProps, reload: () => void): TemplateResult | undefined {
    const words = this.#words.in(calendar.language);
    return words && renderNotices(calendar, words, reload);
  }

  /** The button for it goes away with the filter: the focus goes to the filters. */
  #clearFilter({ store }: CalendarProps): void {
    store.clearFilter();
    this.#focus.focus('.filter');
  }
}
