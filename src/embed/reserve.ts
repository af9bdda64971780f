/**
 * Reserves the height of a widget that is not drawn yet, unless the page did so itself. The snippet carries the same CSS
 * in its `style`, so that the space is there before this script. `height`: CSS.
 */
export function reserve({ style }: HTMLElement, height = ''): void {
  style.display ||= 'block';
  style.minHeight ||= height;
}
