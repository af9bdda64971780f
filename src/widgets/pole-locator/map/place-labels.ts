/** A name to be written on the map, in pixels. */
export interface LabelWish {
  /** Corners it may take, best first: left and top of its box. */
  readonly spots: readonly { readonly x: number; readonly y: number }[];
  readonly width: number;
  readonly height: number;
}

/** A box that no name may cover. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

/**
 * Gives each name, in the order given (the most important first), its first spot that lies within `frame`, free of `taken` and of
 * the names before it: the index of the spot, or -1 where none is.
 */
export function placeLabels(wishes: readonly LabelWish[], taken: readonly Box[], frame: Box): number[] {
  const boxes = [...taken];
  return wishes.map(({ spots, width, height }) =>
    spots.findIndex(({ x, y }) => {
      const box = { left: x, top: y, right: x + width, bottom: y + height };
      if (!within(box, frame) || boxes.some((other) => overlap(box, other))) return false;
      boxes.push(box);
      return true;
    }),
  );
}
