import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { faultsBetween } from './coherence.ts';
import { type ContentFault, ContentError, faultsOf, slugFaults } from './faults.ts';
import { type Content, CONTENT_KINDS, type ContentKind, type Kind } from './kinds.ts';

/** The kinds in the order of the table. */
const kindNames = Object.keys(CONTENT_KINDS) as ContentKind[];

const reasons = z.locales.en().localeError;

/** The content that comes with the project. */
export const contentRoot = fileURLToPath(new URL('.', import.meta.url));

/**
 * Reads and validates every content file below `root`. All or nothing: throws a `ContentError` that lists each fault
 * with its file, JSON pointer and reason.
 */
export async function readContent(root: string = contentRoot): Promise<Content> {
  const faults: ContentFault[] = [];
  const read: Partial<Record<ContentKind, unknown[]>> = {};
  for (const kind of kindNames) read[kind] = await readKind<unknown>(root, CONTENT_KINDS[kind], faults);
  // Each kind was read with the schema that the table binds it to.
  const content = read as Content;
  if (faults.length === 0) faults.push(...faultsBetween(content));
  if (faults.length > 0) throw new ContentError(faults);
  return content;
}

async function readKind<T>(root: string, kind: Kind<T>, faults: ContentFault[]): Promise<T[]> {
  if ('files' in kind) {
    const lists = await Promise.all(kind.files.map((name) => readJson(root, name, z.array(kind.schema), faults)));
    return lists.flatMap((items) => items ?? []);
  }
  const names = (await readdir(join(root, kind.folder)).catch(() => []))
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (names.length === 0) faults.push({ file: kind.folder, pointer: '', reason: 'holds no .json file' });
  const items: T[] = [];
  for (const name of names) {
    const path = `${kind.folder}/${name}`;
    const item = await readJson(root, path, kind.schema, faults);
    if (item === undefined) continue;
    faults.push(...slugFaults(path, item as { slug?: string }));
    items.push(item);
  }
  return items;
}

async function readJson<T>(
  root: string,
  path: string,
  schema: z.ZodMiniType<T>,
  faults: ContentFault[],
): Promise<T | undefined> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(join(root, path), 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read';
    faults.push({ file: path, pointer: '', reason });
    return undefined;
  }
  // `zod/mini` carries no messages of its own: without these, every reason would read "Invalid input".
  const result = schema.safeParse(json, { error: reasons });
  if (result.success) return result.data;
  faults.push(...faultsOf(path, result.error.issues));
  return undefined;
}
