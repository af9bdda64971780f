import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiClient } from '../client/api-client.ts';
import { ApiFailure, isAbort } from '../client/failure.ts';
import { placesResource, type Place } from '../contract/places.ts';

/** As many as the API gives at once. Eight fit above a phone's keyboard; the others are scrolled to. */
const MAX_SUGGESTIONS = 20;
/** Key code of a key that an input method handles, such as the Enter that ends a composition. */
const COMPOSITION_KEY_CODE = 229;
/** Milliseconds without a key before the server is asked. */
const SUGGEST_DEBOUNCE_MS = 150;
/** The API asks for at least this many characters. */
const MIN_QUERY_LENGTH = 2;

export interface CommuneSearchHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/**
 * State and keyboard of the commune combobox (ARIA APG, "combobox with list autocomplete"). The template is
 * `renderCommuneSearch`; the host decides what a choice does.
 */
export class CommuneSearchController implements ReactiveController {
  readonly #host: CommuneSearchHost;
  readonly #client: () => ApiClient | undefined;
  readonly #onChoose: (place: Place | null) => void;
  readonly #onEdit: () => void;

  text = '';
  /** `undefined`: nothing asked yet. */
  options: readonly Place[] | undefined;
  open = false;
  busy = false;
  failure: ApiFailure | undefined;
  /** Index of the active option, -1 for none: the field's own text is then active. */
  active = -1;

  /** Text of the chosen commune, empty for none; kept while the user types over it. */
  #chosen = '';
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Enter was pressed before the suggestions came: the first is chosen when they do. */
  #willChooseFirst = false;

  /** @param onEdit the text was changed: it names no commune until one is chosen */
  constructor(
    host: CommuneSearchHost,
    client: () => ApiClient | undefined,
    onChoose: (place: Place | null) => void,
    onEdit: () => void = () => {},
  ) {
    this.#host = host;
    this.#client = client;
    this.#onChoose = onChoose;
    this.#onEdit = onEdit;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancel();
  }

  /** Shows a commune that was chosen elsewhere; `onChoose` is not called. */
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
    this.#onEdit();
    if (text.trim().length < MIN_QUERY_LENGTH) {
      this.options = undefined;
      this.#close();
      return;
    }
    this.#timer = setTimeout(() => void this.#search(), SUGGEST_DEBOUNCE_MS);
    this.#host.requestUpdate();
  }

  clear(): void {
    this.show(null);
    this.#onChoose(null);
    this.#field?.focus();
  }

  get #field(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('[role="combobox"]');
  }

  /** True while the field has the focus: suggestions are shown then only. */
  get #hasFocus(): boolean {
    const field = this.#field;
    return !!field && (field.getRootNode() as Document | ShadowRoot).activeElement === field;
  }

  /** True if there may be more communes than the server gives at once. */
  get hasMore(): boolean {
    return (this.options?.length ?? 0) >= MAX_SUGGESTIONS;
  }

  /** Searches again for the text in the field, which takes the focus: the button of this act disappears. */
  readonly retry = (): void => {
    this.#field?.focus();
    void this.#search();
  };

  choose(place: Place): void {
    this.show(place);
    this.#onChoose(place);
    this.selectChosen();
  }

  key(event: KeyboardEvent): void {
    // Safari ends a composition before the key that ends it: then the key code alone tells.
    if (event.isComposing || event.keyCode === COMPOSITION_KEY_CODE) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // With a commune chosen, Enter submits the form around the field.
    if (event.key === 'Enter' && this.text && this.text === this.#chosen) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') this.#enter();
    else if (event.key === 'Escape' && (this.open || this.text)) this.#escape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * Selects the name of the chosen commune, so that the next search replaces it. Tab does so by itself; a click puts the
   * caret into the text, in some engines after its event. What the user selected with the pointer stays selected.
   */
  selectChosen(): void {
    setTimeout(() => {
      const field = this.#field;
      if (!field?.matches(':focus') || field.selectionStart !== field.selectionEnd) return;
      if (this.text && this.text === this.#chosen) field.select();
    });
  }

  blur(): void {
    this.#willChooseFirst = false;
    // A field that is removed loses the focus too, while the widget draws: a change then would draw again.
    if (this.open) this.#close();
    this.#dropIfEmptied();
  }

  /** A field that the user has emptied names no commune, once they leave it. */
  #dropIfEmptied(): void {
    if (this.text.trim() || !this.#chosen) return;
    this.show(null);
    this.#onChoose(null);
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
    if (this.open && place) this.choose(place);
    else if (this.text.trim().length >= MIN_QUERY_LENGTH) {
      this.#willChooseFirst = true;
      if (!this.busy) void this.#search();
    } else this.#dropIfEmptied();
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
    this.#willChooseFirst = false;
  }

  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    const request = new AbortController();
    this.#request = request;
    this.busy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const query = { q: this.text.trim().slice(0, 200), limit: MAX_SUGGESTIONS };
      const answer = await this.#client()?.read(placesResource, { query, signal: request.signal });
      if (!answer || request !== this.#request) return;
      // Nothing could close a list that opened over the page after the user left the field.
      this.options = this.#hasFocus ? answer.data : undefined;
      this.open = this.options !== undefined;
    } catch (error) {
      if (isAbort(error) || request !== this.#request) return;
      this.failure = error instanceof ApiFailure ? error : new ApiFailure('unreachable', { cause: error });
      this.options = undefined;
      this.open = false;
    }
    this.busy = false;
    const first = this.options?.[0];
    if (this.#willChooseFirst && first) this.choose(first);
    this.#willChooseFirst = false;
    this.#host.requestUpdate();
  }
}
