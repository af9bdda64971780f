import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pagePart, pushFragment, readFragment } from './fragment.ts';

/** What the controller needs of a widget. `deepLink`: its state may be in the page's fragment. */
export type FragmentHost = ReactiveControllerHost & { readonly deepLink: boolean };

/**
 * One value of a widget's state in the page's fragment, under `key`: `#…&alexis-pole=dieuze`. Without `deep-link` it
 * reads and writes nothing, unless it is `always` on: a link that a visitor copied from the widget is followed anyway.
 */
export class FragmentController implements ReactiveController {
  readonly #host: FragmentHost;
  readonly #key: string;
  readonly #onChange: (value: string | null) => void;
  readonly #always: boolean;
  #value: string | null = null;
  #pagePart = '';

  /** @param onChange gets the value when the address changes otherwise than by this controller; `null`: none */
  constructor(
    host: FragmentHost,
    key: string,
    onChange: (value: string | null) => void,
    { always = false }: { readonly always?: boolean } = {},
  ) {
    this.#host = host;
    this.#key = key;
    this.#onChange = onChange;
    this.#always = always;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
    // Also for an address that a script or the user changed, which some browsers report by this alone.
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
    removeEventListener('hashchange', this.#follow);
  }

  get #isOn(): boolean {
    return this.#always || this.#host.deepLink;
  }

  /** The value in the address; `null`: none. */
  read(): string | null {
    if (!this.#isOn) return null;
    this.#remember(readFragment(this.#key));
    return this.#value;
  }

  /** Writes a value as a new entry of the history, so that Back returns to the one before; `null` takes it out. */
  push(value: string | null): void {
    this.#write(value, 'pushState');
  }

  /** Writes a value in place of the current entry of the history. */
  replace(value: string | null): void {
    this.#write(value, 'replaceState');
  }

  #write(value: string | null, how: 'pushState' | 'replaceState'): void {
    if (!this.#isOn) return;
    pushFragment(this.#key, value, how);
    this.#remember(value || null);
  }

  readonly #follow = (): void => {
    if (!this.#isOn) return;
    const value = readFragment(this.#key);
    // A link to another part of the page (`#contact`) takes our value out as well: no state was chosen by that.
    if (value === this.#value || (value === null && pagePart() !== this.#pagePart && pagePart() !== '')) return;
    this.#remember(value);
    this.#onChange(value);
  };

  #remember(value: string | null): void {
    this.#value = value;
    this.#pagePart = pagePart();
  }
}
