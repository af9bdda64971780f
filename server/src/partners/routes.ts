import { publishPartner } from '../../../content/publish/partners/partner.ts';
import { partnerResource } from '../../../src/contract/partners.ts';
import { DAY, HOUR } from '../http/caching.ts';
import { findPartner } from './repository.ts';
import { resourceEndpoint } from '../http/endpoint.ts';

export const partner = resourceEndpoint(partnerResource, {
  name: 'Partner',
  summary: 'What a partner’s pages get by naming it: name, theme, default pôle, widgets.',
  cache: { maxAge: HOUR, staleWhileRevalidate: DAY, staleIfError: 30 * DAY },
  load: async ({ store }, { params }) => {
    const found = await findPartner(store.db, params['partner'] ?? '');
    return found && { data: publishPartner(found) };
  },
});
