import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { type Clock, fixedClock, systemClock } from '../environment/clock.ts';
import { seed } from './seed.ts';
import type { Log } from '../environment/log.ts';
import { createGeocoder } from '../places/geocoder.ts';
import { projectRoot, type Settings, settingsWarnings } from '../environment/settings.ts';
import { openStoreWhenReady } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { startBackground } from '../jobs/background.ts';
import { createApp } from './app.ts';
import { createPlaceFinder } from '../places/place-finder.ts';
import { readVersion } from '../environment/version.ts';

/** Requests under way at the stop may still end within this time. */
const DRAIN_TIMEOUT_MS = 10_000;

export interface RunningServer {
  readonly port: number;
  /** Takes no new request, lets those under way end, closes the database. May be called again. */
  readonly stop: () => Promise<void>;
}

/** Opens the store, seeds it and listens. Throws when one of these fails, and leaves nothing open. */
export async function startServer(settings: Settings, log: Log): Promise<RunningServer> {
  const clock = settings.now === undefined ? systemClock : fixedClock(settings.now);
  for (const warning of settingsWarnings(settings)) log.warn(warning);
  const store = await openStoreWhenReady(settings.database, log);
  try {
    log.info({ items: await seed(store, clock) }, 'seeded');
    const background = startBackground(store, clock, settings, log);
    const server = await listen(await buildFetch(store, clock, settings, log, background.wakeMail), settings).catch(
      async (error: unknown) => {
        await background.stop();
        throw error;
      },
    );
    // An AddressInfo: the server listens on TCP, not on a pipe.
    const { port } = server.address() as AddressInfo;
    let stopping: Promise<void> | undefined;
    return {
      port,
      stop: () =>
        (stopping ??= close(server)
          .then(() => background.stop())
          .then(() => store.close())),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function buildFetch(store: Store, clock: Clock, settings: Settings, log: Log, onMail: () => void) {
  const app = createApp({
    store,
    settings,
    clock,
    machineClock: systemClock,
    log,
    version: await readVersion(),
    onMail,
    searchPlaces: createPlaceFinder(store.db, {
      geocoder: settings.geocoderUrl === undefined ? undefined : createGeocoder({ url: settings.geocoderUrl }),
      onGeocoderFailure: (error) => {
        log.warn({ err: error }, 'the geocoder does not answer');
      },
    }),
    kitRoot: join(projectRoot, 'dist/kit'),
    demoRoot: join(projectRoot, 'demo'),
    storybookRoot: join(projectRoot, 'dist/storybook'),
    tileRoot: settings.tilesCache,
  });
  return app.fetch;
}

function listen(fetch: Awaited<ReturnType<typeof buildFetch>>, { port, host, socket }: Settings): Promise<Server> {
  // A slow sender must not keep a connection open.
  const serverOptions = { headersTimeout: 10_000, requestTimeout: 20_000 };
  // Without `createServer`, the adaptor makes a plain HTTP/1.1 server.
  const server = createAdaptorServer({ fetch, serverOptions }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket === undefined ? { port, host } : { fd: socket }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  // A browser keeps its connection after the last answer: it is closed as soon as it is idle.
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const patience = setTimeout(() => {
    server.closeAllConnections();
  }, DRAIN_TIMEOUT_MS);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle);
      clearTimeout(patience);
      resolve();
    });
  });
}
