import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppOptions, createApp } from '../src/app/app.ts';
import { createPlaceFinder } from '../src/places/place-finder.ts';
import { type Clock, fixedClock, systemClock } from '../src/environment/clock.ts';
import { seed } from '../src/app/seed.ts';
import { createLog } from '../src/environment/log.ts';
import { type DatabaseAddress, readSettings } from '../src/environment/settings.ts';
import { createReadinessCheck } from '../src/health/readiness.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { type DatabaseKind, sqliteKind } from './databases.ts';

/** A Thursday morning: Maxéville has hours of its own that day. */
export const NOW = Date.parse('2026-12-03T10:00:00+01:00');

export const silent = createLog('silent');

/** A server at `https://kit.example` without a map service, whose visitors may all come from one address. */
export const testSettings = (env: Record<string, string> = {}) =>
  readSettings({ PUBLIC_URL: 'https://kit.example', TILES_URL: 'http://127.0.0.1:9', RATE_LIMIT: '100000', ...env });

/** A migrated, empty store on a fresh database; `close` removes both. */
export async function prepareStore(
  kind: DatabaseKind = sqliteKind,
): Promise<{ store: Store; address: DatabaseAddress; close: () => Promise<void> }> {
  const database = await kind.fresh();
  const store = await openStore(database.address, silent);
  return {
    store,
    address: database.address,
    close: async () => {
      await store.close();
      await database.remove();
    },
  };
}

export interface PreparedApp {
  readonly store: Store;
  readonly address: DatabaseAddress;
  /** Asks the app without a network. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  request(path: string, init: RequestInit): Promise<Response>;
  /** Empty folders, to be filled by the test: of the built kit, of the demo pages, and of the built Storybook. */
  readonly kitRoot: string;
  readonly demoRoot: string;
  readonly storybookRoot: string;
  readonly close: () => Promise<void>;
}

/** The whole app over the project’s content, with a map service that is not there, at `NOW` unless `clock` says otherwise. */
export async function prepareApp({
  kind,
  clock = fixedClock(NOW),
  ...replaced
}: { kind?: DatabaseKind; clock?: Clock } & Partial<AppOptions> = {}): Promise<PreparedApp> {
  const { store, address, close } = await prepareStore(kind);
  await seed(store, clock);
  const kitRoot = await mkdtemp(join(tmpdir(), 'alexis-kit-'));
  const demoRoot = await mkdtemp(join(tmpdir(), 'alexis-demo-'));
  const storybookRoot = await mkdtemp(join(tmpdir(), 'alexis-storybook-'));
  const tileRoot = await mkdtemp(join(tmpdir(), 'alexis-tiles-'));
  const app = createApp({
    store,
    clock,
    machineClock: systemClock,
    settings: testSettings(),
    log: silent,
    onMail: () => {},
    measure: undefined,
    readiness: createReadinessCheck({
      store: replaced.store ?? store,
      jobs: () => [],
      folder: tileRoot,
      log: silent,
      clock: systemClock,
    }),
    version: '0.0.0-test',
    searchPlaces: createPlaceFinder(store.db, {}),
    kitRoot,
    demoRoot,
    storybookRoot,
    tileRoot,
    ...replaced,
  });
  return {
    store,
    address,
    get: async (path, headers = {}) => app.request(path, { headers }),
    request: async (path, init) => app.request(path, init),
    kitRoot,
    demoRoot,
    storybookRoot,
    close: async () => {
      await close();
      await Promise.all(
        [kitRoot, demoRoot, storybookRoot, tileRoot].map((folder) => rm(folder, { recursive: true, force: true })),
      );
    },
  };
}
