import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { pushFragment, readFragment } from '../../element/fragment.ts';
import { EMPTY_VISIT, type Visit } from '../../context/visit-context.ts';
import type { Origin } from '../../domain/geo/origin.ts';
import { STAGES } from '../../contract/common.ts';
import { WORKSHOP_FORMATS, type Workshop } from '../../contract/workshops.ts';
import type { AgendaEntry } from '../../domain/workshops/agenda.ts';
import { isSameFilter } from '../../domain/workshops/filter-query.ts';
import { filterWorkshops, type WorkshopFilter } from '../../domain/workshops/filter.ts';
import { metresFrom, nearestFirst } from '../../domain/workshops/nearness.ts';
import { fr, type FilterWords } from '../../i18n/workshop-calendar/filters/fr.ts';
import { adoptLateStyles } from '../../element/adopt-styles.ts';
import { fieldStyles } from '../../ui/field-styles.ts';
import { bellIcon } from '../../ui/icons/bell.ts';
import { copyIcon } from '../../ui/icons/copy.ts';
import { Messages } from '../../element/words.ts';
import { memoizeLast } from '../../element/memoize-last.ts';
import { staleSince } from '../../ui/stale-since.ts';
import { renderStale } from '../../ui/stale-view.ts';
import type { CalendarHost } from './calendar-host.ts';
import type { CalendarState, CalendarView } from './calendar-state.ts';
import { renderDays, type AgendaContext } from './list/agenda.ts';
import { renderByNearness } from './list/by-nearness.ts';
import { feedUrl, webcalUrl } from './subscribe/feed-url.ts';
import { renderFilterPanel } from './filters/filter-panel.ts';
import { filterCount, followVisit } from './filters/follow-visit.ts';
import { PoleNames } from './filters/pole-names.ts';
import { readStateText, stateText } from './state-text.ts';
import { toolStyles } from './filters/styles.ts';
import { WorkshopPages } from './workshop-pages.ts';

/** Key of the calendar's state in the page's fragment. */
const KEY = 'alexis-workshops';

/** Filters, further pages, feed and shareable address: what the calendar can do beyond showing what comes first. */
export class CalendarTools implements ReactiveController {
  readonly pages: WorkshopPages;
  readonly #host: CalendarHost;
  readonly #poleNames: PoleNames;
  readonly #words: Messages<FilterWords>;
  #copied: 'no' | 'yes' | 'failed' = 'no';
  /** The address asks for a workshop that does not exist. */
  #unknown = false;
  /** The attributes as they were last followed, and what they asked for: the state where the address says nothing. */
  #followed = { pole: '', stage: '', format: '' };
  #initial: CalendarState;
  #visit: Visit = EMPTY_VISIT;
  /** The visitor wants the order of time although a place to be near to is known. */
  #byDate = false;
  /** What `now` decides changes by the minute at most, and each change of the state or the data filters anew. */
  readonly #filter = memoizeLast((all: readonly Workshop[], filter: WorkshopFilter) =>
    filterWorkshops(all, filter, this.#host.clock()),
  );

  constructor(host: CalendarHost) {
    this.#host = host;
    this.pages = new WorkshopPages(host);
    this.#poleNames = new PoleNames(host);
    host.workshops.further = this;
    const { element } = host;
    this.#words = new Messages<FilterWords>(element, {
      fr,
      en: async () => (await import('../../i18n/workshop-calendar/filters/en.ts')).en,
      de: async () => (await import('../../i18n/workshop-calendar/filters/de.ts')).de,
    });
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    adoptLateStyles(element.renderRoot as ShadowRoot, [fieldStyles, toolStyles]);
    // The attributes come before the address.
    this.hostUpdate();
    this.#initial = host.state();
    element.addController(this);
  }

  hostUpdate(): void {
    const { state, change, visit } = this.#host;
    const filter = followVisit(this.#followAttributes(state().filter), this.#visit, visit());
    this.#visit = visit();
    // The nearest may lie in what was not read yet, and must not come in above what is being read; and a filter has to see
    // every workshop, also where the first answer comes after it.
    const wantsAll = this.#near ?? filterCount(state().filter);
    if (wantsAll && this.pages.more && !this.pages.busy && !this.pages.failed) void this.pages.all();
    if (filter !== state().filter) {
      change({ filter }, true);
      void this.pages.all();
    }
    const idle = this.#idlePole;
    if (idle) void this.#poleNames.learn(idle);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#read);
    window.addEventListener('hashchange', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#read);
    window.removeEventListener('hashchange', this.#read);
  }

  /** Whether the words of the page's language are here. */
  get ready(): boolean {
    return this.#words.in(this.#host.language()) !== undefined;
  }

  /** The visitor changed part of the state: the address follows, and a filter has to see every workshop. */
  changed({ filter, open, form }: Partial<CalendarState>): void {
    this.#unknown = false;
    if (filter) void this.pages.all();
    if (!this.#host.element.deepLink) return;
    // An opened workshop or form is a step back of its own; ten months that were leafed through are not ten.
    pushFragment(KEY, stateText(this.#host.state()), open || form ? 'pushState' : 'replaceState');
  }

  /** Those that the filter lets through. */
  filtered(all: readonly Workshop[]): readonly Workshop[] {
    return this.#filter(all, this.#host.state().filter);
  }

  /** How far each workshop is, where the visitor's place is known. */
  away(): ((workshop: Workshop) => number) | undefined {
    const { origin } = this.#host.visit();
    return origin ? metresFrom(origin) : undefined;
  }

  /** The entries of the agenda, given in order of time, as the list shows them before it cuts off what comes later. */
  inOrder(entries: readonly AgendaEntry[]): readonly AgendaEntry[] {
    const near = this.#near;
    return near ? nearestFirst(entries, near) : entries;
  }

  renderAgenda(entries: readonly AgendaEntry[], context: AgendaContext): TemplateResult {
    const near = this.#near;
    return near ? renderByNearness(entries, near, context) : renderDays(entries, context);
  }

  /** How many questions the filter asks, on its button. */
  renderBadge(): TemplateResult | typeof nothing {
    const asked = filterCount(this.#host.state().filter);
    return asked ? html` <span class="badge">${asked}</span>` : nothing;
  }

  /** From where the order of nearness counts, after the number of workshops. */
  renderNear(): string {
    const near = this.#near;
    if (!near) return '';
    return `. ${near.commune ? this.#says.nearTo(near.commune.name) : this.#says.nearYou}`;
  }

  /** Ways back from an order or a filter. */
  renderChoices(view: CalendarView): TemplateResult {
    const words = this.#says;
    const { state, visit } = this.#host;
    return html`
      ${
        visit().origin && view === 'list'
          ? html`<button class="button quiet" type="button" @click=${this.#toggleOrder}>
              ${this.#byDate ? words.byNearness : words.byDate}
            </button>`
          : nothing
      }
      ${
        filterCount(state().filter)
          ? html`<button class="button quiet" type="button" @click=${this.#reset}>${words.reset}</button>`
          : nothing
      }
    `;
  }

  /** What an empty list says where a filter made it so. */
  emptyText(): string | undefined {
    const idle = this.#idlePole;
    const name = idle && this.#poleNames.of(idle);
    if (name) return this.#says.emptyPole(name);
    return filterCount(this.#host.state().filter) ? this.#says.emptyFiltered : undefined;
  }

  renderFilters(): TemplateResult {
    const { workshops, state, words, language, change } = this.#host;
    return renderFilterPanel(workshops.all, state().filter, {
      list: words(),
      words: this.#says,
      language: language(),
      poleName: (slug) => this.#poleNames.of(slug),
      change: (part) => change({ filter: { ...state().filter, ...part } }),
    });
  }

  /** What is said once above the view: data that could not be refreshed, unreadable items, an unknown workshop. */
  renderNotices(): TemplateResult {
    const { shared, language, workshops } = this.#host;
    const { answer, load } = workshops;
    return html`
      ${answer && renderStale(staleSince(answer, language()), shared(), () => load.retry())}
      ${this.#unknown ? html`<p class="notice small" aria-live="polite" aria-atomic="true">${this.#says.unknownWorkshop}</p>` : nothing}
      ${answer?.dropped ? html`<p class="notice small">${this.#says.dropped(answer.dropped)}</p>` : nothing}
    `;
  }

  renderFeed(): TemplateResult {
    const { feed } = this.#says;
    const url = feedUrl(this.#host.client().base, this.#host.state().filter);
    return html`
      <div class="feed small">
        <p>${feed.explain}</p>
        <div class="feed-actions">
          <a class="button" href=${webcalUrl(url)}>${bellIcon()}${feed.subscribe}</a>
          <button class="button" type="button" @click=${() => this.#copy(url)}>${copyIcon()}${feed.copy}</button>
        </div>
        <p aria-live="polite" aria-atomic="true">
          ${this.#copied === 'yes' ? feed.copied : this.#copied === 'failed' ? html`${feed.copyFailed} <a href=${url}>${url}</a>` : nothing}
        </p>
      </div>
    `;
  }

  /** What the order of nearness counts from; `null` where the list stands in order of time. */
  get #near(): Origin | null {
    return this.#byDate ? null : this.#host.visit().origin;
  }

  /** Slug of the pôle asked for, where all workshops were read and none is held there. */
  get #idlePole(): string | undefined {
    const { state, workshops } = this.#host;
    const slug = state().filter.poles?.[0];
    const isRead = workshops.answer && !this.pages.more && !this.pages.busy;
    return isRead && !workshops.all.some(({ pole }) => pole?.slug === slug) ? slug : undefined;
  }

  get #says(): FilterWords {
    return this.#words.in(this.#host.language()) ?? fr;
  }

  readonly #toggleOrder = (): void => {
    this.#byDate = !this.#byDate;
    this.#host.element.requestUpdate();
  };

  readonly #reset = (): void => {
    this.#host.change({ filter: {} });
    this.#host.focus('.filter');
  };

  /** The filter after an attribute changed; a value that names nothing is told and left out. */
  #followAttributes(filter: WorkshopFilter): WorkshopFilter {
    const { pole, stage, format } = this.#host.element;
    const before = this.#followed;
    if (pole === before.pole && stage === before.stage && format === before.format) return filter;
    this.#followed = { pole, stage, format };
    const known = (name: 'stage' | 'format', value: string, words: readonly string[]): string[] | undefined => {
      if (value && !words.includes(value)) this.#host.warn(name, `must be one of ${words.join(', ')}; showing all`);
      return words.includes(value) ? [value] : undefined;
    };
    return {
      ...filter,
      ...(pole !== before.pole && { poles: pole ? [pole] : undefined }),
      ...(stage !== before.stage && { stages: known('stage', stage, STAGES) }),
      ...(format !== before.format && { formats: known('format', format, WORKSHOP_FORMATS) }),
    };
  }

  /** Brings what the address says into the state: at first, where no event is told, without the form. */
  readonly #read = (event?: Event): void => {
    const { element, state, change } = this.#host;
    if (!element.deepLink) return;
    const text = readFragment(KEY);
    if (text === stateText(state())) return;
    const wanted = text === null ? this.#initial : readStateText(text);
    // The same filter stays the same object: the list that was read on keeps its length.
    const filter = isSameFilter(wanted.filter, state().filter) ? state().filter : wanted.filter;
    change({ ...wanted, filter, ...(!event && { form: '' }) }, true);
    if (wanted.open) void this.#seek(wanted.open);
    else if (text !== null) void this.pages.all();
  };

  /** A workshop named by a link may lie beyond what was read, or in the past, or not be there any more. */
  async #seek(id: string): Promise<void> {
    this.#unknown = !(await this.pages.one(id));
    this.#host.element.requestUpdate();
  }

  async #copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.#copied = 'yes';
    } catch {
      // Refused, or a page on plain HTTP: the address is shown to be copied by hand.
      this.#copied = 'failed';
    }
    this.#host.element.requestUpdate();
  }
}
