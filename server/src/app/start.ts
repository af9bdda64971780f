import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { fixedClock, systemClock } from '../environment/clock.ts';
import { seed } from './seed.ts';
import { dataFolder } from '../health/free-space.ts';
import { createReadinessCheck } from '../health/readiness.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { metricsApp } from '../metrics/routes.ts';
import type { Log } from '../environment/log.ts';
import { createGeocoder } from '../places/geocoder.ts';
import { projectRoot, type Settings, settingsWarnings } from '../environment/settings.ts';
import { openStoreWhenReady } from '../store/open.ts';
import { startBackground } from '../jobs/background.ts';
import { type AppOptions, createApp } from './app.ts';
import { createPlaceFinder } from '../places/place-finder.ts';
import { readVersion } from '../environment/version.ts';

/** Requests under way at the stop may still end within this time. */
const DRAIN_TIMEOUT_MS = 10_000;

export interface RunningServer {
  readonly port: number;
  /** Where `/metrics` is answered; `undefined`: nowhere. */
  readonly metricsPort: number | undefined;
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
    const servers: Server[] = [];
    const stopAll = () => Promise.all(servers.map(close)).then(() => background.stop());
    try {
      const version = await readVersion();
      const folder = dataFolder(settings);
      const metrics = settings.metrics && createMetrics({ store, jobs: background.jobs, folder, version, log });
      const readiness = createReadinessCheck({ store, jobs: background.jobs, folder, log, clock: systemClock });
      const { wakeMail: onMail } = background;
      const app = buildApp({ store, clock, settings, log, version, readiness, onMail, measure: metrics?.measure });
      const { port, host, socket } = settings;
      servers.push(await listen(app.fetch, socket === undefined ? { port, host } : { fd: socket }));
      if (metrics && settings.metrics) servers.push(await listen(metricsApp(metrics).fetch, settings.metrics));
    } catch (error) {
      await stopAll();
      throw error;
    }
    const [port = 0, metricsPort] = servers.map(portOf);
    let stopping: Promise<void> | undefined;
    return { port, metricsPort, stop: () => (stopping ??= stopAll().then(() => store.close())) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** An AddressInfo: the server listens on TCP, not on a pipe. */
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

type Built = Pick<AppOptions, 'store' | 'clock' | 'settings' | 'log' | 'version' | 'readiness' | 'onMail' | 'measure'>;

function buildApp(given: Built) {
  const { store, settings, log } = given;
  return createApp({
    ...given,
    machineClock: systemClock,
    searchPlaces: createPlaceFinder(store.db, {
      geocoder: settings.geocoderUrl === undefined ? undefined : createGeocoder(settings.geocoderUrl),
      onGeocoderFailure: (error) => {
        log.warn({ err: error }, 'the geocoder does not answer');
      },
    }),
    kitRoot: join(projectRoot, 'dist/kit'),
    demoRoot: join(projectRoot, 'demo'),
    storybookRoot: join(projectRoot, 'dist/storybook'),
    tileRoot: settings.tilesCache,
  });
}

function listen(
  fetch: Hono['fetch'],
  address: { readonly port: number; readonly host: string | undefined } | { readonly fd: number },
): Promise<Server> {
  // A slow sender must not keep a connection open. Node looks for such every half minute unless told otherwise.
  const serverOptions = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 1_000 };
  // Without `createServer`, the adaptor makes a plain HTTP/1.1 server.
  const server = createAdaptorServer({ fetch, serverOptions }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
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
