import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/**
 * `@property()` as in Lit. Lit's own also serves standard decorators, which the project does not compile to: 0.3 kB that
 * each page would load for nothing.
 */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  ({ constructor }, name) =>
    // The prototype's own class, which extends ReactiveElement as its type says.
    (constructor as typeof ReactiveElement).createProperty(name, options);

/** `@state()` as in Lit: what only the element itself sets. */
export const state = (): Decorator => property({ state: true });
