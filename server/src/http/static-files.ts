import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { LRUCache } from 'lru-cache';
import { acceptsEncoding } from './accept-encoding.ts';
import type { CachePolicy } from '../../../api/freshness.ts';
import { cacheableAnswer, entityTag } from './caching.ts';

/** One step of a path: no hidden file, no `..`, nothing a file system reads in another way. */
const SEGMENT = /^[\w-][\w.-]*$/;

const PRECOMPRESSED = { br: '.br', gzip: '.gz' } as const;

/** Bytes of files that are kept in memory; the least used go first. */
const MAX_BYTES = 32 * 1_024 * 1_024;

interface KeptFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** Of the file when it was read: another size or time, another content. */
  readonly modifiedMs: number;
}

interface FileAnswer {
  /** Below the root; one with a final `/` means its `index.html`. */
  readonly path: string;
  readonly cache: CachePolicy;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The files below a folder, kept in memory as long as they stay as they are on the disk. */
export class StaticFiles {
  readonly #root: string;
  readonly #kept = new LRUCache<string, KeptFile>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ bytes }, file) => bytes.length + file.length + 200,
  });

  constructor(root: string) {
    this.#root = root;
  }

  /** Answers with a file; `undefined` when there is none. A neighbour `name.br` or `name.gz` is sent where the visitor takes it. */
  async answer(c: Context, { path, cache, headers }: FileAnswer): Promise<Response | undefined> {
    const file = this.#locate(path);
    if (file === undefined) return undefined;
    const encoding = acceptsEncoding(c.req.header('Accept-Encoding'));
    const compressed = encoding && (await this.#read(file + PRECOMPRESSED[encoding]));
    const found = compressed ?? (await this.#read(file));
    if (found === undefined) return undefined;
    return cacheableAnswer(c, {
      body: found.bytes,
      mediaType: getMimeType(file) ?? 'application/octet-stream',
      cache,
      etag: found.etag,
      headers: { ...headers, ...(compressed && { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' }) },
    });
  }

  /** Whether there is such a file. */
  has(path: string): boolean {
    const file = this.#locate(path);
    return file !== undefined && lookAt(file) !== undefined;
  }

  #locate(path: string): string | undefined {
    const segments = (path.endsWith('/') || path === '' ? `${path}index.html` : path).split('/');
    return segments.every((segment) => SEGMENT.test(segment)) ? join(this.#root, ...segments) : undefined;
  }

  async #read(file: string): Promise<KeptFile | undefined> {
    const status = lookAt(file);
    if (status === undefined) return undefined;
    const kept = this.#kept.get(file);
    if (kept?.modifiedMs === status.mtimeMs && kept.bytes.length === status.size) return kept;
    const bytes = await readFile(file);
    const read = { bytes, etag: entityTag(bytes), modifiedMs: status.mtimeMs };
    this.#kept.set(file, read);
    return read;
  }
}

/** Asked at each request, so that a new kit is there at once: without a thread of its own it takes some microseconds. */
function lookAt(file: string) {
  const status = statSync(file, { throwIfNoEntry: false });
  return status?.isFile() ? status : undefined;
}
