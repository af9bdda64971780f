import { panned, type Point, type View, zoomedAround } from './camera.ts';

/** Pixels a pointer may wander and still be a tap. */
const TAP = 8;

/** Pixels an arrow key moves the map. */
const STEP = 90;

/** Zoom per pixel of wheel; a pinch on a touchpad arrives as small steps with `ctrlKey`. */
const WHEEL = { scroll: 1 / 240, pinch: 1 / 60 };

/** Pixels to one line of a wheel that counts in lines. */
const LINE = 18;

export interface GestureTarget {
  readonly view: () => View | undefined;
  readonly size: () => Point;
  /** Shows a view at once: the visitor's hand is on it. */
  readonly follow: (view: View) => void;
  /** Goes to a view at the pace of the map. */
  readonly glide: (view: View) => void;
  /** The hand has let go. */
  readonly rest: () => void;
  /** The visitor probably wanted the map to move, while the page keeps that gesture. */
  readonly hint: (kind: 'wheel' | 'touch') => void;
}

/**
 * Hands on the map, on pointer events alone: no listener outlives its gesture on the page's document. Cooperative:
 * wheel and one finger belong to the page until the visitor has clicked, tapped or focused the map.
 */
export function listenToGestures(pane: HTMLElement, target: GestureTarget, signal: AbortSignal): void {
  const pointers = new Map<number, { at: Point; from: Point }>();
  let engaged = false;
  let moved = false;

  const inPane = (event: MouseEvent): Point => {
    const box = pane.getBoundingClientRect();
    // A transformed ancestor scales the box, not the map's own pixels.
    const scale = { x: pane.offsetWidth / box.width || 1, y: pane.offsetHeight / box.height || 1 };
    return { x: (event.clientX - box.left) * scale.x, y: (event.clientY - box.top) * scale.y };
  };
  const onButton = (event: Event): boolean =>
    event.target instanceof Element && event.target.closest('button') !== null;

  const release = (event: Event): void => {
    if (!event.composedPath().includes(pane)) engage(false);
  };
  const engage = (on: boolean): void => {
    if (engaged === on) return;
    engaged = on;
    pane.classList.toggle('is-engaged', on);
    if (on) document.addEventListener('pointerdown', release, { capture: true, signal });
    else document.removeEventListener('pointerdown', release, { capture: true });
  };

  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ): void => pane.addEventListener(type, listener, { signal, passive });

  listen('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && (event.button !== 0 || onButton(event))) return;
    const at = inPane(event);
    pointers.set(event.pointerId, { at, from: at });
    if (pointers.size === 1) moved = false;
  });

  listen('pointermove', (event) => {
    const pointer = pointers.get(event.pointerId);
    const view = target.view();
    if (!pointer || !view) return;
    const before = pointer.at;
    const at = inPane(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1].at;
    if (!other) {
      if (!moved && Math.hypot(at.x - pointer.from.x, at.y - pointer.from.y) < TAP) return;
      moved = true;
      pointer.at = at;
      if (event.pointerType !== 'mouse' && !engaged) return target.hint('touch');
      pane.setPointerCapture(event.pointerId);
      pane.classList.add('is-dragging');
      target.follow(panned(view, { x: at.x - before.x, y: at.y - before.y }));
      return;
    }
    moved = true;
    pointer.at = at;
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    const spread = (a: Point): number => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y));
    const moving = panned(view, { x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 });
    target.follow(zoomedAround(moving, view.zoom + Math.log2(spread(at) / spread(before)), middle, target.size()));
  });

  const letGo = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId) || pointers.size) return;
    pane.classList.remove('is-dragging');
    if (event.type === 'pointerup' && !moved && !onButton(event)) engage(true);
    if (moved) target.rest();
  };
  listen('pointerup', letGo);
  listen('pointercancel', letGo);
  listen('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && !pointers.size) engage(false);
  });
  listen('focusin', (event) => {
    if (event.target instanceof Element && !onButton(event) && event.target.matches(':focus-visible')) engage(true);
  });
  listen('focusout', () => engage(false));

  // Two fingers are the map's; the page would take them for a scroll.
  const keepFromPage = (event: TouchEvent): void => {
    if (event.cancelable && (event.touches.length > 1 || (engaged && !onButton(event)))) event.preventDefault();
  };
  listen('touchmove', keepFromPage, false);

  listen(
    'wheel',
    (event) => {
      const view = target.view();
      if (!view) return;
      if (!engaged && !event.ctrlKey && !event.metaKey) return target.hint('wheel');
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
      const by = Math.max(
        -1,
        Math.min(1, -pixels * (event.ctrlKey && Math.abs(pixels) < 50 ? WHEEL.pinch : WHEEL.scroll)),
      );
      target.follow(zoomedAround(view, view.zoom + by, inPane(event), target.size()));
      target.rest();
    },
    false,
  );

  listen('dblclick', (event) => {
    const view = target.view();
    if (view && !onButton(event)) {
      target.glide(zoomedAround(view, view.zoom + (event.shiftKey ? -1 : 1), inPane(event), target.size()));
    }
  });

  listen(
    'keydown',
    (event) => {
      const view = target.view();
      const by = ARROWS[event.key];
      if (!view || !by || onButton(event) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      target.glide(panned(view, by));
    },
    false,
  );
}

const ARROWS: Readonly<Record<string, Point | undefined>> = {
  ArrowLeft: { x: STEP, y: 0 },
  ArrowRight: { x: -STEP, y: 0 },
  ArrowUp: { x: 0, y: STEP },
  ArrowDown: { x: 0, y: -STEP },
};
