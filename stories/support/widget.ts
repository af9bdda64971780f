import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor, within } from 'storybook/test';

// Named for its type alone: `within` is generic.
const queriesOf = (base: HTMLElement) => within(base);

/** What a play function does with a widget: its queries, by role and name, inside the shadow tree. */
export interface WidgetOnPage {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly queries: ReturnType<typeof queriesOf>;
}

/** The widget with that tag below `canvas`, once it has drawn itself. */
export async function widgetIn(canvas: HTMLElement, tag: string): Promise<WidgetOnPage> {
  return waitFor(() => {
    const element = canvas.querySelector<HTMLElement>(tag);
    const root = element?.shadowRoot;
    const base = root?.querySelector<HTMLElement>('[part="base"]');
    if (!element || !root || !base) throw new Error(`<${tag}> has not drawn itself`);
    return { element, root, queries: queriesOf(base) };
  });
}

/** Waits until text that fits stands somewhere in the widget; `timeout` in milliseconds. */
export const says = ({ root }: WidgetOnPage, text: RegExp, timeout = 5_000): Promise<void> =>
  waitFor(() => expect(root.textContent?.replaceAll(/\s+/g, ' ')).toMatch(text), { timeout });

/**
 * A story on such a page, which must say this in the end. Its name stands in the file of the story: Storybook reads names
 * there without running anything.
 */
export const shows =
  (tag: string) =>
  (variant: StoryObj, text: RegExp): StoryObj => ({
    ...variant,
    play: async ({ canvasElement }) => says(await widgetIn(canvasElement, tag), text),
  });

/** Milliseconds that the slow API takes, and some. */
const LONG = 10_000;

/** A story whose answers take long: it says so, then shows them. */
export const showsAtLast = (tag: string, text: RegExp): StoryObj => ({
  globals: { scenario: 'slow' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, tag);
    await says(widget, /plus de temps que d’habitude/);
    await says(widget, text, LONG);
  },
});
