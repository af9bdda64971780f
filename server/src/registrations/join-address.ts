import type { RegistrationRow } from './repository.ts';
import { findSeries } from '../workshops/series-repository.ts';
import type { Queries } from '../store/store.ts';
import type { WorkshopRow } from '../workshops/repository.ts';

/** Where the holder of a place online joins; `undefined`: no such place, or the address is not settled. */
export async function joinAddress(
  db: Queries,
  { mode, status }: Pick<RegistrationRow, 'mode' | 'status'>,
  { series }: Pick<WorkshopRow, 'series'>,
): Promise<string | undefined> {
  return mode === 'online' && status === 'confirmed' ? (await findSeries(db, series))?.joinUrl : undefined;
}
