import Supercluster from 'supercluster';
import { TILE, ZOOM } from './camera.ts';
import type { MapPole } from './types.ts';
import type { Bounds } from './viewport.ts';

/** Pins closer than this many pixels become one. */
const CLUSTER_PX = 44;

/** From this zoom on, pins are never clustered. */
const LAST_CLUSTERED_ZOOM = ZOOM.max - 2;

/** Up to this many pôles, all are reachable by keyboard, wherever the map looks. */
const ALL_REACHABLE = 200;

/** One button of the map: a pôle, or several too close to be told apart. */
export interface MarkerGroup {
  /** Equal keys are the same button, before and after a zoom. */
  readonly key: string;
  /** Place of its first pôle among those that the groups were made from. */
  readonly order: number;
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
  /** The pôle, or the first of the cluster. */
  readonly first: MapPole;
  /** Zoom at which the cluster splits. */
  readonly opensAt: number;
  /** All pôles of the group. */
  readonly poles: () => readonly MapPole[];
}

/** Groups pôles by their distance on the screen; the selected one is never in a cluster. */
export class Clusters {
  readonly #index = new Supercluster<{ order: number }>({
    radius: CLUSTER_PX,
    extent: TILE,
    maxZoom: LAST_CLUSTERED_ZOOM,
  });
  readonly #poles: readonly MapPole[];
  /** Place of the selected pôle, -1 for none. */
  readonly #selectedAt: number;

  constructor(poles: readonly MapPole[], selected: string | null) {
    this.#poles = poles;
    this.#selectedAt = poles.findIndex(({ slug }) => slug === selected);
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
    return this.#index
      .getClusters(within, Math.round(zoom))
      .flatMap(({ properties, geometry }) => {
        const [lon = 0, lat = 0] = geometry.coordinates;
        if (!('cluster_id' in properties)) return this.#single(properties.order);
        const id = properties.cluster_id;
        const poles = (): readonly MapPole[] =>
          this.#index.getLeaves(id, Infinity).flatMap((leaf) => this.#poles[leaf.properties.order] ?? []);
        const order = this.#index.getLeaves(id, 1)[0]?.properties.order ?? -1;
        const first = this.#poles[order];
        if (!first) return [];
        const count = properties.point_count;
        const opensAt = this.#index.getClusterExpansionZoom(id);
        return [{ key: `${count} ${first.slug}`, order, lat, lon, count, first, opensAt, poles }];
      })
      .concat(this.#single(this.#selectedAt))
      .sort((a, b) => a.order - b.order);
  }

  #single(order: number): MarkerGroup[] {
    const pole = this.#poles[order];
    if (!pole) return [];
    const { slug, lat, lon } = pole;
    return [{ key: slug, order, lat, lon, count: 1, first: pole, opensAt: ZOOM.max, poles: () => [pole] }];
  }
}
