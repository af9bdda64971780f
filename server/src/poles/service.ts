import { publishPole } from '../../../content/publish/poles/pole.ts';
import type { Pole } from '../../../src/contract/poles.ts';
import type { Queries } from '../store/store.ts';
import { listPoles } from './repository.ts';

/** Every pôle as the API answers it at `nowMs` (epoch milliseconds). */
export const publishedPoles = async (db: Queries, nowMs: number): Promise<Pole[]> =>
  (await listPoles(db)).map((pole) => publishPole(pole, nowMs));
