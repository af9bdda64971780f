import { html, type TemplateResult } from 'lit';
import type { LocatorToolsWords } from '../../../i18n/locator-tools/fr.ts';
import { listIcon } from '../../../ui/icons/list.ts';
import { mapIcon } from '../../../ui/icons/map.ts';
import type { MapPane } from '../map-panel/locator-map.ts';

/** What a narrow locator shows. */
export type View = 'list' | 'map';

export const renderSwitch = (view: View, words: LocatorToolsWords, show: (view: View) => void): TemplateResult => html`
  <div class="switch" role="group" aria-label=${words.views}>
    <button class="button" type="button" aria-pressed=${view === 'list'} @click=${() => show('list')}>
      ${listIcon()}${words.list}
    </button>
    <button class="button" type="button" aria-pressed=${view === 'map'} @click=${() => show('map')}>
      ${mapIcon()}${words.map}
    </button>
  </div>
`;

/** What fills the map's place. The style sheet hides the words once the map is there: no redrawing for that. */
export const renderMap = (state: MapPane['state'], words: LocatorToolsWords): TemplateResult => html`
  <div class="map-host" role="region" aria-label=${words.mapRegion}></div>
  <p class="muted small" aria-live="polite" aria-atomic="true">
    ${state === 'failed' ? words.mapFailed : words.mapLoading}
  </p>
`;
