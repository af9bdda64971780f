import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiClient } from '../../client/api-client.ts';
import { ApiFailure, isAbort } from '../../client/failure.ts';
import { placesResource, type Place } from '../../contract/places.ts';

/** Suggestions shown at once: what fits above a phone's keyboard. */
const LIMIT = 8;
/** Milliseconds without a key before the server is asked. */
const SETTLE = 150;
/** The API asks for at least this many characters. */
const SHORTEST = 2;

export interface PlaceSearchHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/**
 * State and keyboard of the commune combobox (ARIA APG, "combobox with list autocomplete"). The template is
 * `renderPlaceSearch`; the host says what a choice means.
 */
export class PlaceSearchController implements ReactiveController {
  readonly #host: PlaceSearchHost;
  readonly #client: () => ApiClient | undefined;
  readonly #choose: (place: Place | null) => void;
  readonly #edited: () => void;

  text = '';
  /** `undefined`: nothing asked yet. */
  options: readonly Place[] | undefined;
  open = false;
  busy = false;
  failure: ApiFailure | undefined;
  /** Index of the active option, -1 for none: the field's own text is then active. */
  active = -1;

  /** Text of the place that is chosen, empty for none; stays while the visitor writes over it. */
  #chosen = '';
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Enter was pressed before the suggestions came: take the first when they do. */
  #takeFirst = false;

  /** @param edited the text was changed, and stands for no place until one is chosen */
  constructor(
    host: PlaceSearchHost,
    client: () => ApiClient | undefined,
    choose: (place: Place | null) => void,
    edited: () => void = () => {},
  ) {
    this.#host = host;
    this.#client = client;
    this.#choose = choose;
    this.#edited = edited;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancel();
  }

  /** Shows a place that was chosen elsewhere, without telling anyone. */
  show(place: Pick<Place, 'name' | 'department'> | null): void {
    this.#cancel();
    this.text = place ? `${place.name} (${place.department})` : '';
    this.#chosen = this.text;
    this.options = undefined;
    this.#close();
  }

  type(text: string): void {
    this.#cancel();
    this.text = text;
    this.active = -1;
    this.failure = undefined;
    this.#edited();
    if (text.trim().length < SHORTEST) {
      this.options = undefined;
      this.#close();
      return;
    }
    this.#timer = setTimeout(() => void this.#ask(), SETTLE);
    this.#host.requestUpdate();
  }

  clear(): void {
    this.show(null);
    this.#choose(null);
    this.#field?.focus();
  }

  get #field(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('[role="combobox"]');
  }

  /** Asks again for the text that stands in the field. */
  readonly again = (): void => void this.#ask();

  take(place: Place): void {
    this.show(place);
    this.#choose(place);
    this.enter();
  }

  key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // With a place chosen, Enter is for the form around the field.
    if (event.key === 'Enter' && this.text && this.text === this.#chosen) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') this.#enter();
    else if (event.key === 'Escape' && (this.open || this.text)) this.#escape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * Selects what stands for a place, so that the next search is written over it and not behind it. Tab does so by
   * itself; a click puts the caret into the text, in some engines after its event. What the pointer selected stays.
   */
  enter(): void {
    setTimeout(() => {
      const field = this.#field;
      if (!field?.matches(':focus') || field.selectionStart !== field.selectionEnd) return;
      if (this.text && this.text === this.#chosen) field.select();
    });
  }

  leave(): void {
    this.#takeFirst = false;
    // A field that is taken away is left as well, while the widget draws.
    if (this.open) this.#close();
    this.#dropEmptied();
  }

  /** A field that was emptied by hand stands for no place, once the visitor is done with it. */
  #dropEmptied(): void {
    if (this.text.trim() || !this.#chosen) return;
    this.show(null);
    this.#choose(null);
  }

  #move(by: 1 | -1): void {
    const count = this.options?.length ?? 0;
    if (!count) return;
    if (!this.open) this.active = by > 0 ? 0 : count - 1;
    // One past the last is the field itself, as in the pattern: typed text can be reached again.
    else this.active = ((this.active + by + 1 + count + 1) % (count + 1)) - 1;
    this.open = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot
        .querySelector('[role="option"][aria-selected="true"]')
        ?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #enter(): void {
    const place = this.options?.[Math.max(this.active, 0)];
    if (this.open && place) this.take(place);
    else if (this.text.trim().length >= SHORTEST) {
      this.#takeFirst = true;
      if (!this.busy) void this.#ask();
    } else this.#dropEmptied();
  }

  #escape(): void {
    if (this.open) this.#close();
    else this.clear();
  }

  #close(): void {
    this.open = false;
    this.active = -1;
    this.#host.requestUpdate();
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = undefined;
    this.busy = false;
    this.#takeFirst = false;
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    const request = new AbortController();
    this.#request = request;
    this.busy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const query = { q: this.text.trim().slice(0, 200), limit: LIMIT };
      const answer = await this.#client()?.read(placesResource, { query, signal: request.signal });
      if (!answer || request !== this.#request) return;
      this.options = answer.data;
      this.open = true;
    } catch (error) {
      if (isAbort(error) || request !== this.#request) return;
      this.failure = error instanceof ApiFailure ? error : new ApiFailure('unreachable', { cause: error });
      this.options = undefined;
      this.open = false;
    }
    this.busy = false;
    const first = this.options?.[0];
    if (this.#takeFirst && first) this.take(first);
    this.#takeFirst = false;
    this.#host.requestUpdate();
  }
}
