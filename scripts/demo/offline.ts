/**
 * `npm run demo:offline`: the demo pages and the built kit, answered by the mock API. No database, no real server, no
 * network; what visitors send is forgotten at the end. `PORT` (default 8788) and `SCENARIO` (default `normal`).
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFromFiles } from '../../api-mock/content/from-files.ts';
import { apiHandlers } from '../../api-mock/handlers/handlers.ts';
import { serveHandlers } from '../../api-mock/node-server.ts';
import { SCENARIOS, type ScenarioName } from '../../api-mock/scenarios/scenarios.ts';
import { frenchTypography } from '../../src/i18n/typography.ts';
import { ELEMENTS } from '../vite/elements.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A page of its own for a link to `/embed/{widget}`, as the real server has: the element alone. */
function embedPage(path: string): Response | undefined {
  const name = ELEMENTS.find((element) => path === `/embed/${element}`);
  return name && page(`<alexis-${name} deep-link></alexis-${name}><script async src="/kit/alexis.js"></script>`);
}

/** What the real server would show of a registration. */
const registrationPage = (path: string): Response | undefined =>
  path.startsWith('/inscription/')
    ? page(
        '<p>Cette démonstration n’a pas de serveur : elle n’a pas de page pour cette inscription, qui sera oubliée quand elle s’arrête.</p>',
      )
    : undefined;

const page = (body: string): Response =>
  new Response(
    `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>Kit Alexis, sans serveur</title><body style="font:16px system-ui;max-width:960px;margin:24px auto;padding:0 16px">${frenchTypography(body)}`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );

/** `/kit/…` from the build, `/demo/…` from the demo pages, `/` the integrator's page. */
async function file(path: string): Promise<Response | undefined> {
  const inside = normalize(path.endsWith('/') ? `${path}index.html` : path);
  const [, place = '', rest = ''] = /^\/(kit|demo)\/(.+)$/.exec(inside) ?? ['', 'demo', inside.slice(1)];
  const body = await readFile(join(root, place === 'kit' ? 'dist/kit' : 'demo', rest)).catch(() => undefined);
  return (
    body && new Response(body, { headers: { 'Content-Type': TYPES[extname(inside)] ?? 'application/octet-stream' } })
  );
}

const answerPage = async (path: string): Promise<Response | undefined> =>
  embedPage(path) ?? registrationPage(path) ?? (await file(path));

const scenario = process.env['SCENARIO'] ?? 'normal';
if (!(scenario in SCENARIOS)) throw new Error(`SCENARIO must be one of ${Object.keys(SCENARIOS).join(', ')}`);
const handlers = apiHandlers({ content: await contentFromFiles(), scenario: scenario as ScenarioName });
const port = Number(process.env['PORT'] ?? 8788);
try {
  const { origin } = await serveHandlers(handlers, answerPage, port);
  console.log(`The demo without server (${scenario}): ${origin}/demo/carep/`);
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(`Port ${port} is taken: choose another with PORT=….`);
  process.exitCode = 1;
}
