import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { ApiClient, type ApiClientOptions } from '../../src/client/api-client.ts';
import type { Shelf } from '../../src/client/shelf.ts';
import type { WidgetSettings } from '../../src/client/widget-settings.ts';
import { Provider } from '../../src/context/guarded-context.ts';
import { settingsContext } from '../../src/context/settings-context.ts';
import { provideVisit, type SharedVisit, type Visit } from '../../src/context/visit-context.ts';
import type { Partner } from '../../src/contract/partners.ts';
import { fakeApi, type Answer, type FakeApi } from './api.ts';

/** What a test wants otherwise than usual. */
export interface ContextOptions {
  /** Answers of the API by path, as for {@link fakeApi}. */
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly partner?: string;
  /** The partner's settings; none unless given. */
  readonly partnerSettings?: Partner;
  /** As `data-lang` of the script tag would set it. */
  readonly lang?: string;
  /** `fetch` and `base` are the fake API's; the pause before a retry is none. */
  readonly client?: Omit<Partial<ApiClientOptions>, 'base' | 'fetch'>;
}

/** A place on the page where widgets work with a fake API, and share a visit of their own. */
export interface PreparedContext {
  readonly api: FakeApi;
  readonly settings: WidgetSettings;
  /** Keeps nothing, unlike a page's; `kept` are the addresses it was given. */
  readonly shelf: Shelf & { readonly kept: readonly string[] };
  /** The element that provides settings and visit to what is inside it. */
  readonly provider: HTMLElement;
  /** The visit as it is now. */
  readonly visit: () => Visit;
  /** Changes the visit as another widget of the page would. */
  readonly updateVisit: SharedVisit['updateVisit'];
  /** Places a template into the provider and gives its first element, updated once. Taken away after the test. */
  readonly place: <T extends Element>(template: TemplateResult) => Promise<T>;
}

/**
 * Provides settings whose network is {@link fakeApi}, and a visit, to the widgets placed inside. Nothing global is
 * changed and nothing is kept on the device.
 */
export function prepareContext({
  answers,
  partner = '',
  partnerSettings,
  lang = '',
  client,
}: ContextOptions = {}): PreparedContext {
  const api = fakeApi(answers);
  const shelf = emptyShelf();
  const settings: WidgetSettings = {
    client: new ApiClient({
      base: api.base,
      fetch: api.fetch,
      shelf,
      pause: () => Promise.resolve(),
      report: (message) => console.warn(`[alexis] ${message}`),
      ...client,
    }),
    partner,
    partnerSettings: () => Promise.resolve(partnerSettings ?? null),
    lang,
  };
  const provider = document.createElement('div');
  new Provider(provider, { context: settingsContext, initialValue: settings });
  const visit = provideVisit(provider);
  return {
    api,
    settings,
    shelf,
    provider,
    visit: () => visit.value.visit,
    updateVisit: visit.value.updateVisit,
    place: (template) => fixture(template, { parentNode: provider }),
  };
}

function emptyShelf(): PreparedContext['shelf'] {
  const kept: string[] = [];
  return {
    kept,
    find: () => Promise.resolve(null),
    keep: (url) => {
      kept.push(url);
      return Promise.resolve();
    },
  };
}

/** Collects what the kit says on the console instead of printing it, until the end of the test. */
export function collectWarnings(): readonly string[] {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...parts: readonly unknown[]) => void said.push(parts.map(String).join(' '));
  restore.push(() => (console.warn = warn));
  return said;
}

const restore: (() => void)[] = [];
afterEach(() => {
  restore.splice(0).forEach((undo) => undo());
  // The browser keeps the scroll position where the next test fills the page before anything is laid out.
  scrollTo(0, 0);
});
