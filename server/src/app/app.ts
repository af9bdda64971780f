import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { timeout } from 'hono/timeout';
import { createGuard } from '../http/guard/guard.ts';
import { DAY, EXPOSED_HEADERS, HOUR } from '../../../api/freshness.ts';
import { createEmbedPages } from '../embed/pages.ts';
import type { Clock } from '../environment/clock.ts';
import { API_BASE } from '../http/api-base.ts';
import { listPartners } from '../partners/repository.ts';
import { attemptCounters } from '../store/attempt-counters.ts';
import { secretReader } from '../store/secrets.ts';
import { API_WRITES, apiEndpoints } from './api.ts';
import { crawlerRoutes } from '../static/crawlers.ts';
import { demoRoutes } from '../static/demo.ts';
import { embedRoutes } from '../embed/routes.ts';
import { oembedRoutes } from '../embed/oembed.ts';
import { kitRoutes } from '../static/kit.ts';
import { answerHeaders, type HeaderRecord } from '../http/answer-headers.ts';
import { limitBodies } from '../http/body-limit.ts';
import { mountApi } from '../http/mount-api.ts';
import { answerPreflights, openToPages } from '../http/open-to-pages.ts';
import { describeApi } from '../http/openapi.ts';
import { registrationPageRoutes } from '../registrations/page-routes.ts';
import { contactRoutes } from '../contact/routes.ts';
import { registrationRoutes } from '../registrations/routes.ts';
import { storybookRoutes } from '../static/storybook.ts';
import { tileRoutes } from '../tiles/routes.ts';
import { compression } from '../http/compression.ts';
import { cacheableAnswer } from '../http/caching.ts';
import { PreparedAnswers } from '../http/prepared-answers.ts';
import { problemPages } from '../http/problem-pages.ts';
import { handleError, problem } from '../http/problems.ts';
import { proxyNotice } from '../http/proxy-notice.ts';
import { requestIds, requestLog } from '../http/request-log.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { serverDate } from '../http/server-date.ts';
import type { Services } from './services.ts';

/** No form of ours comes near it. */
const MAX_BODY_BYTES = 64 * 1_024;
/** The kit gives up after 8 s; what takes longer helps nobody. */
const REQUEST_TIMEOUT_MS = 10_000;

const OEMBED = '/oembed';

export interface AppOptions extends Omit<Services, 'guard'> {
  /** The machine's clock, which runs also where `clock` is fixed: the guard measures with it. */
  readonly machineClock: Clock;
  /** Measures every request; `undefined` where nobody asks for metrics. */
  readonly measure: MiddlewareHandler | undefined;
  /** Folders of the built kit, of the demo pages, of the built Storybook, and of the tiles that are kept. */
  readonly kitRoot: string;
  readonly demoRoot: string;
  readonly storybookRoot: string;
  readonly tileRoot: string;
}

/** The whole server as one function from request to answer: `createApp(…).fetch`. */
export function createApp({
  kitRoot,
  demoRoot,
  storybookRoot,
  tileRoot,
  machineClock,
  measure,
  ...given
}: AppOptions): Hono {
  const { log, settings, version, clock, store } = given;
  const guard = createGuard({
    settings,
    clock: machineClock,
    partnerOrigins: async () => (await listPartners(store.db)).flatMap(({ origins }) => origins),
    proofSecret: secretReader(store.db, 'proof'),
    openCounter: attemptCounters(store, machineClock),
    log,
  });
  const services: Services = { ...given, guard };
  const app = new Hono();
  app.use(requestIds());
  app.use(requestLog(log));
  if (measure) app.use(measure);
  app.use(proxyNotice(log, settings.trustedProxies));
  app.use(answerHeaders(headersOfPath(settings.publicUrl, clock)));
  app.use(compression());
  app.use(problemPages());
  app.use(
    `${API_BASE}/*`,
    answerPreflights({
      allowMethods: ['GET', 'HEAD', 'POST', 'DELETE'],
      allowHeaders: ['Content-Type', 'Idempotency-Key'],
      exposeHeaders: EXPOSED_HEADERS,
      maxAge: HOUR,
    }),
  );
  app.use(OEMBED, answerPreflights({ allowMethods: ['GET', 'HEAD'], maxAge: HOUR }));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => refuseMethod(problem(c, 'method-not-allowed'), methods),
    }),
  );
  app.use(timeout(REQUEST_TIMEOUT_MS));
  app.use(limitBodies(MAX_BODY_BYTES));

  app.route(API_BASE, registrationRoutes(services));
  app.route(API_BASE, contactRoutes(services));
  const endpoints = apiEndpoints(services);
  const prepared = new PreparedAnswers(() => store.version(), clock);
  mountApi(app, endpoints, clock, prepared);
  const description = JSON.stringify(describeApi(endpoints, version, API_WRITES));
  app.get(`${API_BASE}/openapi.json`, (c) =>
    cacheableAnswer(c, {
      body: description,
      mediaType: 'application/json',
      cache: { maxAge: HOUR, staleWhileRevalidate: DAY, staleIfError: 30 * DAY },
    }),
  );
  const pages = createEmbedPages({ db: store.db, clock, publicUrl: settings.publicUrl });
  app.route('/', embedRoutes({ db: store.db, pages, prepared, settings }));
  app.route('/', oembedRoutes({ pages, settings }));
  app.route('/', registrationPageRoutes(services));
  app.route('/', crawlerRoutes(settings.publicUrl));
  app.route('/', kitRoutes(kitRoot));
  app.route('/', demoRoutes(demoRoot));
  app.route('/', storybookRoutes(storybookRoot));
  app.route('/', tileRoutes({ upstream: settings.tilesUrl, cacheDirectory: tileRoot, log }));

  app.notFound((c) => problem(c, 'not-found'));
  app.onError(handleError(log));
  return app;
}

/** What every answer below a path has, with the id of the request. */
function headersOfPath(publicUrl: string, clock: Clock): (c: Context) => HeaderRecord {
  const security = securityHeaders(publicUrl);
  const date = serverDate(clock);
  // Reads are public and simple: no credentials, no preflight. What is written is checked by the guard, whose refusal
  // every page may read, so that a visitor is told.
  const ofApi = openToPages(EXPOSED_HEADERS);
  const ofOembed = openToPages();
  return (c) => {
    const { path } = c.req;
    return {
      'X-Request-Id': c.get('requestId'),
      ...security(path),
      ...(path.startsWith(`${API_BASE}/`) && { ...ofApi, ...date() }),
      ...(path === OEMBED && ofOembed),
    };
  };
}

function refuseMethod(response: Response, methods: readonly string[]): Response {
  response.headers.set('Allow', methods.join(', '));
  return response;
}
