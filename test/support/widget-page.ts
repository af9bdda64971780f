import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';
import type { TemplateResult } from 'lit';
import { fakeClock, type FakeClock } from './clock.ts';
import { prepareContext, type ContextOptions, type PreparedContext } from './context.ts';
import { until } from './until.ts';

/** What a test wants of the page around a widget. */
export interface PageOptions extends ContextOptions {
  /** Stops the page's own clock at this instant (RFC 3339). Without it, give the widget a `now` where time matters. */
  readonly clock?: string;
  /** Width of the box that the widget is in (pixels); else that of the page. */
  readonly width?: number;
}

/** The kit's events, which a page hears. */
const EVENTS = [
  'alexis-ready',
  'alexis-pole-select',
  'alexis-place-change',
  'alexis-phase-change',
  'alexis-workshop-open',
  'alexis-registration',
  'alexis-quiz-start',
  'alexis-quiz-step',
  'alexis-quiz-result',
  'alexis-contact-sent',
] as const;

type Name = string | RegExp;

/** Text as it is read: white space, no-break spaces among it, is one space. */
export const plainText = (node: Node | null | undefined): string => plain(node?.textContent ?? '');

/** White space as in {@link plainText}. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const fits = (text: string, name: Name | undefined): boolean =>
  name === undefined || (typeof name === 'string' ? text.includes(plain(name)) : name.test(text));

/** Name of an element for assistive technology. */
export const accessibleName = (element: Element): string => plain(computeAccessibleName(element));

/**
 * A widget on a page whose network is a fake. Tests find what a user finds, by role, name and text, and wait for
 * conditions. A name or a text given as a string is found as a part of the whole.
 */
export class WidgetPage<E extends HTMLElement = HTMLElement> {
  readonly element: E;
  readonly root: ShadowRoot;
  readonly context: PreparedContext;
  /** Types and details of the kit's events, in order, as the page hears them. */
  readonly events: readonly (readonly [type: string, detail: unknown])[];

  private constructor(element: E, context: PreparedContext, events: WidgetPage['events']) {
    if (!element.shadowRoot) throw new Error(`<${element.localName}> is not defined.`);
    this.element = element;
    this.root = element.shadowRoot;
    this.context = context;
    this.events = events;
  }

  /** Places the widget of `template`, the first element with a hyphen in its name, and gives it drawn once. */
  static async open<E extends HTMLElement>(
    template: TemplateResult,
    { clock, width, ...options }: PageOptions = {},
  ): Promise<WidgetPage<E>> {
    if (clock !== undefined) startClock(clock);
    const context = prepareContext(options);
    if (width !== undefined) context.provider.style.inlineSize = `${width}px`;
    const events = listen(context.provider);
    const first = await context.place<HTMLElement>(template);
    const element = first.localName.includes('-')
      ? first
      : [...first.querySelectorAll('*')].find(({ localName }) => localName.includes('-'));
    // The test says which widget its template holds.
    return new WidgetPage(element as E, context, events);
  }

  /** The page of a widget that the test has placed itself. */
  static of<E extends HTMLElement>(element: E, context: PreparedContext): WidgetPage<E> {
    return new WidgetPage(element, context, listen(context.provider));
  }

  /** The clock of a page that was opened with one. */
  get clock(): FakeClock {
    if (!runningClock) throw new Error('The page was opened without a clock.');
    return runningClock;
  }

  /** Everything that the widget says. */
  get text(): string {
    return plain(
      [...this.root.children]
        .filter(({ localName }) => localName !== 'style')
        .map(plainText)
        .join(' '),
    );
  }

  /** What screen readers are told: the text of all live regions. */
  get announced(): string {
    return plain([...this.root.querySelectorAll('[aria-live=polite]')].map(plainText).join(' '));
  }

  /** Warnings of Lit that a widget of this kind drew itself, and had to draw again for what it changed while it did. */
  get lateDrawings(): readonly string[] {
    const { litIssuedWarnings: warnings = new Set() } = globalThis as { litIssuedWarnings?: ReadonlySet<string> };
    return [...warnings].filter((text) => text.includes(this.element.localName));
  }

  /** What has the focus in the widget. */
  get focused(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null; // What can be focused here is HTML.
  }

  /** Every element of this role that assistive technology finds, in the order of the document. */
  all(role: string, name?: Name, root: ParentNode = this.root): readonly HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>('*')].filter(
      (element) => getRole(element) === role && fits(accessibleName(element), name) && !isInaccessible(element),
    );
  }

  /** The first one; `undefined`: there is none. */
  query(role: string, name?: Name, root?: ParentNode): HTMLElement | undefined {
    return this.all(role, name, root)[0];
  }

  /** The first one. Throws an error that lists the names there are. */
  find(role: string, name?: Name, root?: ParentNode): HTMLElement {
    const found = this.query(role, name, root);
    if (found) return found;
    const names = this.all(role, undefined, root).map(accessibleName);
    throw new Error(`No ${role} is called ${String(name)} among: ${names.join(' | ') || 'none'}`);
  }

  /** The first one, once it is there. */
  shown(role: string, name?: Name): Promise<HTMLElement> {
    return until(`a ${role} is called ${String(name ?? 'anything')}`, () => this.find(role, name));
  }

  /** The innermost element that says this; `undefined`: nothing does. */
  saying(text: Name): HTMLElement | undefined {
    const found = [...this.root.querySelectorAll<HTMLElement>('*')].filter((element) => fits(plainText(element), text));
    return found.find((element) => !found.some((other) => other !== element && element.contains(other)));
  }

  /** Waits until the widget says this. */
  async says(text: Name): Promise<void> {
    await until(`the widget says ${String(text)}`, () => fits(this.text, text));
  }

  /** Waits until screen readers are told this. */
  async announces(text: Name): Promise<void> {
    await until(`the widget announces ${String(text)}`, () => fits(this.announced, text));
  }

  /** Clicks the first element of this role and name, once it is there, and waits for the drawing that follows. */
  async click(role: string, name?: Name): Promise<void> {
    (await this.shown(role, name)).click();
    await this.drawn();
  }

  /** Puts text into a field, once it is there, as if it had been typed; `press` and `type` use real keys. */
  async fill(name: Name, text: string, role = 'textbox'): Promise<void> {
    const field = (await this.shown(role, name)) as HTMLInputElement; // What has such a role here is an input.
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.drawn();
  }

  /** Waits until what is asked of the widget by now is drawn. */
  async drawn(): Promise<void> {
    await (this.element as Partial<{ updateComplete: Promise<unknown> }>).updateComplete;
  }
}

/** The kit's events that `target` hears from now on. */
function listen(target: HTMLElement): WidgetPage['events'] {
  const events: (readonly [string, unknown])[] = [];
  EVENTS.forEach((type) => {
    target.addEventListener(type, (event) => events.push([type, (event as CustomEvent<unknown>).detail]));
  });
  return events;
}

let runningClock: FakeClock | undefined;
const startClock = (start: string): void => {
  runningClock?.restore();
  runningClock = fakeClock(start);
};
afterEach(() => {
  runningClock?.restore();
  runningClock = undefined;
});
