/**
 * The parent's side of the iframe bridge, `/kit/iframe.js`: gives the iframes of a page that hold a page of ours
 * (`…/embed/…`) the height which that page tells. A message counts only when it comes from the very window of such a
 * frame, and from the origin of its address or the opaque one (`null`) that a sandbox gives. Twice on a page is harmless.
 */
import { isHeightMessage } from './frame-message.ts';

/** No page of ours is taller; whatever asks for more is wrong (pixels). */
const TALLEST = 20_000;

const frames = (): NodeListOf<HTMLIFrameElement> => document.querySelectorAll('iframe[src*="/embed/"]');

window.addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
  if (!source || !isHeightMessage(data)) return;
  const { height } = data;
  frames().forEach((frame) => {
    if (frame.contentWindow !== source || (origin !== 'null' && origin !== new URL(frame.src).origin)) return;
    // Borders and padding may be part of the height that a style sheet sets.
    const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
    const padding = parseFloat(paddingTop) + parseFloat(paddingBottom);
    const edges = boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight + padding : 0;
    frame.style.height = `${Math.min(Math.ceil(height) + edges, TALLEST)}px`;
  });
});

// A frame that was ready before this script is asked to say its height again.
frames().forEach(({ contentWindow }) => contentWindow?.postMessage('alexis-height?', '*'));
