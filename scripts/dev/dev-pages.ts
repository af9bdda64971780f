import { type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { describeChunks } from '../vite/kit-manifest.ts';
import type { ApiServer } from './api-server.ts';

/** Scripts of the pages, and the source that each of them is built from. */
const SCRIPTS = {
  '/kit/alexis.js': 'src/embed/loader.ts',
  '/kit/iframe.js': 'src/embed/iframe.ts',
  '/kit/frame.js': 'src/embed/frame.ts',
};

/** Addresses below which Vite answers: its own, modules of the project and of its packages. */
const OF_VITE = /^\/(@|src\/|content\/|node_modules\/)/;

/** Whether the API server answers there, and not Vite. */
export const isForServer = (path: string): boolean => !OF_VITE.test(path);

/** What the server runs or reads, below the project's folder. */
const OF_SERVER = /^((server|api|content|src\/(contract|domain|i18n))\/(?!.*\.test\.ts$)|src\/widgets\/registry\.ts$)/;

/** Pages and their own scripts, which the server sends as they are. */
const OF_PAGES = /^demo\/(?!.*\.test\.ts$)/;

/** What a change of the file (below the project's folder) asks for, beside Vite's own reload for what it serves. */
export const effectOf = (file: string): 'restart' | 'reload' | undefined =>
  OF_SERVER.test(file) ? 'restart' : OF_PAGES.test(file) ? 'reload' : undefined;

/**
 * Shows the pages of the server with the kit's sources: their script tags get modules in place of the built files, and with
 * them Vite's client, which reloads the page. Everything else comes from the server, which is replaced where what it runs
 * or reads has changed.
 */
export const devPages = (api: ApiServer): Plugin => ({
  name: 'dev-pages',
  configureServer({ middlewares, watcher, ws, config }) {
    for (const [path, source] of Object.entries(SCRIPTS))
      middlewares.use(path, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(`import('/@vite/client');import('/${source}');`);
      });
    middlewares.use('/kit/manifest.json', (_request, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(describeChunks('dev', [])));
    });
    middlewares.use((request, response, next) => {
      if (isForServer(request.url ?? '/')) void api.port().then((port) => forward(request, response, port));
      else next();
    });

    const reload = (): void => ws.send({ type: 'full-reload' });
    watcher.on('all', (_event, path) => {
      const effect = effectOf(path.slice(config.root.length + 1).replaceAll('\\', '/'));
      if (effect === 'restart') void api.restart().then(reload);
      if (effect === 'reload') reload();
    });
  },
});

/** Hands a request to the server at `port`. No answer is kept by the browser: a change of the content is seen at once. */
function forward(request: IncomingMessage, response: ServerResponse, port: number | undefined): void {
  const { method, url, headers } = request;
  const fail = (): void => void response.writeHead(502).end('The API server does not run: the terminal says why.');
  if (port === undefined) return fail();
  const upstream = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'cache-control': 'no-store' });
    answer.pipe(response);
  });
  upstream.on('error', fail);
  request.pipe(upstream);
}
