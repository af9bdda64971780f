/**
 * Tables, as both databases give them back. Only three column types are used, which mean the same in SQLite and in
 * PostgreSQL: text, integer (flags: 0 or 1) and bigint (epoch milliseconds, read as a JavaScript number). JSON is text.
 */
export interface Schema {
  /** Published content, one row an item; `body` is JSON that `content/schema/` validates when it is read. */
  content_item: {
    kind: string;
    /** What identifies the item within its kind: a slug, or the INSEE code of a place. */
    key: string;
    /** Order within the kind. */
    position: number;
    body: string;
  };
  /** One row: which content stands in the store. */
  content_state: {
    id: number;
    /** Hash of the content: changes when, and only when, the content does. */
    revision: string;
    seeded_at: number;
  };
}
