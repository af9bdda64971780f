/**
 * The least that a server can do: it sends bytes that it holds. A process of its own, which gets its answers as a message of
 * its parent and tells its port.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer, as the server under test gave it; its body in base64. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

process.once('message', (answers: Readonly<Record<string, KeptAnswer>>) => {
  const kept = new Map(
    Object.entries(answers).map(([path, { body, ...head }]) => [path, { ...head, body: Buffer.from(body, 'base64') }]),
  );
  const server = createServer((request, response) => {
    const found = kept.get(request.url ?? '');
    if (found === undefined) response.writeHead(404).end();
    else response.writeHead(found.status, found.headers).end(found.body);
  });
  server.listen(0, '127.0.0.1', () => {
    // An AddressInfo: the server listens on TCP, not on a pipe.
    process.send?.((server.address() as AddressInfo).port);
  });
});
process.once('disconnect', () => process.exit());
