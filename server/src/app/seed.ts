import { contentRoot, readContent } from '../../../content/read.ts';
import type { Clock } from '../environment/clock.ts';
import { keepConsentTexts } from '../consent/consent-texts.ts';
import { refreshWorkshops } from '../planning/refresh.ts';
import { replaceContent } from '../store/content-items.ts';
import type { Store } from '../store/store.ts';

/**
 * Fills the store from the content files below `root`, and expands the workshops relative to today; registrations and what
 * staff decided stay. A fault in any file (`ContentError`) or a failure of the database changes nothing. Returns how many
 * items of each kind the store now holds.
 */
export async function seed(store: Store, clock: Clock, root: string = contentRoot): Promise<Record<string, number>> {
  const content = await readContent(root);
  await replaceContent(store, content, clock.now());
  await refreshWorkshops(store, clock.now());
  await keepConsentTexts(store.db);
  return Object.fromEntries(Object.entries(content).map(([kind, items]) => [kind, items.length]));
}
