import type { ApiClient } from '../../../client/api-client.ts';
import { OpenerController } from '../../../element/opener-controller.ts';
import type { AlexisElement } from '../../../element/alexis-element.ts';
import type { LocatorStore } from '../state/store.ts';

/** Has the locator show a pôle for other widgets of the page: its card, and the map with it. */
export const offerPoles = (
  locator: AlexisElement & { readonly noMap: boolean },
  store: LocatorStore,
  client: () => ApiClient,
): OpenerController =>
  new OpenerController(locator, 'pole', client, (slug) => {
    const { poles, listed } = store.state;
    if (!poles.some((pole) => pole.slug === slug)) return false;
    if (!listed.some(({ pole }) => pole.slug === slug)) store.resetFilters();
    store.select(slug);
    if (!locator.noMap) store.showView('map');
    return true;
  });
