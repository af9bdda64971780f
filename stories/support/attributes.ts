import { noChange } from 'lit';
import { directive, Directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

/** Controls of a story by the name of what they set: an attribute, or a token (`--alexis-…`). */
export type Args = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Sets attributes and tokens as a page would write them, in an element part: `<alexis-thing ${attributes(args)}>`.
 * What is empty, `false` or no longer there is removed.
 */
class Attributes extends Directive {
  #names: readonly string[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('attributes() stands in a tag, by itself');
  }

  // Only what renders on a server comes here, without an element; the parameter types `attributes()`.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  override render(_args: Args): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [Args]): typeof noChange {
    // Slots and events are listed among the controls, too: they are not set by a value.
    const names = Object.keys(args).filter((name) => /^(--)?[a-z][a-z-]*$/.test(name));
    for (const name of new Set([...this.#names, ...names])) {
      const value = args[name];
      const text = value === undefined || value === false || value === '' ? null : value === true ? '' : String(value);
      if (name.startsWith('--')) (element as HTMLElement).style.setProperty(name, text);
      else if (text === null) element.removeAttribute(name);
      else element.setAttribute(name, text);
    }
    this.#names = names;
    return noChange;
  }
}

export const attributes = directive(Attributes);
