import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';

/** A map service (WMTS) of the test's own that draws real pictures. */
export interface TileService {
  readonly address: string;
  /** Tiles asked for so far: `z/x/y`. */
  readonly asked: readonly string[];
  /** From now on it answers 503, or tiles again. */
  fail: (on: boolean) => void;
  readonly close: () => Promise<void>;
}

const SIZE = 256;

export async function startTileService(): Promise<TileService> {
  const asked: string[] = [];
  let isFailing = false;
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://service');
    const [z, x, y] = ['TILEMATRIX', 'TILECOL', 'TILEROW'].map((name) => Number(searchParams.get(name)));
    asked.push(`${z}/${x}/${y}`);
    if (isFailing) response.writeHead(503).end();
    else response.writeHead(200, { 'content-type': 'image/png' }).end(picture(((x ?? 0) + (y ?? 0)) % 2 === 0));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // An AddressInfo: the server listens on TCP, not on a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/wmts`,
    asked,
    fail: (on) => {
      isFailing = on;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A PNG of one tile: two greens in turn like a chessboard, a grey line at its edges. */
function picture(isLight: boolean): Buffer {
  const ground = isLight ? [226, 236, 214] : [206, 222, 196];
  const rows = Buffer.alloc(SIZE * (1 + SIZE * 3));
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const at = y * (1 + SIZE * 3) + 1 + x * 3;
      Buffer.from(x === 0 || y === 0 ? [150, 150, 150] : ground).copy(rows, at);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIZE, 0);
  head.writeUInt32BE(SIZE, 4);
  head.set([8, 2, 0, 0, 0], 8); // eight bits a channel, RGB
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
