import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Tile } from './tile.ts';

export interface CachedTile {
  readonly png: Buffer;
  /** When it was fetched, epoch milliseconds. */
  readonly fetchedAt: number;
}

interface Entry {
  readonly bytes: number;
  readonly fetchedAt: number;
}

/**
 * Tiles as files of one directory, which never hold more than `maxBytes` together: the least recently used go first.
 * Files of an earlier run are used again. A failing disk costs the cache, never the answer.
 */
export class TileCache {
  readonly #directory: string;
  readonly #entries: LRUCache<string, Entry>;
  readonly #deletions = new Set<Promise<void>>();
  #ready: Promise<void> | undefined;

  constructor(directory: string, maxBytes: number) {
    this.#directory = directory;
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ bytes }) => bytes,
      dispose: (_, name, reason) => {
        if (reason === 'evict') this.#delete(name);
      },
    });
  }

  async get(tile: Tile): Promise<CachedTile | undefined> {
    await this.#open();
    const name = fileOf(tile);
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    try {
      return { png: await readFile(join(this.#directory, name)), fetchedAt: entry.fetchedAt };
    } catch {
      this.#entries.delete(name);
      return undefined;
    }
  }

  /** Written beside and moved into place, so that a reader never meets half a tile. Rejects when the disk refuses. */
  async set(tile: Tile, png: Uint8Array, fetchedAt: number): Promise<void> {
    await this.#open();
    if (png.length > this.#entries.maxSize) return;
    const name = fileOf(tile);
    const beside = join(this.#directory, `${name}.${randomUUID()}.part`);
    await Promise.all(this.#deletions); // a deletion under way must not take the new file
    await writeFile(beside, png);
    await rename(beside, join(this.#directory, name));
    this.#entries.set(name, { bytes: png.length, fetchedAt });
    await Promise.all(this.#deletions);
  }

  #open(): Promise<void> {
    return (this.#ready ??= this.#takeOver().catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    }));
  }

  async #takeOver(): Promise<void> {
    await mkdir(this.#directory, { recursive: true });
    const found: (Entry & { name: string })[] = [];
    for (const name of await readdir(this.#directory)) {
      const file = join(this.#directory, name);
      if (name.endsWith('.part')) await rm(file, { force: true });
      if (!name.endsWith('.png')) continue;
      const { size, mtimeMs } = await stat(file);
      if (size > 0) found.push({ name, bytes: size, fetchedAt: mtimeMs });
    }
    found.sort((a, b) => a.fetchedAt - b.fetchedAt);
    for (const { name, ...entry } of found) this.#entries.set(name, entry);
  }

  #delete(name: string): void {
    const deletion = rm(join(this.#directory, name), { force: true })
      .catch(() => undefined) // it stays on the disk until the next run takes it over
      .finally(() => this.#deletions.delete(deletion));
    this.#deletions.add(deletion);
  }
}

const fileOf = ({ z, x, y }: Tile): string => `${z}-${x}-${y}.png`;
