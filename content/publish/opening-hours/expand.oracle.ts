/**
 * The `opening_hours` library as an oracle for tests. It follows the zone of its process, so the tests start this file
 * with `TZ=Europe/Paris`, give it {@link OracleCase}s as JSON on standard input and read lists of openings back.
 */
import { text } from 'node:stream/consumers';
import * as library from 'opening_hours';

// Its types declare a named class, its module exports that class as default.
const { default: OpeningHoursLibrary } = library as unknown as { default: typeof library.opening_hours };

export interface OracleCase {
  readonly osm: string;
  /** Epoch milliseconds, start and end of what is asked. */
  readonly from: number;
  readonly until: number;
  /** In Moselle the library keeps 26 December and Good Friday. */
  readonly moselle: boolean;
}

/** Half-open, epoch milliseconds. */
export type OracleInterval = [from: number, to: number];

function openings({ osm, from, until, moselle }: OracleCase): OracleInterval[] {
  const address = { country_code: 'fr', state: moselle ? 'Moselle' : 'Meurthe-et-Moselle' };
  const hours = new OpeningHoursLibrary(osm, { lat: 48.8, lon: 6.7, address });
  const joined: OracleInterval[] = [];
  for (const [opens, closes] of hours.getOpenIntervals(new Date(from), new Date(until))) {
    const last = joined.at(-1);
    // It begins a new interval where the comment changes, as on a holiday.
    if (last && last[1] === +opens) last[1] = +closes;
    else joined.push([+opens, +closes]);
  }
  return joined;
}

// Our own test wrote the input.
const cases = JSON.parse(await text(process.stdin)) as OracleCase[];
process.stdout.write(JSON.stringify(cases.map(openings)));
