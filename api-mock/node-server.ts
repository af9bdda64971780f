import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { getResponse, type HttpHandler } from 'msw';

/** Answers what is not the API's; `undefined`: there is nothing. */
export type Fallback = (path: string) => Promise<Response | undefined>;

export interface MockHttpServer {
  /** `http://localhost:1234` */
  readonly origin: string;
  readonly close: () => void;
}

/** Largest body that is read; no form comes near it. */
const LARGEST_BODY_BYTES = 64 * 1_024;

/**
 * Serves handlers over HTTP, for pages and programs that know nothing of msw. `port` 0 lets the system choose. A network
 * error of a scenario closes the connection.
 */
export async function serveHandlers(handlers: HttpHandler[], fallback: Fallback, port = 0): Promise<MockHttpServer> {
  let origin = '';
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (incoming.method === 'OPTIONS') return void outgoing.writeHead(204, PREFLIGHT).end();
    const request = await toRequest(incoming, origin);
    const response = (await getResponse(handlers, request)) ?? (await fallback(new URL(request.url).pathname));
    if (response?.type === 'error') return void outgoing.destroy();
    if (response === undefined) return void outgoing.writeHead(404).end();
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body === null) outgoing.end();
    // Both are web streams; Node and the DOM describe them apart.
    else Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]).pipe(outgoing);
  };
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      console.error(error);
      outgoing.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  // An AddressInfo: the server listens on TCP, not on a pipe.
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { origin, close };
}

/** Pages of other origins may send forms, as to the server. */
const PREFLIGHT = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, DELETE',
  'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
};

async function toRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY_BYTES) throw new RangeError('the body is too large');
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, String(value));
  const { method = 'GET', url = '/' } = incoming;
  const body = size > 0 ? Buffer.concat(chunks) : null;
  return new Request(new URL(url, origin), { method, headers, body });
}
