import type { PartnerContent } from '../../../content/schema/partner.ts';
import { findItem, listItems } from '../store/content-items.ts';
import type { Queries } from '../store/store.ts';

export const listPartners = (db: Queries): Promise<PartnerContent[]> => listItems(db, 'partners');

export const findPartner = (db: Queries, slug: string): Promise<PartnerContent | undefined> =>
  findItem(db, 'partners', slug);
