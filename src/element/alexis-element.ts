import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { WidgetSettings } from '../client/widget-settings.ts';
import { rootProviders } from '../context/root.ts';
import { readInstant } from '../domain/dates/instant.ts';
import { languageOf, type Language } from '../i18n/language.ts';
import { AttributeCheck } from './attribute-check.ts';
import { featuresDrawn } from './feature-element.ts';
import { waitForFirstPaint } from './first-paint.ts';
import { followPageLanguage, nearestLang } from './page/page-language.ts';
import { ThemeController, type Themed } from './theme/theme-controller.ts';
import { WidgetContext } from './widget-context.ts';

/**
 * Settings and visit of a widget, for its own class: `readonly #context = contextOf(this)`. A function and not a property,
 * so that scripts of the page do not find it.
 */
export let contextOf: (element: AlexisElement) => WidgetContext;

/**
 * What the four widgets have in common: attributes, settings and visit of the page, language, clock and theme. It draws
 * nothing and decides nothing. The documentation of each has what is documented here; `@attr` of a widget says where it
 * differs.
 *
 * @slot - What stands before the widget is ready, and in its place when it cannot be: a link
 *
 * @csspart base - The whole widget
 *
 * @cssproperty [--alexis-font=inherit] - Font family
 * @cssproperty [--alexis-font-size=16px] - Size of running text
 * @cssproperty [--alexis-accent] - The one accent; the partner's where the page sets none
 * @cssproperty [--alexis-text] - Text colour
 * @cssproperty [--alexis-surface=transparent] - Background of the widget
 * @cssproperty [--alexis-radius=10px] - Corner radius
 * @cssproperty [--alexis-density=1] - Factor on all inner spacing
 */
export abstract class AlexisElement extends LitElement implements Themed {
  static override properties: PropertyDeclarations = {
    partner: {},
    api: {},
    lang: {},
    theme: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    deepLink: { type: Boolean, attribute: 'deep-link' },
    now: {},
  };

  /** Slug of the partner, where it is not the script tag's. */
  partner = '';

  /** Address of the API, where it is not the script's own host. */
  api = '';

  /**
   * `fr`, `en` or `de`; else the nearest `lang` of the page.
   * @type {'fr' | 'en' | 'de'}
   */
  override lang = '';

  /** `auto` (by the background that the widget is on), `light` or `dark`. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Level of the widget's heading, 1–6. */
  headingLevel = 2;

  /** Keeps the shareable state in the page's fragment. */
  deepLink = false;

  /** Fixed clock for previews, RFC 3339. */
  now = '';

  /** @internal LitElement's own `createRenderRoot`, which no widget overrides, gives a shadow root. */
  declare readonly renderRoot: ShadowRoot;

  /** Checks the values of attributes. */
  protected readonly check = new AttributeCheck(this);
  readonly #context = new WidgetContext(this);
  /** A server has drawn it already. */
  readonly #isServed = this.shadowRoot !== null;
  #partnerAccent = '';
  /** The settings whose partner was asked for last. */
  #partnerOf: WidgetSettings | undefined;
  #unfollowLanguage = (): void => {};

  static {
    contextOf = (element) => element.#context;
  }

  constructor() {
    super();
    new ThemeController(this);
  }

  override connectedCallback(): void {
    rootProviders();
    this.#unfollowLanguage = followPageLanguage(() => this.requestUpdate());
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    this.#unfollowLanguage();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    void this.#readPartner();
    this.theme = this.check.oneOf('theme', this.theme, ['auto', 'light', 'dark']);
    const level = this.headingLevel;
    const isLevel = level >= 1 && level <= 6;
    this.headingLevel = this.check.valid('heading-level', level, isLevel, 2, 'must be a number from 1 to 6; using 2');
    if (changed.has('now') && this.now && this.fixedClock === undefined) {
      this.check.warn('now', 'must be like 2026-12-03T14:00:00+01:00; using the real clock');
      this.now = '';
    }
  }

  /**
   * Accent of the partner, empty for none.
   * @internal
   */
  get partnerAccent(): string {
    return this.#partnerAccent;
  }

  /** Language of the words: own attribute, settings, nearest `lang` of the page, French. */
  protected get language(): Language {
    return languageOf(this.lang || this.#context.settings.lang || nearestLang(this));
  }

  /** The instant of `now`, epoch milliseconds; `undefined`: none, or unreadable. */
  protected get fixedClock(): number | undefined {
    return this.now ? readInstant(this.now) : undefined;
  }

  /** The current instant, epoch milliseconds, or the fixed one of `now`. */
  protected clock(): number {
    // Not Date.now(): some pages replace it with a function that gives a Date (Datejs).
    return this.fixedClock ?? new Date().getTime();
  }

  /** Tells the integrator, once per attribute, what is wrong with a value; the widget goes on with the default. */
  protected warn(attribute: string, reason: string): void {
    this.check.warn(attribute, reason);
  }

  /** Starts to load what the first drawing shows, and resolves when that is here or has failed; `undefined`: nothing. */
  protected firstData(): Promise<unknown> | undefined {
    return undefined;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    // What is hydrated must first be drawn as the server did, without data.
    const data = this.hasUpdated || (this.#isServed && canHydrate()) ? undefined : this.firstData();
    return data ? waitForFirstPaint(this, data).then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    if (!this.hasUpdated && this.#isServed && !canHydrate()) {
      // Lit would draw beside what the server drew.
      this.renderRoot.replaceChildren();
      this.renderOptions.renderBefore = null;
    }
    super.update(changed);
  }

  /** What the user sees is drawn: also the features, which draw after their widget. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await featuresDrawn(this.renderRoot);
    return isDone;
  }

  /** Asks for the partner's accent where the settings are others than before. */
  async #readPartner(): Promise<void> {
    const { settings } = this.#context;
    if (settings === this.#partnerOf) return;
    this.#partnerOf = settings;
    const partner = await settings.partnerSettings();
    if (settings !== this.#partnerOf) return;
    this.#partnerAccent = partner?.theme.accent ?? '';
    this.requestUpdate();
  }
}

/** Whether the application loaded Lit's support for hydration, which has every LitElement observe this attribute. */
const canHydrate = (): boolean => AlexisElement.observedAttributes.includes('defer-hydration');
