/**
 * Checks the values of an element's attributes. A value that makes no sense is reported once per attribute, and the
 * default holds.
 */
export class AttributeCheck {
  readonly #element: Element;
  readonly #reported = new Set<string>();

  constructor(element: Element) {
    this.#element = element;
  }

  /** `value` if it is one of `allowed`, else the first of these. */
  oneOf<T extends string>(attribute: string, value: string | null | undefined, allowed: readonly [T, ...T[]]): T {
    const known = allowed.find((one) => one === value);
    if (known !== undefined) return known;
    const [fallback, ...others] = allowed;
    const list = [fallback, ...others.slice(0, -1)].join(', ');
    const reason = `must be ${list} or ${others[others.length - 1]}; using ${fallback}`;
    // A framework removes an attribute as null, a property as undefined: that is no mistake.
    if (value !== null && value !== undefined) this.warn(attribute, reason);
    return fallback;
  }

  /** `value` if it is valid, else `fallback`; `reason` says what was expected and what holds instead. */
  valid<T>(attribute: string, value: T | null | undefined, isValid: boolean, fallback: T, reason: string): T {
    if (value === null || value === undefined) return fallback;
    if (isValid) return value;
    this.warn(attribute, reason);
    return fallback;
  }

  /** Tells the integrator, once per attribute, what is wrong with a value. */
  warn(attribute: string, reason: string): void {
    if (this.#reported.has(attribute)) return;
    this.#reported.add(attribute);
    console.warn(`[alexis] <${this.#element.localName}> attribute "${attribute}" ${reason}.`);
  }
}
