/**
 * The addresses of our site: the host that serves the API also serves the pages, the map's tiles and the photos. Only
 * this file knows where they are, relative to the API.
 */

/** Whose site it is: the client of its API. */
export interface SiteClient {
  /** Address of the API, also one relative to the page: `https://host/api/v1`. */
  readonly base: string;
}

/** Address of the site, which ends with a slash. */
export const siteRoot = ({ base }: SiteClient): URL => new URL('../..', new URL(`${base}/`, document.baseURI));

/** Address of a widget's own page, with attributes of the widget; empty ones are left out. */
export function embedPage(
  client: SiteClient,
  widget: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const page = new URL(`embed/${widget}`, siteRoot(client));
  for (const [name, value] of Object.entries(attributes)) if (value) page.searchParams.set(name, value);
  return page.href;
}

/** Address where a workshop is open on the calendar's page. */
export const workshopLink = (client: SiteClient, id: string, attributes?: Readonly<Record<string, string>>): string =>
  `${embedPage(client, 'workshop-calendar', attributes)}#alexis-workshops=open.${id}`;

/** Address of the map's tiles, with `{z}`, `{x}` and `{y}`. */
export const tiles = (client: SiteClient): string => `${siteRoot(client).href}tiles/{z}/{x}/{y}.png`;

/** Address of a picture that an answer of the API names, absolute or relative to the API. */
export const picture = ({ base }: SiteClient, src: string): string =>
  new URL(src, new URL(base, document.baseURI)).href;
