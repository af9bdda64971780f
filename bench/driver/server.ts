import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What the bench's server has besides files: a text by its path, made when it is first asked for. */
export type Texts = Readonly<Record<string, () => string>>;

export interface BenchServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * Serves folders (`/kit/` → a directory), texts and, below `/api/`, what `api` answers, Brotli-compressed as the real server does, to all contenders alike.
 * What is neither is answered 204, as the real server answers for tiles it does not have.
 */
export async function serve(
  folders: Readonly<Record<string, string>>,
  texts: Texts,
  api?: (request: Request) => Promise<Response | undefined>,
): Promise<BenchServer> {
  const packed = new Map<string, Promise<Buffer | null>>();

  const load = async (path: string): Promise<Buffer | null> => {
    const text = texts[path]?.();
    // Quality 4 as a server compresses on the way, 11 as a build does once.
    if (text !== undefined) return brotli(Buffer.from(text), 4);
    const prefix = Object.keys(folders).find((one) => path.startsWith(one));
    if (prefix === undefined) return null;
    const file = join(folders[prefix] ?? '', normalize(path.slice(prefix.length)));
    return readFile(file).then(
      (body) => brotli(body, 11),
      () => null,
    );
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    if (api && pathname.startsWith('/api/')) {
      const found = await api(new Request(new URL(request.url ?? '/', 'http://bench')));
      const text = (await found?.text()) ?? '';
      response
        .writeHead(found?.status ?? 404, { 'content-type': 'application/json', 'content-encoding': 'br' })
        .end(brotli(Buffer.from(text), 4));
      return;
    }
    if (!packed.has(pathname)) packed.set(pathname, load(pathname));
    const body = await packed.get(pathname);
    if (!body) {
      response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
      return;
    }
    const type = TYPES[extname(pathname)] ?? (pathname.includes('/api/') ? TYPES['.json'] : TYPES['.html']);
    response
      .writeHead(200, {
        'content-type': type,
        'content-encoding': 'br',
        'content-length': body.length,
        'access-control-allow-origin': '*',
        'timing-allow-origin': '*',
        'cache-control': 'public, max-age=300',
      })
      .end(body);
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // An AddressInfo: the server listens on TCP, not on a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const brotli = (body: Buffer, quality: number): Buffer =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
