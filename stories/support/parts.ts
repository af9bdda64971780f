import { replacing } from './replace.ts';

const NAME = 'adoptedStyleSheets';
const USUAL = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, NAME) ?? {};

/**
 * A story in which no part of a widget comes that is fetched on demand. Code that one story has fetched is there for all,
 * so what is refused is what each part does first: to add its styles to those that the element has.
 */
export const withoutParts = replacing(ShadowRoot.prototype, NAME, {
  ...USUAL,
  set(this: ShadowRoot, sheets: CSSStyleSheet[]): void {
    if (this.adoptedStyleSheets.length > 0) throw new Error('no part comes in this story');
    USUAL.set?.call(this, sheets);
  },
});

/** From now on they come. */
export const letPartsCome = (): void => void Object.defineProperty(ShadowRoot.prototype, NAME, USUAL);
