import { defineFeature } from '../../element/feature-element.ts';
import { LocatorFoot } from './foot/locator-foot.ts';
import { FilterBar } from './filters/filter-bar.ts';
import { MapPanel } from './map-panel/map-panel.ts';
import { LocatorSearch } from './search/locator-search.ts';
import { PoleWorkshops } from './workshops/pole-workshops.ts';

export { directionsWords } from '../../i18n/directions/words.ts';
export { detailsWords } from '../../i18n/pole-locator/details/words.ts';
export { DeepLink } from './deep-link/deep-link.ts';
export { renderDetails } from './details/details.ts';
export { detailsStyles } from './details/styles.ts';
export { renderDirections } from '../../ui/directions/directions.ts';
export { directionsStyles } from '../../ui/directions/styles.ts';
export { LiveHours } from './live-hours/live-hours.ts';
export { renderNotices } from './list/notices.ts';
export { offerPoles } from './opener/offer-poles.ts';

/** Defines the locator's features; their tags, in the page already, upgrade. */
export function defineFeatures(): void {
  defineFeature('alexis-locator-search', LocatorSearch);
  defineFeature('alexis-locator-filter-bar', FilterBar);
  defineFeature('alexis-locator-map-panel', MapPanel);
  defineFeature('alexis-locator-foot', LocatorFoot);
  defineFeature('alexis-pole-workshops', PoleWorkshops);
}
