import { drawing, element } from './dom.ts';
import type { Box } from './place-labels.ts';
import type { MapWords } from './types.ts';

/** How long a hint is shown. */
const HINT_MS = 1600;

const PLUS = 'M12 5v14M5 12h14';
const MINUS = 'M5 12h14';
const ALL = 'M8 3H5a2 2 0 0 0-2 2v3M21 8V5a2 2 0 0 0-2-2h-3M3 16v3a2 2 0 0 0 2 2h3M16 21h3a2 2 0 0 0 2-2v-3';

const APPLE = /Mac|iP(hone|ad)/;

export interface FrameEvents {
  readonly onZoom: (by: number) => void;
  readonly onShowAll: () => void;
}

/** The picture's container, and what is around and above it: buttons, attribution, hint. */
export class Frame {
  readonly element = element('div', 'map');
  /** Holds the picture. */
  readonly pane = element('div', 'map-pane');
  /**
   * Takes the focus and the arrow keys: of a focused `application` itself Orca announces nothing, because it treats it as
   * a document.
   */
  readonly grip = element('div', 'map-grip');
  readonly #controls = element('div', 'map-controls');
  readonly #hint = element('p', 'map-hint');
  readonly #credit = element('p', 'map-credit');
  readonly #words: MapWords;
  readonly #zoomIn: HTMLButtonElement;
  readonly #zoomOut: HTMLButtonElement;
  #hintTimer = 0;
  #covered: readonly Box[] | undefined;

  constructor(words: MapWords, events: FrameEvents) {
    this.#words = words;
    this.element.dir = 'ltr';
    this.pane.setAttribute('role', 'application');
    this.pane.setAttribute('aria-label', words.map);
    this.grip.tabIndex = 0;
    this.grip.setAttribute('role', 'group');
    this.grip.setAttribute('aria-label', words.keys);
    this.#hint.setAttribute('aria-hidden', 'true');
    this.#zoomIn = this.#button(words.zoomIn, PLUS, () => events.onZoom(1));
    this.#zoomOut = this.#button(words.zoomOut, MINUS, () => events.onZoom(-1));
    this.#controls.append(this.#zoomIn, this.#zoomOut, this.#button(words.showAll, ALL, events.onShowAll));
    this.element.append(this.pane, this.#controls, this.#hint, this.#credit);
    this.setTiles(false);
  }

  /** Shows where the picture comes from. */
  setTiles(shown: boolean): void {
    this.element.classList.toggle('has-tiles', shown);
    this.#credit.textContent = shown ? this.#words.tiles : this.#words.schematic;
    this.forgetSizes();
  }

  /** Makes {@link covered} measure again. */
  forgetSizes(): void {
    this.#covered = undefined;
  }

  /** At an end of the scale a button is disabled by ARIA alone, so that it keeps the focus. */
  setLimits(atMin: boolean, atMax: boolean): void {
    this.#zoomIn.setAttribute('aria-disabled', `${atMax}`);
    this.#zoomOut.setAttribute('aria-disabled', `${atMin}`);
  }

  hint(kind: 'wheel' | 'touch'): void {
    const { wheelHint, wheelHintMac, touchHint } = this.#words;
    this.#hint.textContent = kind === 'touch' ? touchHint : APPLE.test(navigator.userAgent) ? wheelHintMac : wheelHint;
    this.#hint.classList.add('is-shown');
    clearTimeout(this.#hintTimer);
    this.#hintTimer = window.setTimeout(() => this.#hint.classList.remove('is-shown'), HINT_MS);
  }

  /** Boxes of what covers the picture, where no name should be written. Pixels from its top left corner. */
  get covered(): readonly Box[] {
    return (this.#covered ??= [this.#controls, this.#credit].map(
      ({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) => ({
        left: offsetLeft,
        top: offsetTop,
        right: offsetLeft + offsetWidth,
        bottom: offsetTop + offsetHeight,
      }),
    ));
  }

  destroy(): void {
    clearTimeout(this.#hintTimer);
    this.element.remove();
  }

  #button(name: string, strokes: string, onClick: () => void): HTMLButtonElement {
    const button = element('button', 'map-control');
    button.type = 'button';
    button.title = name;
    button.setAttribute('aria-label', name);
    button.append(drawing('map-icon', '0 0 24 24', strokes));
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') onClick();
    });
    return button;
  }
}
