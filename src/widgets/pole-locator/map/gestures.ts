import { panned, type Point, zoomedAround } from './camera.ts';
import type { Frame } from './frame.ts';
import type { Viewport } from './viewport.ts';

/** Pixels that a pointer may move and still be a tap. */
const TAP_PX = 8;

/** Pixels that an arrow key moves the map. */
const ARROW_PX = 90;

/** Zoom per pixel of the wheel; a pinch on a touchpad arrives as small steps with `ctrlKey`. */
const WHEEL_ZOOM = { scroll: 1 / 240, pinch: 1 / 60 };

/** Pixels to one line of a wheel that counts in lines. */
const LINE_PX = 18;

const ARROWS: Readonly<Record<string, Point | undefined>> = {
  ArrowLeft: { x: ARROW_PX, y: 0 },
  ArrowRight: { x: -ARROW_PX, y: 0 },
  ArrowUp: { x: 0, y: ARROW_PX },
  ArrowDown: { x: 0, y: -ARROW_PX },
};

/** A finger or a mouse that is down, where it is and where it went down. */
interface Pointer {
  at: Point;
  readonly from: Point;
}

/**
 * Moves the viewport by pointer, wheel and arrow keys. Cooperative: the wheel and one finger belong to the page until the
 * user has clicked, tapped or focused the map; from then on the map is "engaged". Nothing listens outside the map except,
 * while it is engaged, one listener on the document.
 */
export function listenToGestures(frame: Frame, viewport: Viewport, signal: AbortSignal): void {
  const { pane } = frame;
  const pointers = new Map<number, Pointer>();
  let isEngaged = false;
  let hasMoved = false;

  const positionIn = (event: MouseEvent): Point => {
    const box = pane.getBoundingClientRect();
    // A transformed ancestor scales the box, not the map's own pixels.
    const scale = { x: pane.offsetWidth / box.width || 1, y: pane.offsetHeight / box.height || 1 };
    return { x: (event.clientX - box.left) * scale.x, y: (event.clientY - box.top) * scale.y };
  };
  const isOnButton = (event: Event): boolean =>
    event.target instanceof Element && event.target.closest('button') !== null;

  const disengageOutside = (event: Event): void => {
    if (!event.composedPath().includes(pane)) engage(false);
  };
  const engage = (on: boolean): void => {
    if (isEngaged === on) return;
    isEngaged = on;
    pane.classList.toggle('is-engaged', on);
    if (on) document.addEventListener('pointerdown', disengageOutside, { capture: true, signal });
    else document.removeEventListener('pointerdown', disengageOutside, { capture: true });
  };

  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ): void => pane.addEventListener(type, listener, { signal, passive });

  listen('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && (event.button !== 0 || isOnButton(event))) return;
    const at = positionIn(event);
    pointers.set(event.pointerId, { at, from: at });
    if (pointers.size === 1) hasMoved = false;
  });

  listen('pointermove', (event) => {
    const pointer = pointers.get(event.pointerId);
    const { view, size } = viewport;
    if (!pointer || !view) return;
    const before = pointer.at;
    const at = positionIn(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1].at;
    if (!other) {
      if (!hasMoved && Math.hypot(at.x - pointer.from.x, at.y - pointer.from.y) < TAP_PX) return;
      hasMoved = true;
      pointer.at = at;
      if (event.pointerType !== 'mouse' && !isEngaged) return frame.hint('touch');
      pane.setPointerCapture(event.pointerId);
      pane.classList.add('is-dragging');
      viewport.follow(panned(view, { x: at.x - before.x, y: at.y - before.y }));
      return;
    }
    hasMoved = true;
    pointer.at = at;
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    const spread = (a: Point): number => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y));
    const moved = panned(view, { x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 });
    viewport.follow(zoomedAround(moved, view.zoom + Math.log2(spread(at) / spread(before)), middle, size));
  });

  const onPointerEnd = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId) || pointers.size) return;
    pane.classList.remove('is-dragging');
    if (event.type === 'pointerup' && !hasMoved && !isOnButton(event)) engage(true);
    if (hasMoved) viewport.rest();
  };
  listen('pointerup', onPointerEnd);
  listen('pointercancel', onPointerEnd);
  listen('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && !pointers.size) engage(false);
  });
  listen('focusin', (event) => {
    if (event.target instanceof Element && !isOnButton(event) && event.target.matches(':focus-visible')) engage(true);
  });
  listen('focusout', () => engage(false));

  // Two fingers move the map; the page would scroll by them.
  const keepFromPage = (event: TouchEvent): void => {
    if (event.cancelable && (event.touches.length > 1 || (isEngaged && !isOnButton(event)))) event.preventDefault();
  };
  listen('touchmove', keepFromPage, false);

  listen(
    'wheel',
    (event) => {
      const { view, size } = viewport;
      if (!view) return;
      if (!isEngaged && !event.ctrlKey && !event.metaKey) return frame.hint('wheel');
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
      const isPinch = event.ctrlKey && Math.abs(pixels) < 50;
      const by = Math.max(-1, Math.min(1, -pixels * (isPinch ? WHEEL_ZOOM.pinch : WHEEL_ZOOM.scroll)));
      viewport.follow(zoomedAround(view, view.zoom + by, positionIn(event), size));
      viewport.rest();
    },
    false,
  );

  listen('dblclick', (event) => {
    const { view, size } = viewport;
    if (!view || isOnButton(event)) return;
    viewport.glide(zoomedAround(view, view.zoom + (event.shiftKey ? -1 : 1), positionIn(event), size));
  });

  listen(
    'keydown',
    (event) => {
      const { view } = viewport;
      const by = ARROWS[event.key];
      if (!view || !by || isOnButton(event) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      viewport.glide(panned(view, by));
    },
    false,
  );
}
