import type { StoryObj } from '@storybook/web-components-vite';
import { apiAddress } from '../../.storybook/mock-api.ts';
import { fr } from '../../src/i18n/shared/fr.ts';
import { says, widgetIn } from './widget.ts';

/** The kit's cache on the device (`src/client/shelf.ts`). */
const SHELF = 'alexis-kit';

/** The sentence up to the day of the stories; some widgets add the hour. */
const SINCE = `${fr.stale('|').split('|')[0]}3 décembre 2026`;

/**
 * A story whose API is away: what it answered to `path` before is kept on the device, and is shown with its date.
 * `text` stands there all the same.
 */
export const showsStale = (tag: string, path: string, text: RegExp): StoryObj => ({
  globals: { scenario: 'down' },
  beforeEach: async ({ id }) => {
    const shelf = await caches.open(SHELF);
    await shelf.put(apiAddress('down', id) + path, await fetch(apiAddress('normal', id) + path));
  },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, tag);
    await says(widget, text);
    await says(widget, SINCE);
  },
});
