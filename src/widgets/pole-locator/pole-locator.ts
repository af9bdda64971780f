import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Answer } from '../../client/read-answer.ts';
import type { Visit } from '../../context/visit-context.ts';
import { polesResource, type Pole } from '../../contract/poles.ts';
import { openState } from '../../domain/opening-hours/state.ts';
import { rankPoles, type RankedPole } from '../../domain/poles/ranking.ts';
import { fr, type LocatorWords } from '../../i18n/pole-locator/list/fr.ts';
import { fr as sharedFr, type SharedWords } from '../../i18n/shared/fr.ts';
import { AlexisElement, contextOf } from '../../element/alexis-element.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { LazyModule } from '../../element/lazy-module.ts';
import { LoadController } from '../../element/load-controller.ts';
import { Messages } from '../../element/words.ts';
import { releaseReservedHeight } from '../../element/reserved-height.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { TimerController } from '../../element/timer-controller.ts';
import { AlexisPoleSelectEvent } from '../events/pole-select-event.ts';
import { listStyles } from './styles.ts';
import type { LocatorTools } from './tools/locator-tools.ts';
import { renderCard } from './list/card.ts';
import { ghostCards, renderBusy } from './list/skeleton.ts';

/** Cards shown at first and added at each "more": as many as a phone renders without a pause. */
const PAGE = 10;

/** So many pôles, from the top of the list, are watched for their next opening or closing. */
const WATCHED = 200;

/**
 * Finds the nearest pôle entrepreneurial: a complete list, and a map beside it.
 *
 * @summary Nearest pôle, as list and map.
 * @tagname alexis-pole-locator
 *
 * @attr {string} partner - Slug of the partner, where it is not the script tag's
 * @attr {string} api - Address of the API, where it is not the script's own host
 * @attr {'fr'|'en'|'de'} lang - `fr`, `en` or `de`; else the nearest `lang` of the page
 * @attr {'auto'|'light'|'dark'} theme - `auto` (default), `light` or `dark`
 * @attr {number} heading-level - Level of the widget's heading, 1–6
 * @attr {boolean} deep-link - Keep the chosen pôle and commune in the page's fragment
 * @attr {string} now - Fixed clock for previews, RFC 3339
 * @attr {string} near - Commune, postcode or INSEE code from which distances are counted at first
 * @attr {string} services - Codes of services chosen at first, separated by commas
 * @attr {string} pole - Slug of the pôle opened at first
 * @attr {'auto'|'list'|'map'} view - What a narrow page shows first; `list` also keeps the map folded on a wide one
 * @attr {boolean} no-map - Never offer a map
 *
 * @slot - What stands before the widget is ready, and in its place when it cannot be: a link
 *
 * @fires {AlexisPoleSelectEvent} alexis-pole-select - The visitor chose a pôle, or closed the chosen one
 * @fires {AlexisPlaceChangeEvent} alexis-place-change - The visitor chose from where distances are counted
 *
 * @csspart base - The whole widget
 * @csspart search - The commune search
 * @csspart search-input - Its text field
 * @csspart filters - The filters
 * @csspart list - The list of pôles
 * @csspart card - One pôle
 * @csspart details - What an opened pôle adds
 * @csspart map - The map
 *
 * @cssproperty [--alexis-font=inherit] - Font family
 * @cssproperty [--alexis-font-size=16px] - Size of running text
 * @cssproperty [--alexis-accent] - The one accent; the partner's where the page sets none
 * @cssproperty [--alexis-text] - Text colour
 * @cssproperty [--alexis-surface=transparent] - Background of the widget
 * @cssproperty [--alexis-radius=10px] - Corner radius
 * @cssproperty [--alexis-density=1] - Factor on all inner spacing
 */
export class AlexisPoleLocator extends AlexisElement {
  static override styles = [tokens, baseStyles, controlStyles, stateStyles, listStyles];

  /** Commune, postcode or INSEE code from which distances are counted at first. */
  @property() near = '';

  /** Codes of services chosen at first, separated by commas. */
  @property() services = '';

  /** Slug of the pôle opened at first. */
  @property() pole = '';

  /** What a narrow page shows first; `list` also keeps the map folded on a wide one. */
  @property() view: 'auto' | 'list' | 'map' = 'auto';

  /** Never offer a map. */
  @property({ type: Boolean, attribute: 'no-map' }) noMap = false;

  @state() private shown = PAGE;

  readonly #context = contextOf(this);
  readonly #poles = new LoadController(this, polesResource);
  readonly #timer = new TimerController(this, () => this.requestUpdate());
  readonly #words = new Messages<LocatorWords>(this, {
    fr,
    en: async () => (await import('../../i18n/pole-locator/list/en.ts')).en,
    de: async () => (await import('../../i18n/pole-locator/list/de.ts')).de,
  });
  readonly #sharedWords = new Messages<SharedWords>(this, {
    fr: sharedFr,
    en: async () => (await import('../../i18n/shared/en.ts')).en,
    de: async () => (await import('../../i18n/shared/de.ts')).de,
  });
  /** Search, filters, map and details. */
  readonly #tools = new LazyModule(this, async () => {
    const { LocatorTools: Tools } = await import('./tools/locator-tools.ts');
    return new Tools({
      element: this,
      settings: () => this.#context.settings,
      visit: () => this.#context.visit,
      language: () => this.language,
      clock: () => this.clock(),
      poles: () => this.#data(),
      ranked: () => this.#ranked(),
      listWords: () => this.#words.in(this.language) ?? fr,
      attributes: () => this,
      setVisit: (part) => this.#context.updateVisit(part),
      updateVisit: (part) => this.#updateVisit(part),
      select: this.#select,
      warn: (attribute, reason) => this.warn(attribute, reason),
    });
  });
  #ranking:
    | { readonly data: readonly Pole[]; readonly origin: Visit['origin']; readonly ranked: readonly RankedPole[] }
    | undefined;

  protected override firstData(): Promise<unknown> {
    this.#poles.load(this.#context.settings.client);
    return this.#poles.first();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#poles.load(this.#context.settings.client);
    if (changed.has('pole') && this.pole) this.#context.updateVisit({ pole: this.pole });
    if (changed.has('view') && !['auto', 'list', 'map'].includes(this.view)) {
      this.warn('view', 'must be auto, list or map; using auto');
      this.view = 'auto';
    }
  }

  protected override updated(): void {
    const { kind } = this.#poles.state;
    // Once failed, they come when the network or the visitor is back: asking at every redraw would ask without end.
    if (kind !== 'loading' && !this.#tools.failed) void this.#tools.load();
    if (kind !== 'loading' && !this.#data().length) this.#releasePlace();
    this.#sleepUntilChange();
  }

  /** Changes the visit as the visitor asked. */
  #updateVisit(part: Partial<Visit>): void {
    this.#context.allowStorage();
    this.#context.updateVisit(part);
    this.#releasePlace();
  }

  protected override render(): TemplateResult {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    const { value } = this.#tools;
    const tools = value?.ready ? value : undefined;
    const { state } = this.#poles;
    const failed = state.kind === 'failed';
    const nothingToFind = state.kind !== 'loading' && !this.#data().length;
    return html`
      <div class="kit" part="base">
        <div class="title" role="heading" aria-level=${this.headingLevel}>${words?.title ?? '\u00a0'}</div>
        <div class="tools" ?hidden=${nothingToFind}>${tools?.renderSearch()}</div>
        ${
          failed && words && shared
            ? renderFailure(state.failure, words.failedTitle, shared, () => this.#poles.retry())
            : nothing
        }
        <div class="fallback" ?hidden=${!failed}><slot></slot></div>
        ${
          failed
            ? nothing
            : words && shared && state.kind === 'loaded'
              ? this.#renderLoaded(state.answer, words, shared, tools)
              : this.#renderFrame(renderBusy(state, shared), ghostCards, undefined)
        }
      </div>
    `;
  }

  #renderLoaded(
    answer: Answer<Pole[]>,
    words: LocatorWords,
    shared: SharedWords,
    tools: LocatorTools | undefined,
  ): TemplateResult {
    if (!answer.data.length) return html`<p class="notice">${words.empty}</p>`;
    const all = this.#ranked();
    const listed = tools ? tools.listed(all).ranked : all;
    const shown = Math.max(this.shown, 1 + listed.findIndex(({ pole }) => pole.slug === this.#context.visit.pole));
    const card = {
      words,
      language: this.language,
      now: this.clock(),
      level: Math.min(this.headingLevel + 1, 6),
      selected: this.#context.visit.pole,
      select: this.#select,
      tools,
    };
    return html`
      ${tools?.renderNotices(answer, shared, () => this.#poles.retry())}
      ${this.#renderFrame(
        tools ? tools.renderBar(all, words) : html`<p class="summary">${words.count(all.length)}</p>`,
        html`<ol class="list" part="list">
          ${listed.slice(0, shown).map((pole) => renderCard(pole, card))}
        </ol>`,
        tools,
      )}
      <div class="below">${tools?.renderFoot(Math.min(PAGE, listed.length - shown), this.#showMore)}</div>
    `;
  }

  /** The bar, the map's place and the list: the same from the first moment, so that nothing moves. */
  #renderFrame(bar: unknown, list: TemplateResult, tools: LocatorTools | undefined): TemplateResult {
    return html`
      <div class="bar">${bar}</div>
      <div
        class="panes"
        data-view=${tools?.view ?? (this.view === 'map' ? 'map' : 'list')}
        ?data-folded=${this.view === 'list'}
        ?data-map=${!this.noMap}
      >
        ${this.noMap ? nothing : html`<div class="map-box" part="map">${tools?.renderMap()}</div>`} ${list}
      </div>
    `;
  }

  readonly #select = (slug: string | null): void => {
    this.#updateVisit({ pole: slug });
    this.#tools.value?.selected(slug);
    this.dispatchEvent(new AlexisPoleSelectEvent(slug));
  };

  /** From now on the widget is as tall as what it shows: the visitor has acted, or there is no list to wait for. */
  #releasePlace(): void {
    if (this.shadowRoot) releaseReservedHeight(this.shadowRoot);
  }

  readonly #showMore = (): void => {
    this.shown += PAGE;
  };

  #data(): readonly Pole[] {
    const { state } = this.#poles;
    return state.kind === 'loaded' ? state.answer.data : [];
  }

  /** The same array as long as data and place are the same. */
  #ranked(): readonly RankedPole[] {
    const data = this.#data();
    const { origin } = this.#context.visit;
    if (this.#ranking?.data !== data || this.#ranking.origin !== origin) {
      this.#ranking = { data, origin, ranked: rankPoles(data, origin) };
    }
    return this.#ranking.ranked;
  }

  /** Redraws when the first of the nearest pôles opens or closes, without asking the network. */
  #sleepUntilChange(): void {
    const now = this.clock();
    let next = Infinity;
    for (const { pole } of this.#ranked().slice(0, WATCHED)) {
      const state = openState(pole.hours, now);
      if (state.kind !== 'unknown') next = Math.min(next, state.changesAt);
    }
    this.#timer.schedule(next < Infinity && !this.now ? next - now : null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-pole-locator': AlexisPoleLocator;
  }
}
