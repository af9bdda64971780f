import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../server/src/app/start.ts';
import { createLog } from '../../server/src/environment/log.ts';
import { readSettings } from '../../server/src/environment/settings.ts';

/** What a page can get in the place of the API by asking for `/fault/{kind}/…`. */
const FAULTS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  down: (response) => response.destroy(),
  // Not a broken connection: that, browsers try again by themselves.
  busy: (response) => response.writeHead(503, OPEN).end(),
  error: (response) => response.writeHead(500, { ...OPEN, 'Content-Type': 'text/plain' }).end('broken'),
  html: (response) => response.writeHead(200, { ...OPEN, 'Content-Type': 'text/html' }).end('<h1>Portail captif</h1>'),
  half: (response) =>
    response.writeHead(200, { ...OPEN, 'Content-Type': 'application/json' }).end('{"data":[{"slug":"die'),
  closed: (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"data":[]}'),
};
/** Files that a widget brings when they are wanted. */
const ON_DEMAND = /(tools|map|form|view|detail|walk|more)-[\w-]+\.js(\?|$)/;
/** Which files `/flaky/{entry|shared|parts}-{key}/…` breaks: those that hold an element, the one that all need, or the parts. */
const FLAKY: Readonly<Record<string, RegExp>> = {
  entry: /^(pole-locator|eligibility-quiz|workshop-calendar|contest-countdown)-/,
  shared: /^core-/,
  parts: ON_DEMAND,
};
const OPEN = { 'Access-Control-Allow-Origin': '*' };

/** The loader as another version has it, or as an optimiser merged it into the site's own file. */
async function changedLoader(port: number, response: ServerResponse, isOlder: boolean): Promise<void> {
  const text = await (await fetch(`http://127.0.0.1:${port}/kit/alexis.js`)).text();
  const code = isOlder
    ? text.replace(/version:([`"'])[^`"']+/, 'version:$10.0.9')
    : `var benchSite = 1;\n;${text}\n;benchSite = 2;`;
  response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code);
}

/**
 * The real server, behind a front that breaks on demand: `/fault/{kind}/…` answers as a broken network does,
 * `/slow/{ms}/…` answers late, `/flaky/{entry|shared|parts}-{key}/…` breaks the first time (parts: the first two), and `/cut/{key}/…` is off the network
 * once `/cut/{key}/now` was asked for; `/away/{key}/…` is, but for the loader, until `/away/{key}/back` was asked for. Partners' origins become that of the bench's pages.
 */
export async function serveKit(pageOrigin: () => string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'alexis-hosts-'));
  let inner = 0;
  /** How often a file was broken, by key and name. */
  const broken = new Map<string, number>();
  const cut = new Set<string>();
  const back = new Set<string>();
  const front = createServer((request, response) => {
    const [, mode = '', key = ''] = /^\/(fault|slow|flaky|cut|away)\/([\w-]+)\//.exec(request.url ?? '') ?? [];
    const asked = (request.url ?? '/').slice(mode ? `/${mode}/${key}`.length : 0);
    const [, changed = '', path = asked] = /^\/(older|bundled)(\/.*)$/.exec(asked) ?? [];
    const answer = (): void => pass(request, response, path);
    if (changed && /^\/(bundle|kit\/alexis)\.js$/.test(path))
      return void changedLoader(inner, response, changed === 'older');
    if (mode === 'cut' && path === '/now') {
      cut.add(key);
      return response.writeHead(204, OPEN).end();
    }
    if (mode === 'cut' && cut.has(key)) return FAULTS['down']?.(response);
    if (mode === 'away' && path === '/back') {
      back.add(key);
      return response.writeHead(204, OPEN).end();
    }
    if (mode === 'away' && path !== '/kit/alexis.js' && !back.has(key)) return FAULTS['busy']?.(response);
    // What stands on the page comes, what is brought on demand does not.
    if (mode === 'fault' && key === 'parts') return ON_DEMAND.test(path) ? FAULTS['busy']?.(response) : answer();
    // The loader comes, the files it asks for do not.
    if (mode === 'fault' && key === 'chunks') return path === '/kit/alexis.js' ? answer() : FAULTS['down']?.(response);
    if (mode === 'fault') return FAULTS[key]?.(response);
    if (mode === 'slow') return void setTimeout(answer, Number(key));
    const [, what = ''] = /^(entry|shared|parts)-/.exec(key) ?? [];
    const file = /\/kit\/\d.*\/([\w-]+\.js)/.exec(path)?.[1];
    const times = broken.get(key + file) ?? 0;
    // A part has a second try of its own.
    if (mode === 'flaky' && file && FLAKY[what]?.test(file) && times < (what === 'parts' ? 2 : 1)) {
      broken.set(key + file, times + 1);
      return FAULTS['busy']?.(response);
    }
    answer();
  });
  const pass = (request: IncomingMessage, response: ServerResponse, path: string): void => {
    const { method, headers } = request;
    const asked = forward({ port: inner, path, method, headers }, (answer) => {
      const policy = answer.headers['content-security-policy'];
      if (policy)
        answer.headers['content-security-policy'] = String(policy).replace(
          /https:\/\/www\.carep\.example/,
          pageOrigin(),
        );
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    request.pipe(asked);
  };
  await new Promise<void>((resolve) => front.listen(0, resolve));
  // An AddressInfo: the server listens on TCP, not on a pipe.
  const { port } = front.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  const settings = readSettings({
    PORT: '0',
    PUBLIC_URL: origin,
    DATABASE_URL: `file:${join(folder, 'alexis.db')}`,
    TILES_URL: 'http://127.0.0.1:9',
    LOG_LEVEL: 'silent',
  });
  const server = await startServer(settings, createLog('silent'));
  inner = server.port;
  return {
    origin,
    stop: async () => {
      front.close();
      front.closeAllConnections();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
