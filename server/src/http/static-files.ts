import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { acceptsEncoding } from './accept-encoding.ts';
import type { CachePolicy } from '../../../api/freshness.ts';
import { cacheableAnswer } from './caching.ts';

/** One step of a path: no hidden file, no `..`, nothing a file system reads in another way. */
const SEGMENT = /^[\w-][\w.-]*$/;

const PRECOMPRESSED = { br: '.br', gzip: '.gz' } as const;

/**
 * Answers with the file `path` below `root` (a path with a final `/` means its `index.html`); `undefined` when there is
 * none. A neighbour `name.br` or `name.gz` is sent instead where the visitor takes it.
 */
export async function serveFile(
  c: Context,
  { root, path, cache, headers }: { root: string; path: string; cache: CachePolicy; headers?: Record<string, string> },
): Promise<Response | undefined> {
  const segments = (path.endsWith('/') || path === '' ? `${path}index.html` : path).split('/');
  if (!segments.every((segment) => SEGMENT.test(segment))) return undefined;
  const file = join(root, ...segments);
  const encoding = acceptsEncoding(c.req.header('Accept-Encoding'));
  const compressed = encoding && (await readIfThere(file + PRECOMPRESSED[encoding]));
  const body = compressed ?? (await readIfThere(file));
  if (body === undefined) return undefined;
  const encoded = compressed && { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' };
  const mediaType = getMimeType(file) ?? 'application/octet-stream';
  return cacheableAnswer(c, { body, mediaType, cache, headers: { ...headers, ...encoded } });
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw error;
  }
}
