import Supercluster from 'supercluster';
import { TILE, ZOOM } from './camera.ts';
import type { MapPole } from './types.ts';

/** Pins closer than this many pixels become one. */
const RADIUS = 44;

/** Closer than this zoom, pins stand alone whatever happens. */
const LAST_CLUSTERED_ZOOM = ZOOM.max - 2;

/** Up to this many pôles all are reachable by keyboard, wherever the map looks. */
const ALL_REACHABLE = 200;

/** One button of the map: a pôle, or several too close to be told apart. */
export interface MarkerGroup {
  /** Equal keys are the same button, before and after a zoom. */
  readonly key: string;
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
  /** The pôle, or the first of the cluster. */
  readonly first: MapPole;
  /** Zoom at which the cluster falls apart. */
  readonly opensAt: number;
  /** All pôles of the group. */
  readonly poles: () => readonly MapPole[];
}

/** West, south, east, north in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Groups pôles by their distance on the screen; the selected one always stands alone. */
export class Clusters {
  readonly #index = new Supercluster<{ order: number }>({ radius: RADIUS, extent: TILE, maxZoom: LAST_CLUSTERED_ZOOM });
  readonly #poles: readonly MapPole[];
  readonly #alone: readonly MapPole[];

  constructor(poles: readonly MapPole[], selected: string | null) {
    this.#poles = poles;
    this.#alone = poles.filter(({ slug }) => slug === selected);
    this.#index.load(
      poles.flatMap(({ slug, lon, lat }, order) =>
        slug === selected
          ? []
          : [{ type: 'Feature', properties: { order }, geometry: { type: 'Point', coordinates: [lon, lat] } }],
      ),
    );
  }

  /** Groups within `bounds`, in the order of the pôles they were made from. */
  at(bounds: Bounds, zoom: number): MarkerGroup[] {
    const within: Bounds = this.#poles.length > ALL_REACHABLE ? bounds : [-180, -85, 180, 85];
    const order = new Map(this.#poles.map(({ slug }, i) => [slug, i]));
    return this.#index
      .getClusters(within, Math.round(zoom))
      .flatMap(({ properties, geometry }) => {
        const [lon = 0, lat = 0] = geometry.coordinates;
        if (!('cluster_id' in properties)) return this.#single(this.#poles[properties.order]);
        const id = properties.cluster_id;
        const poles = (): readonly MapPole[] =>
          this.#index.getLeaves(id, Infinity).flatMap((leaf) => this.#poles[leaf.properties.order] ?? []);
        const first = this.#poles[this.#index.getLeaves(id, 1)[0]?.properties.order ?? -1];
        if (!first) return [];
        const count = properties.point_count;
        const opensAt = this.#index.getClusterExpansionZoom(id);
        return [{ key: `${count} ${first.slug}`, lat, lon, count, first, opensAt, poles }];
      })
      .concat(this.#alone.flatMap((pole) => this.#single(pole)))
      .sort((a, b) => (order.get(a.first.slug) ?? 0) - (order.get(b.first.slug) ?? 0));
  }

  #single(pole: MapPole | undefined): MarkerGroup[] {
    if (!pole) return [];
    const { slug, lat, lon } = pole;
    return [{ key: slug, lat, lon, count: 1, first: pole, opensAt: ZOOM.max, poles: () => [pole] }];
  }
}
