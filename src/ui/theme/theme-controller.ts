import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  cssColour,
  isDark,
  parseComputedColour,
  readable,
  textOn,
  WHITE,
  type Rgb,
} from '../../domain/colour/contrast.ts';

/** Used where the page's own accent cannot be read. */
const ACCENT: Rgb = { r: 0.04, g: 0.36, b: 0.39 };
const DARK: Rgb = { r: 0.09, g: 0.1, b: 0.12 };

/** What a themed element offers the controller. */
export interface Themed extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly theme: string;
  /** Accent of the partner, used where the page sets no `--alexis-accent`. */
  readonly partnerAccent: string;
}

/**
 * Chooses light or dark by the background the widget really stands on, and derives colours that read on it from
 * whatever accent the page gives (WCAG 1.4.3 and 1.4.11). Sets private custom properties on the widget's own wrapper;
 * the host element itself is left as the page made it.
 */
export class ThemeController implements ReactiveController {
  readonly #host: Themed;
  readonly #scheme = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;
  #applied = '';

  constructor(host: Themed) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#scheme?.addEventListener('change', this.#look);
  }

  hostDisconnected(): void {
    this.#scheme?.removeEventListener('change', this.#look);
  }

  hostUpdated(): void {
    this.#look();
  }

  /** Looks at the page again; cheap when nothing changed. */
  #look = (): void => {
    const wrapper = this.#host.renderRoot.querySelector<HTMLElement>('.kit');
    if (!wrapper) return;
    const surface = this.#surface();
    wrapper.style.setProperty('--_partner-accent', this.#host.partnerAccent || null);
    const accent = this.#accent(wrapper);
    const key = `${cssColour(surface)} ${cssColour(accent)}`;
    if (key === this.#applied && wrapper.dataset['theme']) return;
    this.#applied = key;
    wrapper.dataset['theme'] = isDark(surface) ? 'dark' : 'light';
    const set = (name: string, colour: Rgb): void => wrapper.style.setProperty(name, cssColour(colour));
    set('--_ground', surface);
    set('--_accent', readable(accent, surface, 3));
    set('--_accent-text', readable(accent, surface));
    set('--_on-accent', textOn(readable(accent, surface, 3)));
  };

  #surface(): Rgb {
    const { theme } = this.#host;
    if (theme === 'light') return WHITE;
    if (theme === 'dark') return DARK;
    return backgroundBehind(this.#host) ?? (this.#prefersDark() ? DARK : WHITE);
  }

  /** Dark only where the page itself follows the system: a white page stays white whatever the device prefers. */
  #prefersDark(): boolean {
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    return scheme === 'dark' || (scheme.includes('dark') && this.#scheme?.matches === true);
  }

  /** The accent as the browser computes it, whatever notation the page used. */
  #accent(wrapper: HTMLElement): Rgb {
    const probe = wrapper.querySelector<HTMLElement>('.accent-probe');
    return (probe && parseComputedColour(getComputedStyle(probe).color)) ?? ACCENT;
  }
}

/** The first opaque background behind an element, through slots and shadow roots. `null` when there is none. */
function backgroundBehind(element: Element): Rgb | null {
  let node: Element | null = element;
  while (node) {
    const colour = parseComputedColour(getComputedStyle(node).backgroundColor);
    if (colour) return colour;
    const parent: Node | null = node.assignedSlot ?? node.parentNode;
    node = parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
  }
  return null;
}
