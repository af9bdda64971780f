import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { TileCache } from './tile-cache.ts';

const png = Buffer.alloc(100, 1);
const tile = (x: number) => ({ z: 9, x, y: 1 });

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tiles-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('the disk', () => {
  it('never holds more than its bound: the least recently used go', async () => {
    const cache = new TileCache(directory, 250);
    for (const x of [1, 2]) await cache.set(tile(x), png, x);
    await cache.get(tile(1));
    await cache.set(tile(3), png, 3);
    assert.deepEqual((await readdir(directory)).sort(), ['9-1-1.png', '9-3-1.png']);
  });

  it('deletes down to its limit when an earlier run left more tiles on the disk', async () => {
    for (const x of [1, 2, 3, 4]) await writeFile(join(directory, `9-${x}-1.png`), png);
    await new TileCache(directory, 250).set(tile(9), png, 9);
    assert.ok((await readdir(directory)).length <= 2);
  });
});
