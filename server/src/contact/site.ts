import { listPartners } from '../partners/repository.ts';
import type { Queries } from '../store/store.ts';

/** What a browser says of the page, and what the page says of the one around it: origins. */
export interface PageOrigins {
  readonly origin: string | undefined;
  /** The page is one of this server's, which may be framed. */
  readonly isOwn: boolean;
  readonly around: string | undefined;
}

/**
 * The site of the page that a request came from, for the team: the partner and the host; without a partner the host. What
 * our page says of the page around it counts where that is a partner's: nobody else may frame it, and a page can say
 * anything.
 */
export async function siteOf(db: Queries, { origin, isOwn, around }: PageOrigins): Promise<string | undefined> {
  const partners = await listPartners(db);
  const named = (site: string | undefined): string | undefined => {
    const partner = site === undefined ? undefined : partners.find(({ origins }) => origins.includes(site));
    return partner && `${partner.name} (${hostOf(site)})`;
  };
  return (isOwn ? named(around) : undefined) ?? named(origin) ?? hostOf(origin);
}

const hostOf = (origin: string | undefined): string | undefined =>
  origin === undefined ? undefined : URL.parse(origin)?.host;
