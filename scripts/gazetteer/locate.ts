import { distance, type GeoPoint } from '../../src/domain/geo/distance.ts';
import { fold } from '../../src/domain/places/fold.ts';
import type { Commune, Sources, Town } from './sources.ts';

/** Where a commune lies, and how well that is known: see `precision` in `src/contract/places.ts`. */
export interface Located extends GeoPoint {
  readonly precision: 'commune' | 'postcode' | 'department';
}

/** The towns of the pôles and the two cities, placed by hand; they win over GeoNames. */
const PLACED: Readonly<Record<string, GeoPoint>> = {
  '54357': { lat: 48.712, lon: 6.164 }, // Maxéville
  '55181': { lat: 49.213, lon: 5.64 }, // Étain
  '57483': { lat: 48.925, lon: 6.646 }, // Morhange
  '57177': { lat: 48.813, lon: 6.721 }, // Dieuze
  '55463': { lat: 48.889, lon: 5.544 }, // Saint-Mihiel
  '54395': { lat: 48.692, lon: 6.184 }, // Nancy
  '57463': { lat: 49.119, lon: 6.173 }, // Metz
};

/**
 * A town of the Grand Est has another town of its département within 16 km; one that lies much further off carries a
 * wrong INSEE code.
 */
const PLAUSIBLE_METRES = 25_000;

/**
 * Locates communes: by their own town, else the mean of the known towns of their postcodes, else that of their
 * intercommunalité within the département, else that of the whole département. The third is said to be no better than
 * `department`, since the wire knows no finer word for it.
 */
export function createLocator({ communes, towns }: Pick<Sources, 'communes' | 'towns'>): (commune: Commune) => Located {
  const points = ownPoints(communes, towns);
  const known = communes.filter(({ insee }) => points.has(insee));
  const groups = new Map<string, GeoPoint[]>();
  for (const commune of known) {
    for (const key of groupsOf(commune)) append(groups, key, points.get(commune.insee)!);
  }
  const near = (keys: readonly string[]): GeoPoint | undefined => {
    const found = keys.flatMap((key) => groups.get(key) ?? []);
    return found.length === 0 ? undefined : mean(found);
  };
  return (commune) => {
    const own = points.get(commune.insee);
    if (own) return { ...rounded(own), precision: 'commune' };
    const postcode = near(commune.postcodes);
    if (postcode) return { ...rounded(postcode), precision: 'postcode' };
    const department = near([intercommunalityKey(commune)]) ?? near([commune.department]);
    if (!department) throw new Error(`No point is known near ${commune.name} (${commune.insee})`);
    return { ...rounded(department), precision: 'department' };
  };
}

const intercommunalityKey = ({ department, intercommunality }: Commune): string => `${department}/${intercommunality}`;

const groupsOf = (commune: Commune): string[] => [
  ...commune.postcodes,
  intercommunalityKey(commune),
  commune.department,
];

function append<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Point of each commune that has a town of its own. */
function ownPoints(communes: readonly Commune[], towns: readonly Town[]): Map<string, GeoPoint> {
  const candidates = new Map<string, Town[]>();
  for (const town of towns) append(candidates, town.insee, town);
  const points = new Map<string, GeoPoint>();
  const byDepartment = new Map<string, { insee: string; point: GeoPoint }[]>();
  for (const { insee, name, department } of communes) {
    const point = PLACED[insee] ?? seatOf(name, candidates.get(insee) ?? []);
    if (!point) continue;
    points.set(insee, point);
    append(byDepartment, department, { insee, point });
  }
  for (const inDepartment of byDepartment.values()) {
    if (inDepartment.length < 3) continue;
    for (const { insee, point } of inDepartment) {
      const alone = inDepartment.every(
        (other) => other.insee === insee || distance(other.point, point) > PLAUSIBLE_METRES,
      );
      if (alone) points.delete(insee);
    }
  }
  return points;
}

/** Of the places within one commune: the one of its name, or else the largest (the seat of a merged commune). */
function seatOf(name: string, towns: readonly Town[]): Town | undefined {
  const folded = fold(name);
  return towns.find((town) => fold(town.name) === folded) ?? [...towns].sort((a, b) => b.population - a.population)[0];
}

const mean = (points: readonly GeoPoint[]): GeoPoint => ({
  lat: points.reduce((sum, { lat }) => sum + lat, 0) / points.length,
  lon: points.reduce((sum, { lon }) => sum + lon, 0) / points.length,
});

/** Three decimals: 111 m at most, finer than what any of these points means. */
const rounded = ({ lat, lon }: GeoPoint): GeoPoint => ({ lat: Number(lat.toFixed(3)), lon: Number(lon.toFixed(3)) });
