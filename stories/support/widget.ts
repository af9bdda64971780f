import type { StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';

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

/** Presses a button once it is there. */
export const press = async ({ queries }: WidgetOnPage, name: string | RegExp): Promise<void> =>
  userEvent.click(await queries.findByRole('button', { name }));

/** No-break spaces and line breaks as plain spaces. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** What can be read in an element of the widget, or in all of it. */
export const textIn = ({ root }: WidgetOnPage, selector?: string): string =>
  plain((selector === undefined ? root : root.querySelector(selector))?.textContent ?? '');

/** Waits until text that fits, or this text, is somewhere in the widget. */
export const says = (widget: WidgetOnPage, text: RegExp | string): Promise<void> =>
  waitFor(() => expect(textIn(widget)).toMatch(typeof text === 'string' ? plain(text) : text));

/** A text of the message tables as part of an accessible name or a label: whatever stands around it, and its spaces. */
export const named = (text: string): RegExp =>
  new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+'));

/**
 * A story on such a page, which must say this in the end. Its name stands in the file of the story: Storybook reads names
 * there without running anything.
 */
export const shows =
  (tag: string) =>
  (variant: StoryObj, text: RegExp | string): StoryObj => ({
    ...variant,
    play: async ({ canvasElement }) => says(await widgetIn(canvasElement, tag), text),
  });

/** A story whose answers take long: it says so, then shows them. */
export const showsAtLast = (tag: string, text: RegExp): StoryObj => ({
  globals: { scenario: 'slow' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, tag);
    await says(widget, /plus de temps que d’habitude/);
    await says(widget, text);
  },
});
