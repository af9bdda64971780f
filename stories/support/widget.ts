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

/** Waits until text that fits stands somewhere in the widget. */
export const says = ({ root }: WidgetOnPage, text: RegExp): Promise<void> =>
  waitFor(() => expect(root.textContent?.replaceAll(/\s+/g, ' ')).toMatch(text), { timeout: 5_000 });

/** The story under that name, which must say this in the end. */
export const saying = (tag: string, name: string, story: StoryObj, text: RegExp): StoryObj => ({
  ...story,
  name,
  play: async ({ canvasElement }) => says(await widgetIn(canvasElement, tag), text),
});
