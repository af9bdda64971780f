import { isServer } from 'lit';
import type * as z from 'zod/mini';
import { partnerResource, type Partner } from '../contract/partners.ts';
import type { Resource } from '../contract/resource.ts';
import { ApiClient, type ReadOptions } from './api-client.ts';
import { ApiFailure } from './failure.ts';
import type { Answer, DataOf } from './read-answer.ts';
import { alexisPage, type PageSettings } from './page-record.ts';

/** What a group of widgets works with. */
export interface WidgetSettings {
  readonly client: ApiClient;
  /** Slug of the partner, empty for none. */
  readonly partner: string;
  /** The partner's settings, read once: every widget awaits the same promise. `null`: none, unknown or unreachable. */
  readonly partnerSettings: () => Promise<Partner | null>;
  /** Language that the integrator chose, empty to follow the page. */
  readonly lang: string;
}

/** Address of the API where neither the script tag nor an attribute names one: the page's own host (npm package, proxy of the page's site). */
const DEFAULT_API = '/api/v1';

/** By address, partner and language: two groups of widgets with the same settings share one client. */
const made = new Map<string, WidgetSettings>();

/** The settings of widgets that have these attributes. What is left out comes from the script tag. */
export function settingsFor(attributes: Partial<PageSettings> = {}): WidgetSettings {
  const page = alexisPage();
  const partner = attributes.partner || page?.settings.partner || '';
  const lang = attributes.lang || page?.settings.lang || '';
  const given = attributes.api || page?.settings.api;
  const api = (given || DEFAULT_API).replace(/\/+$/, '');
  const key = `${api} ${partner} ${lang} ${given ? '' : 'guessed'}`;
  const known = made.get(key);
  if (known) return known;

  const client = new (isServer ? SilentClient : given ? ApiClient : GuessingClient)({
    base: api,
    prefetched: page?.prefetched,
    report: (message) => console.warn(`[alexis] ${message}`),
  });
  let asked: Promise<Partner | null> | undefined;
  const settings: WidgetSettings = {
    client,
    partner,
    lang,
    partnerSettings: () => (asked ??= partner ? readPartner(client, partner) : Promise.resolve(null)),
  };
  made.set(key, settings);
  return settings;
}

/** On a server, widgets draw what a page shows before the first answer, and ask for nothing. */
class SilentClient extends ApiClient {
  override read(): Promise<never> {
    return new Promise(() => {});
  }
}

let isExplained = false;

/** Asks the page's own host, as nobody said where the API is. Where that fails, the integrator is told once what is missing. */
class GuessingClient extends ApiClient {
  override async read<R extends Resource<z.ZodMiniType>>(
    resource: R,
    options?: ReadOptions,
  ): Promise<Answer<DataOf<R>>> {
    try {
      return await super.read(resource, options);
    } catch (error) {
      if (error instanceof ApiFailure && !isExplained) {
        isExplained = true;
        console.error(
          `[alexis] no answer from ${this.base}: give the element an attribute api="https://…/api/v1", or the page the kit's script.`,
        );
      }
      throw error;
    }
  }
}

/** Widgets work without their partner's settings (accent, default pôle): a failure leaves the defaults. */
async function readPartner(client: ApiClient, partner: string): Promise<Partner | null> {
  try {
    return (await client.read(partnerResource, { path: { partner } })).data;
  } catch {
    console.warn(`[alexis] no settings for partner "${partner}"; going on with the defaults.`);
    return null;
  }
}
