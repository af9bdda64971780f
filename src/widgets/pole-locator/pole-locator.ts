import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Answer } from '../../client/read-answer.ts';
import type { Visit } from '../../context/visit-context.ts';
import { polesResource, type Pole } from '../../contract/poles.ts';
import { NO_FILTER } from '../../domain/poles/filter.ts';
import type { RankedPole } from '../../domain/poles/ranking.ts';
import { adoptLateStyles } from '../../element/adopt-styles.ts';
import { AlexisElement, contextOf } from '../../element/alexis-element.ts';
import { Announcer } from '../../element/announcer.ts';
import { LazyModule } from '../../element/lazy-module.ts';
import { LoadController } from '../../element/load-controller.ts';
import { keepLast } from '../../element/keep-last.ts';
import { ReservedHeight } from '../../element/reserved-height.ts';
import { Messages } from '../../element/words.ts';
import { listWords } from '../../i18n/pole-locator/list/words.ts';
import type { SharedWords } from '../../i18n/shared/fr.ts';
import { sharedWords } from '../../i18n/shared/words.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { renderLiveRegion } from '../../ui/live-region.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { AlexisPlaceChangeEvent } from '../events/place-change-event.ts';
import { AlexisPoleSelectEvent } from '../events/pole-select-event.ts';
import { readServices } from './filters/services-attribute.ts';
import { renderCard } from './list/card.ts';
import { renderLoading, skeletonList } from './list/skeleton.ts';
import { listStyles } from './list/styles.ts';
import type { LocatorProps } from './state/locator-props.ts';
import type { PinSelectEvent } from './map-panel/pin-select-event.ts';
import { cardCount, LocatorStore, type LocatorState } from './state/store.ts';
import { locatorStyles } from './styles.ts';
import { loadModule } from '../../modules/load-module.ts';

/**
 * Finds the nearest pôle entrepreneurial: a complete list, and a map beside it.
 *
 * @summary Nearest pôle, as list and map.
 * @tagname alexis-pole-locator
 *
 * @attr {boolean} deep-link - Keep the chosen pôle, commune and filters in the page's fragment
 *
 * @fires {AlexisPoleSelectEvent} alexis-pole-select - The visitor chose a pôle, or closed the chosen one
 * @fires {AlexisPlaceChangeEvent} alexis-place-change - The visitor chose from where distances are counted
 *
 * @csspart search - The commune search
 * @csspart search-input - Its text field
 * @csspart filters - The filters
 * @csspart list - The list of pôles
 * @csspart card - One pôle
 * @csspart details - What an opened pôle adds
 * @csspart map - The map
 */
export class AlexisPoleLocator extends AlexisElement {
  static override properties: PropertyDeclarations = {
    near: {},
    services: {},
    pole: {},
    view: {},
    noMap: { type: Boolean, attribute: 'no-map' },
  };

  static override styles = [tokens, baseStyles, controlStyles, stateStyles, locatorStyles, listStyles];

  /** Commune, postcode or INSEE code from which distances are counted at first. */
  near = '';

  /** Codes of services chosen at first, separated by commas. */
  services = '';

  /** Slug of the pôle opened at first. */
  pole = '';

  /** What a narrow page shows first; `list` also keeps the map folded on a wide one. */
  view: 'auto' | 'list' | 'map' = 'auto';

  /** Never offer a map. */
  noMap = false;

  readonly #context = contextOf(this);
  readonly #poles = new LoadController(this, polesResource);
  readonly #words = new Messages(this, listWords);
  readonly #sharedWords = new Messages(this, sharedWords);
  readonly #announcer = new Announcer(this);
  readonly #reservedHeight = new ReservedHeight(this);
  /** Everything around the list loads once it is there: with a slow connection, users read before they search. */
  readonly #features = new LazyModule(this, async () => {
    const features = await loadModule(() => import('./locator-features.ts'));
    features.defineFeatures();
    adoptLateStyles(this.renderRoot, [features.detailsStyles, features.directionsStyles]);
    features.offerPoles(this, this.#store, () => this.#context.settings.client);
    return {
      ...features,
      deepLink: new features.DeepLink(this, this.#store, this.#context.settings.client),
      liveHours: new features.LiveHours(this, () => {
        this.#now = this.clock();
        this.#poles.reloadIfOld();
        this.requestUpdate();
      }),
      detailsWords: new Messages(this, features.detailsWords),
      directionsWords: new Messages(this, features.directionsWords),
    };
  });

  readonly #store = new LocatorStore((state, previous, by) => {
    if (by === 'user') this.#afterUserAct(state, previous);
    else if (by === 'url') this.#context.updateVisit(changedVisit(state, previous));
    this.requestUpdate();
  });
  /** Epoch milliseconds for which opening hours are shown; a new value draws all features again. */
  #now = 0;
  readonly #keepProps = keepLast<LocatorProps>();
  /** The value of `services` that the filter follows; `undefined`: none yet. */
  #followedServices: string | undefined;

  constructor() {
    super();
    // At once: an act may come before the next update.
    this.#context.onVisit(({ origin, pole }) => this.#store.update({ origin, selected: pole }));
  }

  protected override firstData(): Promise<unknown> {
    this.#poles.load(this.#context.settings.client);
    return this.#poles.first();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.view = this.check.oneOf('view', this.view, ['auto', 'list', 'map']);
    if (!this.hasUpdated || changed.has('now')) this.#now = this.clock();
    if (changed.has('view')) this.#store.update({ view: this.view === 'map' ? 'map' : 'list' });
    if (changed.has('pole') && this.pole) this.#context.updateVisit({ pole: this.pole });
    this.#poles.load(this.#context.settings.client);
    if (this.#poles.state.kind === 'loaded') this.#followPoles(this.#poles.state.answer.data);
    this.#features.value?.deepLink.update(this.#context.settings.client);
  }

  protected override updated(): void {
    const isLoading = this.#poles.state.kind === 'loading';
    // A load that failed is retried when the network or the user is back, not by the re-render that it causes.
    if (!isLoading && !this.#features.failed) void this.#features.load();
    if (!isLoading && !this.#hasPoles) this.#reservedHeight.release();
    this.#features.value?.liveHours.watch(this.#store.state.ranked, this.now ? null : this.clock());
    void this.#releaseUnseenHeight();
  }

  get #hasPoles(): boolean {
    return this.#store.state.poles.length > 0;
  }

  /** Takes over what has been loaded, and checks the attributes that name something in it. */
  #followPoles(poles: readonly Pole[]): void {
    this.#store.update({ poles });
    const { selected } = this.#store.state;
    if (selected && selected === this.pole && !poles.some(({ slug }) => slug === selected)) {
      this.check.warn('pole', `names no pôle we know: "${selected}"`);
    }
    // A framework removes an attribute as null.
    const services = this.services ?? '';
    if (services === this.#followedServices) return;
    this.#followedServices = services;
    const { known, unknown } = readServices(services, poles);
    this.#store.update({ filter: { ...NO_FILTER, services: known } });
    if (unknown.length) this.check.warn('services', `names a service that no pôle offers: "${unknown.join('", "')}"`);
  }

  /** All that follows from an act of the user: the shared visit, the page's address and the public events. */
  #afterUserAct(state: LocatorState, previous: LocatorState): void {
    this.#context.allowStorage();
    this.#context.updateVisit(changedVisit(state, previous));
    this.#reservedHeight.release();
    this.#now = this.clock();
    if (state.selected !== previous.selected) this.#announcer.clear();
    this.#features.value?.deepLink.push(state, previous);
    publicEvents(state, previous).forEach((event) => this.dispatchEvent(event));
  }

  readonly #onPinSelect = async ({ slug }: PinSelectEvent): Promise<void> => {
    await this.updateComplete;
    this.renderRoot.querySelector(`.card[data-slug="${slug}"]`)?.scrollIntoView({ block: 'nearest' });
  };

  readonly #retry = (): void => this.#poles.retry();

  /** In a narrow column of a wide page the list needs less height than the page reserves for any column. */
  async #releaseUnseenHeight(): Promise<void> {
    if (!this.#features.value || !this.#hasPoles) return;
    await this.updateComplete;
    this.#reservedHeight.releaseUnseen(this.renderRoot.querySelector('.kit'));
  }

  protected override render(): TemplateResult {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    const { state } = this.#poles;
    const isFailed = state.kind === 'failed';
    const locator = this.#keepProps({
      state: this.#store.state,
      store: this.#store,
      announcer: this.#announcer,
      client: this.#context.settings.client,
      language: this.language,
      listWords: words ?? listWords.fr,
      now: this.#now,
      noMap: this.noMap,
    });
    return html`
      <div class="kit" part="base">
        <div class="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
          ${words?.title ?? '\u00a0'}
        </div>
        <alexis-locator-search
          .locator=${locator}
          ?hidden=${state.kind !== 'loading' && !this.#hasPoles}
        ></alexis-locator-search>
        ${isFailed && words && shared ? renderFailure(state.failure, words.failedTitle, shared, this.#retry) : nothing}
        <div class="fallback" ?hidden=${!isFailed}><slot></slot></div>
        ${
          isFailed
            ? nothing
            : words && shared && state.kind === 'loaded'
              ? this.#renderLoaded(state.answer, shared, locator)
              : html`
                  <div class="bar">${renderLoading(state.kind === 'loading' && state.slow, shared)}</div>
                  ${this.#renderPanes(skeletonList, locator)}
                `
        }
        ${renderLiveRegion(this.#announcer.text)}
      </div>
    `;
  }

  #renderLoaded(answer: Answer<Pole[]>, shared: SharedWords, locator: LocatorProps): TemplateResult {
    const { state, listWords: words } = locator;
    if (!answer.data.length) return html`<p class="notice">${words.empty}</p>`;
    const cards = state.listed.slice(0, cardCount(state));
    return html`
      ${this.#features.value?.renderNotices(answer, locator, shared, this.#retry)}
      ${
        // The tag must be empty, so the feature takes the place of the line before it.
        this.#features.value
          ? html`<alexis-locator-filter-bar class="bar" .locator=${locator}></alexis-locator-filter-bar>`
          : html`<div class="bar"><p class="summary">${words.count(state.listed.length)}</p></div>`
      }
      ${this.#renderPanes(
        html`<ol class="list" part="list">
          ${cards.map((ranked) => this.#renderCard(ranked, locator))}
        </ol>`,
        locator,
      )}
      <alexis-locator-foot .locator=${locator}></alexis-locator-foot>
    `;
  }

  #renderCard(ranked: RankedPole, locator: LocatorProps): TemplateResult {
    const { pole } = ranked;
    const { value } = this.#features;
    const words = value?.detailsWords.in(this.language);
    const directionsWords = value?.directionsWords.in(this.language);
    const isOpen = locator.state.selected === pole.slug;
    return renderCard(ranked, locator, {
      level: Math.min(this.headingLevel + 1, 6),
      details: isOpen && words ? value?.renderDetails(pole, words, locator) : undefined,
      directions: directionsWords && value?.renderDirections(pole, directionsWords),
    });
  }

  /** Map and list: the same places from the first drawing, so that nothing moves. */
  #renderPanes(list: TemplateResult, locator: LocatorProps): TemplateResult {
    return html`
      <div class="panes" data-view=${locator.state.view} ?data-folded=${this.view === 'list'} ?data-map=${!this.noMap}>
        ${
          this.noMap
            ? nothing
            : html`<alexis-locator-map-panel
                class="map-box"
                part="map"
                .locator=${locator}
                @pin-select=${this.#onPinSelect}
              ></alexis-locator-map-panel>`
        }
        ${list}
      </div>
    `;
  }
}

/** What another widget of the page must know. Only what changed: it may have changed the rest. */
const changedVisit = (state: LocatorState, previous: LocatorState): Partial<Visit> => ({
  ...(state.selected !== previous.selected && { pole: state.selected }),
  ...(state.origin !== previous.origin && { origin: state.origin }),
});

/** What the page is told of an act. */
const publicEvents = ({ selected, origin }: LocatorState, previous: LocatorState): Event[] => [
  ...(selected === previous.selected ? [] : [new AlexisPoleSelectEvent(selected)]),
  ...(origin === previous.origin ? [] : [new AlexisPlaceChangeEvent(origin?.kind ?? 'none')]),
];

declare global {
  interface HTMLElementTagNameMap {
    'alexis-pole-locator': AlexisPoleLocator;
  }
}
