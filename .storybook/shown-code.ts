import type { StoryContext } from '@storybook/web-components-vite';
import type { Args } from '../stories/support/attributes.ts';
import { isWidgetTag, pastedCode } from '../stories/support/snippet.ts';
import type { Globals } from './toolbar.ts';

/** What "Show code" shows of a widget's story: the code to paste, in place of the story's own. */
export const shownCode = (code: string, { component, args, globals }: StoryContext): string =>
  isWidgetTag(component)
    ? // Storybook knows the controls and the toolbar's choices (`toolbar.ts`) as records of anything.
      pastedCode(component, args as Args, (globals as unknown as Globals).partner)
    : code;
