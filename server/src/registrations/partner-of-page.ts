import type { PartnerContent } from '../../../content/schema/partner.ts';
import { findPartner, listPartners } from '../partners/repository.ts';
import type { Queries } from '../store/store.ts';

/** What a browser says of the page that a form came from. */
interface FormPage {
  readonly origin: string | undefined;
  /** The page is one of this server's, which names the partner in its own address. */
  readonly isOwn: boolean;
  readonly referrer: string | undefined;
}

/** The partner on whose page a form was filled in; it gives mails and pages their colour, and allows nothing. */
export async function partnerOfPage(
  db: Queries,
  { origin, isOwn, referrer }: FormPage,
): Promise<PartnerContent | undefined> {
  if (!isOwn) return (await listPartners(db)).find(({ origins }) => origin !== undefined && origins.includes(origin));
  const slug = referrer === undefined ? null : URL.parse(referrer)?.searchParams.get('partner');
  return slug != null && /^[a-z0-9-]{1,64}$/.test(slug) ? findPartner(db, slug) : undefined;
}
