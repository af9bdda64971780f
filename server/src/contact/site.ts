import { listPartners } from '../store/partners.ts';
import type { Queries } from '../store/store.ts';

/** The site of the page that a request came from, for the team: the partner and the host; without a partner the host. */
export async function siteOf(db: Queries, origin: string | undefined): Promise<string | undefined> {
  const host = origin === undefined ? undefined : URL.parse(origin)?.host;
  if (origin === undefined || host === undefined) return undefined;
  const partner = (await listPartners(db)).find(({ origins }) => origins.includes(origin));
  return partner ? `${partner.name} (${host})` : host;
}
