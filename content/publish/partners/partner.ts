import type { Partner } from '../../../src/contract/partners.ts';
import type { PartnerContent } from '../../schema/partner.ts';

/** What everyone may read of a partner: its origins and its team's address stay on the server. */
export function publishPartner(partner: PartnerContent): Partner {
  const { slug, name, theme, defaultPole, departments, quizVariant, widgets, demo } = partner;
  return {
    slug,
    name,
    theme,
    ...(defaultPole !== undefined && { defaultPole }),
    departments,
    ...(quizVariant !== undefined && { quizVariant }),
    widgets,
    demo,
  };
}
