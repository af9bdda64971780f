import { Delaunay } from 'd3-delaunay';

/** Kilometres on a plane around the region. */
export type Km = readonly [x: number, y: number];

/** A border between two groups of cells, from one meeting point of borders to the next. */
export interface Border<Kind> {
  readonly kind: Kind;
  readonly points: readonly Km[];
  /** Meeting points at both ends; equal numbers are the same point, equal ends a closed loop. */
  readonly ends: readonly [number, number];
}

interface Edge<Kind> {
  readonly kind: Kind;
  readonly a: number;
  readonly b: number;
}

/**
 * Borders of a Voronoi mosaic: every point of the plane belongs to the group of its nearest site. `kindOf` names the
 * border between two groups, or gives nothing where none is wanted. Edges outside of `inside` are left out.
 */
export function mosaicBorders<Kind>(
  sites: readonly { at: Km; group: string }[],
  kindOf: (a: string, b: string) => Kind | undefined,
  inside: (point: Km) => boolean,
): Border<Kind>[] {
  const delaunay = Delaunay.from(sites.map(({ at }) => [at[0], at[1]] as const));
  const { circumcenters } = delaunay.voronoi();
  const vertex = (index: number): Km => [circumcenters[index * 2] ?? NaN, circumcenters[index * 2 + 1] ?? NaN];
  const groupAt = (halfedge: number) => sites[delaunay.triangles[halfedge] ?? -1]?.group ?? '';

  const edges: Edge<Kind>[] = [];
  delaunay.halfedges.forEach((twin, halfedge) => {
    if (twin < halfedge) return;
    const kind = kindOf(groupAt(halfedge), groupAt(halfedge % 3 === 2 ? halfedge - 2 : halfedge + 1));
    const a = Math.floor(halfedge / 3);
    const b = Math.floor(twin / 3);
    if (kind !== undefined && inside(vertex(a)) && inside(vertex(b))) edges.push({ kind, a, b });
  });
  return chain(edges).map(({ kind, path }) => ({
    kind,
    points: path.map(vertex),
    ends: [path[0] ?? -1, path[path.length - 1] ?? -1],
  }));
}

/** Joins edges of one kind into paths that end only where borders meet or stop. */
function chain<Kind>(edges: readonly Edge<Kind>[]): { kind: Kind; path: number[] }[] {
  const at = new Map<number, Edge<Kind>[]>();
  for (const edge of edges) {
    for (const node of [edge.a, edge.b]) at.set(node, [...(at.get(node) ?? []), edge]);
  }
  const passes = (node: number) => {
    const here = at.get(node) ?? [];
    return here.length === 2 && here[0]?.kind === here[1]?.kind;
  };
  const used = new Set<Edge<Kind>>();
  const walk = (start: number, first: Edge<Kind>) => {
    const path = [start];
    for (let edge: Edge<Kind> | undefined = first; edge && !used.has(edge);) {
      used.add(edge);
      const node: number = edge.a === path[path.length - 1] ? edge.b : edge.a;
      path.push(node);
      edge = passes(node) ? at.get(node)?.find((next) => !used.has(next)) : undefined;
    }
    return { kind: first.kind, path };
  };

  const paths: { kind: Kind; path: number[] }[] = [];
  const walkFrom = (starts: (node: number) => boolean) => {
    for (const [node, here] of at) {
      if (!starts(node)) continue;
      for (const edge of here) if (!used.has(edge)) paths.push(walk(node, edge));
    }
  };
  walkFrom((node) => !passes(node));
  walkFrom(() => true); // what is left are closed loops: they may start anywhere
  return paths;
}
