import { type WidgetName, WIDGETS } from '../../src/contract/common.ts';

/**
 * How the bench sees that a widget works on a page. Each text is a JavaScript expression over `root`, the shadow root of
 * the widget.
 */
export interface WidgetCheck {
  /** What the page's markup gives the element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Truthy once the widget shows what it loaded. */
  readonly mounted: string;
  /** The element that a visitor clicks. */
  readonly target: string;
  /** Truthy once the click had its effect. */
  readonly acted: string;
}

export const CHECKS: Readonly<Record<WidgetName, WidgetCheck>> = {
  'pole-locator': {
    attributes: {},
    mounted: `root.querySelectorAll('[part=card]').length === 5 && root.querySelector('[part=search-input]')`,
    target: `root.querySelectorAll('.card-title')[1]`,
    acted: `root.querySelector('[part=details]')`,
  },
  'eligibility-quiz': {
    attributes: {},
    mounted: `root.querySelector('button.primary')`,
    target: `root.querySelector('button.primary')`,
    acted: `root.querySelectorAll('[part=question] [part=choice]').length > 1`,
  },
  'workshop-calendar': {
    attributes: { view: 'list' },
    mounted: `root.querySelectorAll('[part=entry]').length > 3 && root.querySelector('[part=entry] button')`,
    target: `root.querySelector('[part=entry] button')`,
    acted: `root.querySelector('[part=details]')`,
  },
  'contest-countdown': {
    attributes: { contest: 'trajectoires-2020', now: '2020-11-01T10:00:00+01:00' },
    mounted: `/2020/.test(root.querySelector('[part=band]')?.textContent) && root.querySelector('summary')`,
    target: `root.querySelector('summary')`,
    acted: `root.querySelector('details[open]')`,
  },
};

/** The tags of all widgets, as the items of a JavaScript list. */
export const TAGS = WIDGETS.map((widget) => `'alexis-${widget}'`).join(', ');
