import type { ApiClient } from '../client/api-client.ts';
import type { Partner } from '../contract/partners.ts';
import { Context } from './context.ts';

/** What a group of widgets works with. */
export interface Kit {
  readonly client: ApiClient;
  /** Slug of the partner, empty for none. */
  readonly partner: string;
  /** The partner's settings, once: every widget awaits the same promise. `null`: none, unknown or unreachable. */
  readonly partnerSettings: () => Promise<Partner | null>;
  /** Language wanted by the integrator, empty to follow the page. */
  readonly lang: string;
}

export const kitContext = new Context<Kit>();
