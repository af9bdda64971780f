import { expect, waitFor, within } from 'storybook/test';

// The queries only call querySelectorAll, which a shadow root has too.
const queriesIn = (root: ShadowRoot) => within(root as unknown as HTMLElement);

/** What a play function does with a widget: its queries, by role and name, inside the shadow tree. */
export interface WidgetOnPage {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly queries: ReturnType<typeof queriesIn>;
}

/** The widget with that tag below `canvas`, once it has drawn itself. */
export async function widgetIn(canvas: HTMLElement, tag: string): Promise<WidgetOnPage> {
  return waitFor(() => {
    const element = canvas.querySelector<HTMLElement>(tag);
    const root = element?.shadowRoot;
    if (!element || !root?.querySelector('[part="base"]')) throw new Error(`<${tag}> has not drawn itself`);
    return { element, root, queries: queriesIn(root) };
  });
}

/** Waits until text that fits stands somewhere in the widget. */
export const says = ({ root }: WidgetOnPage, text: RegExp): Promise<void> =>
  waitFor(() => expect(root.textContent?.replaceAll(/\s+/g, ' ')).toMatch(text), { timeout: 5_000 });
