import type { GazetteerPlace } from '../../api/places/gazetteer-place.ts';
import { createLocator } from './locate.ts';
import { earlierNames } from './earlier-names.ts';
import type { Commune, Sources } from './sources.ts';

export interface Gazetteer {
  /** Every commune of the région Grand Est. */
  readonly grandEst: readonly GazetteerPlace[];
  /** Towns of the rest of metropolitan France, so that their people are told plainly that they live outside. */
  readonly outside: readonly GazetteerPlace[];
}

const GRAND_EST_REGION = '44';
const OUTSIDE_MIN_POPULATION = 10_000;

/** Known sizes of the Grand Est; another number means that a source changed, which someone must look at. */
const EXPECTED = { communes: 5_115, postcodes: 645 };

/** Builds both lists, ordered by INSEE code. Throws when the Grand Est is not complete. */
export function buildGazetteer(sources: Sources): Gazetteer {
  const locate = createLocator(sources);
  const earlier = earlierNames(sources);
  const seats = new Map(sources.departments.map(({ seat, name }) => [seat, name]));
  const toPlace = (commune: Commune): GazetteerPlace => {
    const { insee, name, postcodes, department, region, population, formerNames } = commune;
    const { lat, lon, precision } = locate(commune);
    const seatOf = seats.get(insee);
    const place = {
      ...{ insee, name, postcodes: [...postcodes], department, lat, lon, precision, population },
      ...(seatOf !== undefined && { seatOf }),
    };
    const aliases = region === GRAND_EST_REGION ? [...formerNames, ...earlier(commune)] : [];
    return aliases.length === 0 ? place : { ...place, aliases };
  };
  const list = (communes: readonly Commune[]): GazetteerPlace[] =>
    communes.map(toPlace).sort((a, b) => (a.insee < b.insee ? -1 : 1));

  const grandEst = list(sources.communes.filter(({ region }) => region === GRAND_EST_REGION));
  const postcodes = new Set(grandEst.flatMap((place) => place.postcodes)).size;
  if (grandEst.length !== EXPECTED.communes || postcodes !== EXPECTED.postcodes) {
    throw new Error(
      `The Grand Est has ${grandEst.length} communes and ${postcodes} postcodes instead of the known number`,
    );
  }
  const outside = list(
    sources.communes.filter(
      ({ region, zone, population }) =>
        region !== GRAND_EST_REGION && zone === 'metro' && population >= OUTSIDE_MIN_POPULATION,
    ),
  );
  return { grandEst, outside };
}

/** JSON with one place a line, so that a change of the sources reads well in a diff. */
export const toJsonLines = (places: readonly GazetteerPlace[]): string =>
  `[\n${places.map((place) => JSON.stringify(place)).join(',\n')}\n]\n`;
