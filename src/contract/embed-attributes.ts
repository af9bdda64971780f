/**
 * The attributes that the address `/embed/{widget}?…` may carry, for links that become widgets and for the page itself.
 * A closed list: whoever may write a link into a page must not be able to give it a style, an event handler or another
 * source of data (`api`). A widget ignores those of the others.
 */
export const EMBED_ATTRIBUTES: readonly string[] =
  'partner lang theme heading-level deep-link now near services pole view no-map quiz stage format from limit structured-data contest compact'.split(
    ' ',
  );
