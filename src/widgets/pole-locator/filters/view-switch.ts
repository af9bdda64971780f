import { html, type TemplateResult } from 'lit';
import type { FilterWords } from '../../../i18n/pole-locator/filters/fr.ts';
import { listIcon } from '../../../ui/icons/list.ts';
import { mapIcon } from '../../../ui/icons/map.ts';
import type { LocatorStore, View } from '../state/store.ts';

/** List or map, where there is no room for both. */
export const renderViewSwitch = (view: View, store: LocatorStore, words: FilterWords): TemplateResult => html`
  <div class="switch" role="group" aria-label=${words.views}>
    <button class="button" type="button" aria-pressed=${view === 'list'} @click=${() => store.showView('list')}>
      ${listIcon()}${words.list}
    </button>
    <button class="button" type="button" aria-pressed=${view === 'map'} @click=${() => store.showView('map')}>
      ${mapIcon()}${words.map}
    </button>
  </div>
`;
