import { publishPartner } from '../../content/publish/partners/partner.ts';
import { partnerResource } from '../../src/contract/partners.ts';
import { FRESHNESS } from '../../api/freshness.ts';
import type { FindServer } from '../mock-server.ts';
import { read } from './read.ts';

export const partnerHandlers = (find: FindServer) => [
  read(find, partnerResource, FRESHNESS.partners, ({ server, params }) => {
    const found = server.content.partners.find(({ slug }) => slug === params['partner']);
    return found && { data: publishPartner(found) };
  }),
];
