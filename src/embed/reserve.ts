/**
 * Height that each widget takes once loaded, by the width of the page, as CSS. The snippet carries the same text in its
 * `style`, so that the place is there before this script; `test/e2e` measures that nothing moves.
 */
export const RESERVED: Readonly<Record<string, string>> = {
  'alexis-pole-locator': 'max(1200px,1640px - 90vw)',
  'alexis-workshop-calendar': '1200px',
  'alexis-contest-countdown': 'clamp(640px,1470px - 95vw,1200px)',
  'alexis-eligibility-quiz': 'clamp(150px,320px - 18vw,270px)',
};

/** Reserves the place of a widget that is not drawn yet, unless the page did so itself. */
export function reserve(element: HTMLElement): void {
  const { style } = element;
  style.display ||= 'block';
  style.minHeight ||= RESERVED[element.localName] ?? '';
}
