import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { composedParent } from '../page/composed-parent.ts';
import {
  contrast,
  cssColour,
  isDark,
  parseComputedColour,
  parseHex,
  readable,
  textOn,
  WHITE,
  type Rgb,
} from '../../domain/colour/contrast.ts';

/** Used where neither the page nor the partner says otherwise. */
const ACCENT: Rgb = { r: 0.04, g: 0.36, b: 0.39 };
const DARK: Rgb = { r: 0.09, g: 0.1, b: 0.12 };

/** Where black or white have less contrast than this with the background, 72 % of our text colour fall below 4.5:1. */
const SCARCE = 9;

/** Nobody writes with less contrast than this on what is really behind the words. */
const UNREADABLE = 1.5;

/** What a themed element offers the controller. */
export interface Themed extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly theme: string;
  /**
   * Accent of the partner (`#rrggbb`), used where the page sets no `--alexis-accent`.
   * @internal
   */
  readonly partnerAccent: string;
}

/**
 * Chooses light or dark by the background the widget really stands on, and derives colours that read on it from
 * whatever accent the page gives (WCAG 1.4.3 and 1.4.11). Sets private custom properties on the widget's own wrapper;
 * the host element itself is left as the page made it.
 *
 * It reads before the widget draws and writes after: the other way round, every drawing would compute all its styles
 * and, for the container queries, its layout twice.
 */
export class ThemeController implements ReactiveController {
  readonly #host: Themed;
  #seen: { readonly surface: Rgb; readonly accent: Rgb } | undefined;
  #applied = '';

  constructor(host: Themed) {
    this.#host = host;
    host.addController(this);
    // The page's text colour has changed, whatever changed it: a switch of the page's own, or the system's (see `tokens`).
    host.addEventListener('transitionend', () => {
      this.hostUpdate();
      this.hostUpdated();
    });
  }

  hostUpdate(): void {
    this.#seen = { surface: this.#surface(), accent: this.#accent() };
  }

  hostUpdated(): void {
    const wrapper = this.#host.renderRoot.querySelector<HTMLElement>('.kit');
    if (!wrapper || !this.#seen) return;
    const { surface, accent } = this.#seen;
    const control = readable(accent, surface, 3);
    let text = `--_ground:${cssColour(surface)};--_accent:${cssColour(control)};--_accent-text:${cssColour(readable(accent, surface))};--_on-accent:${cssColour(textOn(control))}`;
    // On a tone of the middle nothing may be softer than black or white if it is to be read.
    const ink = textOn(surface);
    if (contrast(ink, surface) < SCARCE) text += `;--_ink:${cssColour(ink)};--_soft:100%`;
    if (text === this.#applied && wrapper.dataset['theme']) return;
    this.#applied = text;
    wrapper.dataset['theme'] = isDark(surface) ? 'dark' : 'light';
    wrapper.style.cssText = text;
  }

  #surface(): Rgb {
    const { theme } = this.#host;
    if (theme === 'light') return WHITE;
    if (theme === 'dark') return DARK;
    return groundBehind(this.#host);
  }

  /** The page's accent as the browser computes it, whatever its notation: `tokens` has the host carry it unseen. */
  #accent(): Rgb {
    const computed = parseComputedColour(getComputedStyle(this.#host).columnRuleColor);
    return computed ?? parseHex(this.#host.partnerAccent) ?? ACCENT;
  }
}

/**
 * What an element stands on: the first opaque background behind it, through slots and shadow roots, white where there is
 * none. Text of another colour than around that background, and unreadable on it, tells of a picture or the page's
 * `color-scheme` in between. A white page stays white whatever the device prefers.
 */
function groundBehind(element: Element): Rgb {
  const { color } = getComputedStyle(element);
  const text = parseComputedColour(color);
  let ground = WHITE;
  for (let node: Node | null = element; node; node = composedParent(node)) {
    const style = node instanceof Element && getComputedStyle(node);
    const found = style && parseComputedColour(style.backgroundColor);
    if (!found) continue;
    if (style.color === color) return found;
    ground = found;
    break;
  }
  return text && contrast(text, ground) < UNREADABLE ? (isDark(ground) ? WHITE : DARK) : ground;
}
