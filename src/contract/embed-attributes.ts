import type { WidgetName } from './common.ts';

/** Attributes that every widget takes from an address. Never `api`: a link must not choose where the data comes from. */
const COMMON = ['partner', 'lang', 'theme', 'heading-level', 'deep-link', 'now'];

/** Attributes of one widget beside the common ones. */
const OWN: Readonly<Record<WidgetName, readonly string[]>> = {
  'pole-locator': ['near', 'services', 'pole', 'view', 'no-map'],
  'eligibility-quiz': ['quiz'],
  'workshop-calendar': ['view', 'pole', 'stage', 'format', 'from', 'limit', 'structured-data'],
  'contest-countdown': ['contest', 'compact'],
};

/**
 * The attributes that the address `/embed/{widget}?…` may carry, for links that become widgets and for the page itself.
 * A closed list: whoever may write a link into a page must not be able to give it a style, an event handler or another
 * source of data.
 */
export const embedAttributes = (widget: WidgetName): readonly string[] => COMMON.concat(OWN[widget]);
