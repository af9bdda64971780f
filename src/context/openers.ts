import type { ApiClient } from '../client/api-client.ts';

/** What a widget can show for another one of the page. */
export type Openable = 'workshop' | 'pole';

/** Shows the thing of this id, and leads the user there. `false`: it cannot, such as in a hidden tab. */
export type Opener = (id: string) => boolean;

/**
 * How one widget has another show something: a result, the registration for its workshop in the page's calendar. All
 * widgets of the page that read from the same client share one of these. Scripts of the page hold no client, so they
 * neither hear what is opened nor open anything; of what is opened they learn what the other widget's public events tell.
 */
export class Openers {
  static readonly #byClient = new WeakMap<ApiClient, Openers>();

  readonly #openers = new Set<{ readonly what: Openable; readonly open: Opener }>();

  /** Those of the widgets of this client. */
  static of(client: ApiClient): Openers {
    const openers = Openers.#byClient.get(client) ?? new Openers();
    Openers.#byClient.set(client, openers);
    return openers;
  }

  /** Offers to show things, until the function that it returns is called. */
  add(what: Openable, open: Opener): () => void {
    const opener = { what, open };
    this.#openers.add(opener);
    return () => this.#openers.delete(opener);
  }

  /** Has the first widget that can show it; `false`: none can. */
  open(what: Openable, id: string): boolean {
    return [...this.#openers].some((opener) => opener.what === what && opener.open(id));
  }
}
