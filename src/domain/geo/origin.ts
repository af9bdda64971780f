import type { Place } from '../../contract/places.ts';
import { distance, type GeoPoint } from './distance.ts';

let pointOfOrigin: (origin: Origin) => GeoPoint;

/**
 * Where distances are counted from: a commune that the visitor chose, or the device's position. The value has no
 * coordinates and no methods: the widgets' own code works with it by the functions below, and a script of the page that
 * gets hold of it can do nothing with it.
 */
export class Origin {
  readonly kind: 'commune' | 'position';
  /** `null` for the device's position. */
  readonly commune: Place | null;
  readonly #point: GeoPoint;

  static {
    pointOfOrigin = (origin) => origin.#point;
  }

  private constructor(commune: Place | null, { lat, lon }: GeoPoint) {
    this.kind = commune ? 'commune' : 'position';
    this.commune = commune;
    this.#point = { lat, lon };
  }

  static ofCommune(commune: Place): Origin {
    return new Origin(commune, commune);
  }

  static ofPosition(point: GeoPoint): Origin {
    return new Origin(null, point);
  }
}

/** Straight-line distance in metres. */
export const distanceFrom = (origin: Origin, point: GeoPoint): number => distance(pointOfOrigin(origin), point);

/** For the kit's own map alone, which draws it. Nothing else needs the coordinates, and nothing may keep them. */
export const pointToDraw = (origin: Origin): GeoPoint => pointOfOrigin(origin);
