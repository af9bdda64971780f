import type { MapBase } from '../map/base.ts';
import type { PoleMap } from '../map/pole-map.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The code of the map, and the schematic base that it draws. */
export interface LoadedMap {
  readonly PoleMap: typeof PoleMap;
  readonly base: MapBase | undefined;
}

/** Loads the map's code and its base. Rejects where there is no code; without the base the map still has its pins. */
export async function loadMap(): Promise<LoadedMap> {
  const [{ PoleMap }, base] = await Promise.all([loadModule(() => import('../map/pole-map.ts')), loadBase()]);
  return { PoleMap, base };
}

async function loadBase(): Promise<MapBase | undefined> {
  try {
    // JSON reads arrays where the type has tuples and kinds; its generator is typed, and tested against the file.
    return (await loadModule(() => import('../../../../content/map/grand-est.json'))).default as unknown as MapBase;
  } catch {
    return undefined;
  }
}
