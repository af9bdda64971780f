import { placesResource } from '../../src/contract/places.ts';
import { createPlaceIndex, type PlaceIndex } from '../../api/places/rank.ts';
import { wireMatch } from '../../api/places/wire-place.ts';
import type { FieldFault } from '../answers.ts';
import { FRESHNESS } from '../freshness.ts';
import type { FindServer, MockServer } from '../mock-server.ts';
import { QueryFault, read } from './read.ts';

const SHORTEST = 2;
const LONGEST = 200;
const DEFAULT_LIMIT = 8;
const MOST = 20;

export const placeHandlers = (find: FindServer) => [
  read(find, placesResource, FRESHNESS.places, async ({ server, query }) => {
    const { text, limit } = readQuery(query);
    const index = await indexOf(server.content);
    return { data: index.search(text, limit).map(wireMatch) };
  }),
];

function readQuery(query: URLSearchParams): { text: string; limit: number } {
  const errors: FieldFault[] = [];
  const text = query.get('q')?.trim();
  const length = [...(text ?? '')].length;
  if (text === undefined) errors.push(fault('?q', 'required', 'Indiquez une commune ou un code postal.'));
  else if (length < SHORTEST) errors.push(fault('?q', 'invalid', `Indiquez au moins ${SHORTEST} caractères.`));
  else if (length > LONGEST) errors.push(fault('?q', 'invalid', `Indiquez au plus ${LONGEST} caractères.`));
  else if (/\p{Cc}/u.test(text)) errors.push(fault('?q', 'invalid', 'Retirez les caractères de contrôle.'));
  const asked = query.get('limit') ?? String(DEFAULT_LIMIT);
  const limit = /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  if (limit < 1 || limit > MOST) errors.push(fault('?limit', 'invalid', `Indiquez un nombre de 1 à ${MOST}.`));
  if (errors.length > 0) throw new QueryFault(errors);
  return { text: text ?? '', limit };
}

const fault = (pointer: string, code: string, detail: string): FieldFault => ({ pointer, code, detail });

const indexes = new WeakMap<MockServer['content']['places'], Promise<PlaceIndex>>();

/** The index takes a moment to make: once for each gazetteer. */
function indexOf({ places }: MockServer['content']): Promise<PlaceIndex> {
  const known = indexes.get(places) ?? places().then(createPlaceIndex);
  indexes.set(places, known);
  return known;
}
