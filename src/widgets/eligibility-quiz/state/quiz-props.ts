import type { ApiClient } from '../../../client/api-client.ts';
import type { Language } from '../../../i18n/language.ts';
import type { QuizState, QuizStore } from './store.ts';

/** What the widget gives its features: the same object as long as nothing in it changes. */
export interface QuizProps {
  readonly state: QuizState;
  readonly store: QuizStore;
  readonly client: ApiClient;
  /** Slug of the page's partner, empty for none. */
  readonly partner: string;
  readonly language: Language;
  /** `aria-level` of the widget's heading. */
  readonly headingLevel: number;
  /** Epoch milliseconds. */
  readonly now: number;
}
