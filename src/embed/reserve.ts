/**
 * Height in pixels that each widget takes once loaded, by the width of its place (`[from, height]`, widest first).
 * Reserved before code and data arrive, so that the page below does not move. Measured in `test/e2e/layout-shift.test.ts`.
 */
const HEIGHTS: Readonly<Record<string, readonly (readonly [from: number, height: number])[]>> = {
  'alexis-pole-locator': [
    [900, 860],
    [560, 1120],
    [0, 1400],
  ],
};

/** Reserves the place of a widget that is not drawn yet, unless the page did so itself. */
export function reserve(element: HTMLElement): void {
  const { style } = element;
  style.display ||= 'block';
  const height = HEIGHTS[element.localName]?.find(([from]) => element.offsetWidth >= from)?.[1];
  if (height && !style.minHeight) style.minHeight = `${height}px`;
}
