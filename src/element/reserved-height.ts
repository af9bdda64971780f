import { css } from 'lit';
import { adoptLateStyles } from './adopt-styles.ts';

/** Stronger than the element's own `style`, which stays as the page wrote it. */
const released = css`
  :host {
    min-height: 0 !important;
  }
`;

/**
 * Gives back the height that the page reserved for a widget (`min-height`, see the snippet). Until it is drawn that height
 * keeps the page from moving; afterwards it would be an empty field below a list that a filter made short.
 */
export const releaseReservedHeight = (root: ShadowRoot): void => adoptLateStyles(root, [released]);

/**
 * Gives it back where nobody sees what then moves: what follows the widget stands below the viewport, before and after.
 * @param content what the widget shows, without the reserved rest
 */
export function releaseUnseenReservedHeight(root: ShadowRoot, content: Element): void {
  if (content.getBoundingClientRect().bottom >= window.innerHeight) releaseReservedHeight(root);
}
