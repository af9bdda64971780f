import { ApiClient } from '../client/api-client.ts';
import { partnerResource, type Partner } from '../contract/partners.ts';
import type { Kit } from './kit.ts';
import { alexisPage, type PageSettings } from './page.ts';

/** API address when neither the script tag nor an attribute names one: the page's own host (npm use, same-site proxy). */
const DEFAULT_API = '/api/v1';

/** Kits are shared by address, partner and language, so that two groups on a page make one client where they can. */
const kits = new Map<string, Kit>();

/** The kit for these settings; what is left out comes from the script tag. */
export function makeKit(settings: Partial<PageSettings> = {}): Kit {
  const page = alexisPage();
  const partner = settings.partner || page?.settings.partner || '';
  const lang = settings.lang || page?.settings.lang || '';
  const api = (settings.api || page?.settings.api || DEFAULT_API).replace(/\/+$/, '');
  const key = `${api} ${partner} ${lang}`;
  const known = kits.get(key);
  if (known) return known;

  const client = new ApiClient({
    base: api,
    prefetched: page?.prefetched,
    report: (message) => console.warn(`[alexis] ${message}`),
  });
  let asked: Promise<Partner | null> | undefined;
  const kit: Kit = {
    client,
    partner,
    lang,
    partnerSettings: () => (asked ??= partner ? readPartner(client, partner) : Promise.resolve(null)),
  };
  kits.set(key, kit);
  return kit;
}

/** A partner's settings are a courtesy (accent, default pôle): without them the widgets go on with the defaults. */
async function readPartner(client: ApiClient, partner: string): Promise<Partner | null> {
  try {
    return (await client.read(partnerResource, { path: { partner } })).data;
  } catch {
    console.warn(`[alexis] no settings for partner "${partner}"; going on with the defaults.`);
    return null;
  }
}
