import type { RegistrationRow } from './repository.ts';
import { findSeries } from '../workshops/series-repository.ts';
import type { Queries } from '../store/store.ts';
import type { WorkshopRow } from '../workshops/repository.ts';

/** The address to join online, for the holder of a confirmed online seat; `undefined`: no such seat, or no address yet. */
export async function joinAddress(
  db: Queries,
  { mode, status }: Pick<RegistrationRow, 'mode' | 'status'>,
  { series }: Pick<WorkshopRow, 'series'>,
): Promise<string | undefined> {
  return mode === 'online' && status === 'confirmed' ? (await findSeries(db, series))?.joinUrl : undefined;
}
