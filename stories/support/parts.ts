import type { StoryObj } from '@storybook/web-components-vite';
import { refuseFeatures } from '../../test/support/features.ts';
import { replace } from './replace.ts';

const NAME = 'adoptedStyleSheets';
const USUAL = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, NAME) ?? {};

let stopRefusing = (): void => {};

/**
 * A story in which no part of a widget comes that is fetched on demand. Code that one story has fetched is there for all,
 * so what is refused is what each part does first: to define the tag of its feature, or to add its styles to those that the
 * element has.
 */
export const withoutParts: StoryObj = {
  beforeEach: () => {
    const allowFeatures = refuseFeatures();
    const allowStyles = replace(ShadowRoot.prototype, NAME, {
      ...USUAL,
      set(this: ShadowRoot, sheets: CSSStyleSheet[]): void {
        if (this.adoptedStyleSheets.length > 0) throw new Error('no part comes in this story');
        USUAL.set?.call(this, sheets);
      },
    });
    stopRefusing = () => {
      allowFeatures();
      allowStyles();
    };
    return stopRefusing;
  },
};

/** From now on they come. */
export const letPartsCome = (): void => stopRefusing();
