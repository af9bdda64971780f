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

const root = fileURLToPath(new URL('../../', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** `/kit/…` from the build, `/demo/…` from the demo pages, `/` the integrator's page; nothing else. */
async function file(path: string): Promise<Response | undefined> {
  const inside = normalize(path.endsWith('/') ? `${path}index.html` : path);
  const [, place = '', rest = ''] = /^\/(kit|demo)\/(.+)$/.exec(inside) ?? ['', 'demo', inside.slice(1)];
  const body = await readFile(join(root, place === 'kit' ? 'dist/kit' : 'demo', rest)).catch(() => undefined);
  return (
    body && new Response(body, { headers: { 'Content-Type': TYPES[extname(inside)] ?? 'application/octet-stream' } })
  );
}

const scenario = process.env['SCENARIO'] ?? 'normal';
if (!(scenario in SCENARIOS)) throw new Error(`SCENARIO must be one of ${Object.keys(SCENARIOS).join(', ')}`);
const handlers = apiHandlers({ content: await contentFromFiles(), scenario: scenario as ScenarioName });
const { origin } = await serveHandlers(handlers, file, Number(process.env['PORT'] ?? 8788));
console.log(`The demo without server (${scenario}): ${origin}/demo/carep/`);
