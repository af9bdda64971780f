import type { StoryObj } from '@storybook/web-components-vite';
import { refuseFeatures } from '../../test/support/features.ts';

let stopRefusing = (): void => {};

/**
 * A story in which no part of a widget comes that is fetched on demand. Code that one story has fetched is there for all,
 * so what is refused is what each part does first: to define the tag of its feature.
 */
export const withoutParts: StoryObj = {
  beforeEach: () => {
    stopRefusing = refuseFeatures();
    return stopRefusing;
  },
};

/** From now on they come. */
export const letPartsCome = (): void => stopRefusing();
