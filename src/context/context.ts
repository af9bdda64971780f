import { composedParent } from './composed-parent.ts';

/**
 * A value that an element gives to all widgets below it, the nearest such element deciding. Unlike `@lit/context` it
 * sends no DOM event, so that no script of the host page sees a widget ask or who answers (docs/decisions/visit.md).
 */
export class Context<T extends object> {
  readonly #values = new WeakMap<Node, T>();
  readonly #readers = new Set<() => void>();

  /** Gives `value` to what is inside `host`, in place of what it gave before. */
  provide(host: Element, value: T): void {
    this.#values.set(host, value);
    this.#readers.forEach((look) => look());
  }

  /** Tells the value at the place of `element`, now and when it changes, until the function it returns is called. */
  follow(element: Element, tell: (value: T) => void): () => void {
    let told: T | undefined;
    const look = (): void => {
      let value: T | undefined;
      for (let node: Node | null = element; node && !value; node = composedParent(node)) value = this.#values.get(node);
      if (value && value !== told) tell((told = value));
    };
    this.#readers.add(look);
    look();
    return () => this.#readers.delete(look);
  }
}
