import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Content, CONTENT_KINDS, type ContentItem, type ContentKind } from '../../../content/kinds.ts';
import type { Queries, Store } from './store.ts';

/** Rows in one INSERT: four values each, far below the limits of both databases. */
const ROWS_PER_INSERT = 500;

/**
 * Replaces all content by `content`, in one transaction: readers see the old or the new, and a failure changes nothing.
 * `nowMs` is kept as the time of the seed. Returns the revision.
 */
export async function replaceContent(store: Store, content: Content, nowMs: number): Promise<string> {
  const rows = Object.entries(content).flatMap(([kind, items]) =>
    items.map((item, position) => ({ kind, key: keyOf(item), position, body: JSON.stringify(item) })),
  );
  const revision = createHash('sha256').update(JSON.stringify(rows)).digest('base64url');
  await store.transaction(async (tx) => {
    // Two servers that start together would insert the same keys; the second waits. SQLite's transaction already locks.
    if (store.kind === 'postgres') await sql`lock table content_item in exclusive mode`.execute(tx);
    await tx.deleteFrom('content_item').execute();
    for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
      await tx
        .insertInto('content_item')
        .values(rows.slice(start, start + ROWS_PER_INSERT))
        .execute();
    }
    await tx.deleteFrom('content_state').execute();
    await tx.insertInto('content_state').values({ id: 1, revision, seeded_at: nowMs }).execute();
  });
  return revision;
}

/** Which content the store holds; `null` before the first seed. */
export async function contentRevision(db: Queries): Promise<string | null> {
  const row = await db.selectFrom('content_state').select('revision').executeTakeFirst();
  return row?.revision ?? null;
}

/** All items of a kind, in the order of the content. Throws when a row is not what this version of the schema says. */
export async function listItems<K extends ContentKind>(db: Queries, kind: K): Promise<ContentItem<K>[]> {
  const rows = await db
    .selectFrom('content_item')
    .select('body')
    .where('kind', '=', kind)
    .orderBy('position')
    .execute();
  return rows.map((row) => parseItem(kind, row.body));
}

/** The item with that key, or `undefined`. */
export async function findItem<K extends ContentKind>(
  db: Queries,
  kind: K,
  key: string,
): Promise<ContentItem<K> | undefined> {
  const row = await db
    .selectFrom('content_item')
    .select('body')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && parseItem(kind, row.body);
}

const keyOf = (item: { slug: string } | { insee: string }): string => ('slug' in item ? item.slug : item.insee);

// The table of kinds binds each kind to its own schema; TypeScript loses the link when indexing with a type parameter.
const parseItem = <K extends ContentKind>(kind: K, body: string): ContentItem<K> =>
  CONTENT_KINDS[kind].schema.parse(JSON.parse(body)) as ContentItem<K>;
