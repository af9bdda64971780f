import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Answer } from '../../../client/read-answer.ts';
import type { Visit } from '../../../context/visit-context.ts';
import { Origin } from '../../../domain/geo/origin.ts';
import type { Pole } from '../../../contract/poles.ts';
import { fits, nearestMiss, NO_FILTER, toggled, type PoleFilter } from '../../../domain/poles/filter.ts';
import type { RankedPole } from '../../../domain/poles/ranking.ts';
import { fr, type LocatorToolsWords } from '../../../i18n/locator-tools/fr.ts';
import type { LocatorWords } from '../../../i18n/pole-locator/list/fr.ts';
import { fr as searchFr, type PlaceSearchWords } from '../../../i18n/place-search/fr.ts';
import type { SharedWords } from '../../../i18n/shared/fr.ts';
import { adoptLateStyles } from '../../../element/adopt-styles.ts';
import { barStyles } from '../../../ui/bar-styles.ts';
import { locateFixedIcon } from '../../../ui/icons/locate-fixed.ts';
import { printerIcon } from '../../../ui/icons/printer.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import { Messages } from '../../../element/words.ts';
import { PlaceSearchController } from '../../../ui/place-search/place-search-controller.ts';
import { placeSearchStyles } from '../../../ui/place-search/place-search-styles.ts';
import { renderPlaceSearch } from '../../../ui/place-search/place-search-template.ts';
import { askPosition, type Position } from '../../../element/position.ts';
import { releaseUnseenReservedHeight } from '../../../element/reserved-height.ts';
import { staleSince } from '../../../ui/stale-since.ts';
import { renderStale } from '../../../ui/stale-view.ts';
import { WidthController } from '../../../element/width-controller.ts';
import { AlexisPlaceChangeEvent } from '../../events/place-change-event.ts';
import { renderDetails } from '../details/details.ts';
import { renderDirections } from '../details/directions.ts';
import { renderFilterButton, renderFilters } from '../filters/filters.ts';
import type { LocatorHost } from './locator-host.ts';
import { MapPane, type MapScene } from '../map-panel/locator-map.ts';
import { markerLabel } from '../map-panel/marker-label.ts';
import { SharedAddress } from '../deep-link/deep-link.ts';
import { summary } from '../filters/summary.ts';
import { toolStyles } from './styles.ts';
import { renderMap, renderSwitch, type View } from '../filters/view-switch.ts';

/**
 * Milliseconds until what is listed is said. The list changes in a hundred places at once, and Orca drops news that
 * come among so many.
 */
const SETTLE = 700;

interface Listed {
  readonly ranked: readonly RankedPole[];
  /** The one that is listed although it does not fit. */
  readonly miss: RankedPole | null;
}

/**
 * What surrounds the list: search, position, filters, map, details and shareable address. Its code arrives once the
 * list stands, so that a visitor on a slow line reads before they search.
 */
export class LocatorTools implements ReactiveController {
  readonly #host: LocatorHost;
  readonly #words: Messages<LocatorToolsWords>;
  readonly #searchWords: Messages<PlaceSearchWords>;
  readonly #search: PlaceSearchController;
  readonly #map: MapPane;
  readonly #address: SharedAddress;
  #filter: PoleFilter = NO_FILTER;
  /** What {@link listed} found last, and of what. */
  #listed: (Listed & { readonly all: readonly RankedPole[]; readonly filter: PoleFilter }) | undefined;
  #filtersOpen = false;
  #view: View = 'list';
  #position: Exclude<Position['kind'], 'found'> | 'asking' | null = null;
  #announcement = '';
  /** The line above the list, as it was last drawn and as it was last said. */
  #summary = { drawn: '', said: '' };
  #saying: ReturnType<typeof setTimeout> | undefined;
  /** What the attributes said when they were last followed. */
  #followed = { near: '', services: '', view: '', deepLink: false };
  #visit: Visit | undefined;

  constructor(host: LocatorHost) {
    this.#host = host;
    const { element } = host;
    this.#words = new Messages<LocatorToolsWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/locator-tools/en.ts')).en,
      de: async () => (await import('../../../i18n/locator-tools/de.ts')).de,
    });
    this.#searchWords = new Messages<PlaceSearchWords>(element, {
      fr: searchFr,
      en: async () => (await import('../../../i18n/place-search/en.ts')).en,
      de: async () => (await import('../../../i18n/place-search/de.ts')).de,
    });
    this.#search = new PlaceSearchController(
      element,
      () => host.settings().client,
      (place) => this.#chooseOrigin(place && Origin.ofCommune(place)),
    );
    this.#map = new MapPane({
      // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
      root: () => element.renderRoot as ShadowRoot,
      language: host.language,
      tilesUrl: () => host.settings().client.base.replace(/\/api\/v1$/, '/tiles/{z}/{x}/{y}.png'),
      onSelect: (slug) => this.#chosenOnMap(slug),
      failed: () => element.requestUpdate(),
    });
    this.#address = new SharedAddress(host);
    adoptLateStyles(element.renderRoot as ShadowRoot, [barStyles, fieldStyles, placeSearchStyles, toolStyles]);
    new WidthController(element, () => this.#measured());
    element.addController(this);
  }

  hostConnected(): void {
    this.#address.connect();
  }

  hostDisconnected(): void {
    this.#address.disconnect();
    this.#map.remove();
    clearTimeout(this.#saying);
  }

  hostUpdate(): void {
    this.#followAttributes();
    const visit = this.#host.visit();
    if (visit.origin !== this.#visit?.origin) this.#search.show(visit.origin?.commune ?? null);
    this.#visit = visit;
  }

  hostUpdated(): void {
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    const root = this.#host.element.renderRoot as ShadowRoot;
    const content = root.querySelector('.kit');
    // In a narrow column of a wide page the list takes less than the page reserves for any column.
    if (content && this.ready && this.#host.poles().length) releaseUnseenReservedHeight(root, content);
    const container = root.querySelector<HTMLElement>('.map-host');
    // The style sheet decides by the container's width whether the map has a place.
    if (container?.offsetWidth) this.#map.show(container, this.#scene());
    else this.#map.remove();
    this.#saySummary();
  }

  /** Whether the words of the page's language are here. */
  get ready(): boolean {
    const language = this.#host.language();
    return this.#words.in(language) !== undefined && this.#searchWords.in(language) !== undefined;
  }

  /** The pôles to list: those that have everything asked for, else the one that lacks least. */
  listed(all: readonly RankedPole[]): Listed {
    const filter = this.#filter;
    if (this.#listed?.all === all && this.#listed.filter === filter) return this.#listed;
    const ranked = all.filter(({ pole }) => fits(pole, filter));
    const miss = ranked.length ? null : nearestMiss(all, filter);
    this.#listed = { ranked: miss ? [miss] : ranked, miss, all, filter };
    return this.#listed;
  }

  /** The visitor opened or closed a card of the list or a pin of the map. */
  selected(slug: string | null): void {
    // Emptied in between: of the same pin chosen again, what is already there would not be said.
    this.#announcement = '';
    this.#address.write('pole', slug);
  }

  renderSearch(): TemplateResult {
    const words = this.#says;
    const said = this.#position ? words.position[this.#position] : nothing;
    return html`
      ${renderPlaceSearch(this.#search, this.#searchWords.in(this.#host.language()) ?? searchFr)}
      <button class="button locate" type="button" @click=${this.#locate}>
        ${locateFixedIcon()}<span>${words.useMyPosition}</span>
      </button>
      <p class="position small" aria-live="polite" aria-atomic="true">${said}</p>
    `;
  }

  renderBar(all: readonly RankedPole[], words: LocatorWords): TemplateResult {
    const { ranked, miss } = this.listed(all);
    const { noMap } = this.#host.attributes();
    const says = this.#says;
    this.#summary.drawn = miss
      ? says.noneFits(miss.pole.name)
      : summary(ranked.length, this.#host.visit().origin, words, says);
    return html`
      <p class="summary">${this.#summary.drawn}</p>
      <div class="bar-tools">
        ${miss ? html`<button class="button" type="button" @click=${this.#reset}>${says.resetFilters}</button>` : nothing}
        ${renderFilterButton(this.#filter, this.#filtersOpen, says, this.#toggleFilters)}
        ${noMap ? nothing : renderSwitch(this.#view, says, (chosen) => this.#show(chosen))}
      </div>
      ${renderFilters(this.#host.poles(), this.#filter, this.#filtersOpen, says, (kind, code) => this.#toggle(kind, code))}
    `;
  }

  /** What is said once above the list: data that could not be refreshed, an unknown pôle in the address, unreadable ones. */
  renderNotices(answer: Answer<Pole[]>, shared: SharedWords, retry: () => void): TemplateResult {
    const { data, dropped } = answer;
    const { pole } = this.#host.visit();
    const unknown = pole && !data.some(({ slug }) => slug === pole) ? pole : '';
    if (unknown && unknown === this.#host.attributes().pole)
      this.#host.warn('pole', `names no pôle we know: "${unknown}"`);
    return html`
      ${renderStale(staleSince(answer, this.#host.language()), shared, retry)}
      ${unknown ? html`<p class="notice small">${this.#says.unknownPole(unknown)}</p>` : nothing}
      ${dropped ? html`<p class="notice small">${this.#says.dropped(dropped)}</p>` : nothing}
    `;
  }

  renderMap(): TemplateResult {
    return renderMap(this.#map.state, this.#says);
  }

  renderDirections = (pole: Pole): TemplateResult => renderDirections(pole, this.#host.listWords(), this.#says);

  renderDetails = (pole: Pole): TemplateResult =>
    renderDetails(pole, {
      words: this.#says,
      list: this.#host.listWords(),
      language: this.#host.language(),
      now: this.#host.clock(),
    });

  renderFoot(more: number, showMore: () => void): TemplateResult {
    const words = this.#says;
    return html`
      ${more > 0 ? html`<button class="button more" type="button" @click=${showMore}>${words.more(more)}</button>` : nothing}
      <div class="foot small muted">
        <p>${this.#host.poles().some(({ demo }) => demo) ? words.demo : nothing}</p>
        <button class="button quiet" type="button" @click=${() => print()}>${printerIcon()}${words.print}</button>
      </div>
      <div class="visually-hidden" aria-live="polite" aria-atomic="true">${this.#announcement}</div>
    `;
  }

  get view(): View {
    return this.#view;
  }

  readonly #locate = async (): Promise<void> => {
    this.#setPosition('asking');
    const position = await askPosition();
    this.#setPosition(position.kind === 'found' ? null : position.kind);
    if (position.kind === 'found') this.#chooseOrigin(position.origin);
  };

  readonly #reset = (): void => {
    this.#filter = NO_FILTER;
    const { element } = this.#host;
    element.requestUpdate();
    void element.updateComplete.then(() => element.renderRoot.querySelector<HTMLElement>('.filter-button')?.focus());
  };

  readonly #toggleFilters = (): void => {
    this.#filtersOpen = !this.#filtersOpen;
    this.#host.element.requestUpdate();
  };

  get #says(): LocatorToolsWords {
    return this.#words.in(this.#host.language()) ?? fr;
  }

  #setPosition(position: Exclude<Position['kind'], 'found'> | 'asking' | null): void {
    this.#position = position;
    this.#host.element.requestUpdate();
  }

  /** Another layout may give the map a place, or take it. */
  #measured(): void {
    this.#map.resize();
    this.#host.element.requestUpdate();
  }

  #show(view: View): void {
    this.#view = view;
    this.#host.updateVisit({});
    this.#host.element.requestUpdate();
  }

  #toggle(kind: keyof PoleFilter, code: string): void {
    this.#filter = toggled(this.#filter, kind, code);
    this.#host.updateVisit({});
    this.#host.element.requestUpdate();
  }

  #chooseOrigin(origin: Origin | null): void {
    if (origin) this.#position = null;
    this.#host.updateVisit({ origin });
    this.#address.write('near', origin?.commune?.insee ?? null);
    this.#host.element.dispatchEvent(new AlexisPlaceChangeEvent(origin?.kind ?? 'none'));
  }

  /** Says what the list has become, not what it was at first. */
  #saySummary(): void {
    const { drawn, said } = this.#summary;
    if (drawn === said) return;
    this.#summary.said = drawn;
    if (!said) return;
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => this.#say(drawn), SETTLE);
  }

  #say(text: string): void {
    this.#announcement = text;
    this.#host.element.requestUpdate();
  }

  /** Who opens a card hears its button say so; a pin says nothing by itself. */
  #chosenOnMap(slug: string): void {
    this.#host.select(slug);
    this.#say(this.#says.selected(this.#host.poles().find((pole) => pole.slug === slug)?.name ?? ''));
    void this.#host.element.updateComplete.then(() => revealCard(this.#host.element.renderRoot, slug));
  }

  #followAttributes(): void {
    const { near, services, view, deepLink } = this.#host.attributes();
    const before = this.#followed;
    this.#followed = { near, services, view, deepLink };
    if (near && near !== before.near) void this.#address.findNear(near, 'near');
    if (services !== before.services) this.#filter = { ...NO_FILTER, services: this.#knownServices(services) };
    if (view !== before.view) this.#view = view === 'map' ? 'map' : 'list';
    if (deepLink && !before.deepLink) this.#address.start();
  }

  /** Codes of an attribute such as `services="couveuse, formation"`; those that no pôle offers would hide all of them. */
  #knownServices(list: string): Set<string> {
    const known = new Set<string>();
    for (const code of list.split(',').map((one) => one.trim())) {
      if (this.#host.poles().some(({ services }) => services.some((service) => service.code === code))) known.add(code);
      else if (code) this.#host.warn('services', `names a service that no pôle offers: "${code}"`);
    }
    return known;
  }

  #scene(): MapScene {
    const { visit, ranked, listWords, clock, language } = this.#host;
    const { origin, pole } = visit();
    return {
      poles: this.listed(ranked()).ranked,
      label: (one) => markerLabel(one, clock(), listWords(), language()),
      origin,
      placeName: origin?.commune?.name ?? this.#says.yourPosition,
      selected: pole,
    };
  }
}

/** Brings a card that was chosen on the map into sight. */
const revealCard = (root: ParentNode, slug: string): void =>
  root.querySelector(`.card[data-slug="${slug}"]`)?.scrollIntoView({ block: 'nearest' });
