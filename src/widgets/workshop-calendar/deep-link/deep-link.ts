import type { LitElement, ReactiveController } from 'lit';
import { isSameFilter } from '../../../domain/workshops/filter-query.ts';
import { FragmentController } from '../../../element/fragment-controller.ts';
import type { CalendarState } from '../state/state.ts';
import type { CalendarStore } from '../state/store.ts';
import { readStateText, stateText } from './state-text.ts';

/** Key of the calendar's state in the page's fragment. */
const FRAGMENT_KEY = 'alexis-workshops';

/** Keeps what the visitor has chosen in the page's fragment, and brings back what that says. */
export class DeepLink implements ReactiveController {
  readonly #host: LitElement & { readonly deepLink: boolean };
  readonly #store: CalendarStore;
  readonly #fragment: FragmentController;

  constructor(host: LitElement & { readonly deepLink: boolean }, store: CalendarStore) {
    this.#host = host;
    this.#store = store;
    this.#fragment = new FragmentController(host, FRAGMENT_KEY, (text) => this.#restore(text));
    host.addController(this);
  }

  /** The element may have been out of the page while the address changed. */
  hostConnected(): void {
    // What the widget shows without `deep-link` is not the address's.
    if (!this.#host.deepLink) return;
    const text = this.#fragment.read();
    // A link opens a workshop without its form: visitors read before they register.
    if (text !== stateText(this.#store.state)) this.#restore(text, { form: '' });
  }

  /** An opened workshop or form is a step of the page's history; months, views and filters are not. */
  write(state: CalendarState, previous: CalendarState): void {
    const text = stateText(state);
    const isOpening = state.open !== null && (state.open !== previous.open || (state.form && !previous.form));
    if (isOpening) this.#fragment.push(text);
    else if (text !== stateText(previous)) this.#fragment.replace(text);
  }

  #restore(text: string | null, part: { readonly form?: '' } = {}): void {
    const wanted = text === null ? this.#store.initial : readStateText(text);
    const { filter } = this.#store.state;
    // The same filter stays the same object: the list keeps its length.
    this.#store.restore({ ...wanted, filter: isSameFilter(wanted.filter, filter) ? filter : wanted.filter, ...part });
  }
}
