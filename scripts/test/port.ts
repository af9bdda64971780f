import { createServer, type AddressInfo } from 'node:net';

/** A TCP port of this machine that nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      // An AddressInfo: the server listens on TCP, not on a pipe.
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
