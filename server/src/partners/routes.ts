import { FRESHNESS } from '../../../api/freshness.ts';
import { publishPartner } from '../../../content/publish/partners/partner.ts';
import { partnerResource } from '../../../src/contract/partners.ts';
import { type Endpoint, resourceEndpoint } from '../http/endpoint.ts';
import type { Queries } from '../store/store.ts';
import { findPartner } from './repository.ts';

export const partnerEndpoints = ({ db }: { db: Queries }): Endpoint[] => [
  resourceEndpoint(partnerResource, {
    name: 'Partner',
    summary: 'What a partner’s pages get by naming it: name, theme, default pôle, widgets.',
    cache: FRESHNESS.partners,
    load: async ({ params }) => {
      const found = await findPartner(db, params['partner'] ?? '');
      return found && { data: publishPartner(found) };
    },
  }),
];
