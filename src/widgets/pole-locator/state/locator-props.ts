import type { ApiClient } from '../../../client/api-client.ts';
import type { Announcer } from '../../../element/announcer.ts';
import type { Language } from '../../../i18n/language.ts';
import type { ListWords } from '../../../i18n/pole-locator/list/fr.ts';
import type { LocatorState, LocatorStore } from './store.ts';

/** What the widget gives its features, by their property `locator`: the same object as long as nothing in it changed. */
export interface LocatorProps {
  readonly state: LocatorState;
  /** Features ask for changes by its acts. */
  readonly store: LocatorStore;
  readonly announcer: Announcer;
  readonly client: ApiClient;
  readonly language: Language;
  readonly listWords: ListWords;
  /** Epoch milliseconds for which opening hours are shown. */
  readonly now: number;
  readonly noMap: boolean;
}
