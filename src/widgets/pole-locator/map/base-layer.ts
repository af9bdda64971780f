import { arcPoints, type LonLat, type MapBase, ringArcs } from './base.ts';
import { type Point, project, type View } from './camera.ts';
import { svgElement } from './dom.ts';

/** Zoom at which the paths are written; the view box scales them from there. */
const PATH_ZOOM = 8;

/** The schematic borders, as one drawing behind everything. */
export class BaseLayer {
  readonly element = svgElement('svg', { class: 'map-base', 'aria-hidden': 'true', focusable: 'false' });
  /** Paths are written relative to this pixel, to keep their numbers short. */
  readonly #origin: Point;

  constructor(base: MapBase) {
    const first = base.towns[0] ?? { lon: 0, lat: 0 };
    const { x, y } = project([first.lon, first.lat], PATH_ZOOM);
    this.#origin = { x: Math.round(x), y: Math.round(y) };
    const rings = base.region.map((ring) => ringArcs(ring, base).map((points, i) => this.#path(points, i ? 'L' : 'M')));
    this.#add('map-region', rings.map((arcs) => `${arcs.join('')}Z`).join(''));
    for (const kind of ['country', 'department', 'region'] as const) {
      const arcs = base.arcs.filter((arc) => arc.kind === kind);
      this.#add(`map-line map-line-${kind}`, arcs.map((arc) => this.#path(arcPoints(arc, base.unit))).join(''));
    }
  }

  draw(view: View, size: Point): void {
    const pixel = 2 ** (PATH_ZOOM - view.zoom);
    const center = project(view.center, PATH_ZOOM);
    const left = center.x - this.#origin.x - (size.x / 2) * pixel;
    const top = center.y - this.#origin.y - (size.y / 2) * pixel;
    this.element.setAttribute('viewBox', `${left} ${top} ${size.x * pixel} ${size.y * pixel}`);
  }

  #add(className: string, d: string): void {
    this.element.append(svgElement('path', { class: className, d }));
  }

  /** A curve through the midpoints of an arc's segments; its ends stay where other arcs meet it. */
  #path(points: readonly LonLat[], start: 'M' | 'L' = 'M'): string {
    const at = points.map((place) => {
      const { x, y } = project(place, PATH_ZOOM);
      return { x: x - this.#origin.x, y: y - this.#origin.y };
    });
    const write = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
    return at
      .map((point, i) => {
        const next = at[i + 1];
        if (i === 0) return `${start}${write(point)}`;
        if (!next) return `L${write(point)}`;
        return `Q${write(point)} ${write({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
      })
      .join('');
  }
}
