import type { ReactiveController } from 'lit';
import type { ApiClient } from '../client/api-client.ts';
import { Openers, type Openable, type Opener } from '../context/openers.ts';
import type { AlexisElement } from './alexis-element.ts';

/** Has a widget show things for the others of its page, while it is in the page and can be seen. */
export class OpenerController implements ReactiveController {
  readonly #element: AlexisElement;
  readonly #what: Openable;
  readonly #client: () => ApiClient;
  readonly #open: Opener;
  #followed: ApiClient | undefined;
  #remove = (): void => {};

  /** @param client the widget's own, as it is now */
  constructor(element: AlexisElement, what: Openable, client: () => ApiClient, open: Opener) {
    this.#element = element;
    this.#what = what;
    this.#client = client;
    this.#open = open;
    element.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#remove();
    this.#followed = undefined;
  }

  #follow(): void {
    const client = this.#client();
    if (client === this.#followed || !this.#element.isConnected) return;
    this.#remove();
    this.#followed = client;
    this.#remove = Openers.of(client).add(this.#what, (id) => this.#element.offsetWidth > 0 && this.#show(id));
  }

  /** The focus is led into the widget first: what it draws later takes the focus only from there. */
  #show(id: string): boolean {
    if (!this.#open(id)) return false;
    this.#element.renderRoot.querySelector<HTMLElement>('.title')?.focus({ preventScroll: true });
    this.#element.scrollIntoView({ block: 'start' });
    return true;
  }
}
