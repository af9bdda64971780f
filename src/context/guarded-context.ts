import { type Context, type ContextCallback, ContextEvent, ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost, ReactiveElement } from 'lit';

/*
 * Context events are DOM events: scripts of the page hear them, and can stop them, answer them, or call their callback
 * later. So a provider answers only our consumers, and a consumer believes only our providers.
 */
const ourCallbacks = new WeakSet<object>();
const ourValues = new WeakSet<object>();

/** Gives a value to the consumers below an element. */
export class Provider<T extends object> extends ContextProvider<Context<unknown, T>, HTMLElement | ReactiveElement> {
  override setValue(value: T, force?: boolean): void {
    ourValues.add(value);
    super.setValue(value, force);
  }

  override addCallback(callback: ContextCallback<T>, consumerHost: Element, subscribe?: boolean): void {
    if (ourCallbacks.has(callback)) super.addCallback(callback, consumerHost, subscribe);
  }
}

export interface ConsumerOptions<T extends object> {
  readonly context: Context<unknown, T>;
  /** The provider of the document element, asked where the page lets no request through. */
  readonly root: () => Provider<T>;
  /** Gets the value of the nearest provider when the element connects, and each later one. */
  readonly onValue: (value: T) => void;
}

/**
 * Follows the value of the nearest provider. Not a `ContextConsumer`: that one ends its subscription when anybody calls
 * its callback with nothing.
 */
export class Consumer<T extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ConsumerOptions<T>;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ConsumerOptions<T>) {
    this.#host = host;
    this.#options = options;
    ourCallbacks.add(this.#take);
    host.addController(this);
  }

  hostConnected(): void {
    const { context, root } = this.#options;
    this.#host.dispatchEvent(new ContextEvent(context, this.#host, this.#take, true));
    if (!this.#unsubscribe) root().addCallback(this.#take, this.#host, true);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #take = (value: T, unsubscribe?: () => void): void => {
    if (!ourValues.has(value)) return;
    // A provider that came between: the one before has nothing more to tell.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#options.onValue(value);
  };
}
