import { WIDGETS, type WidgetName } from '../../src/contract/common.ts';
import { widgets } from '../../src/widgets/registry.ts';

/** How much of a visitor's data a part of the kit may cost. */
export interface Budget {
  readonly name: string;
  /**
   * Parts that are loaded: `loader`, an element (`alexis-pole-locator`) with all its static imports, or a chunk that comes
   * on demand by its name (`pole-map`), with its own.
   */
  readonly parts: readonly string[];
  /** Parts that are on the page already: their files do not count. */
  readonly beyond?: readonly string[];
  /** Kilobytes (1,000 bytes) after Brotli at quality 11, the sum of the files. */
  readonly limit: number;
}

/** Each widget as it is first seen. */
const firstSeen = (name: WidgetName) => ['loader', `alexis-${name}`];
const LOCATOR = firstSeen('pole-locator');
const CALENDAR = firstSeen('workshop-calendar');
const QUIZ = firstSeen('eligibility-quiz');
const COUNTDOWN = firstSeen('contest-countdown');

/**
 * What the kit costs today, with a little room: a change that saves bytes lowers the limit with it. All that the quiz loads before its
 * contact form is still to shrink (docs/decisions/build.md).
 */
export const BUDGETS: readonly Budget[] = [
  { name: 'loader', parts: ['loader'], limit: 2.1 },
  {
    name: 'all four widgets, as they are first seen',
    parts: WIDGETS.flatMap(firstSeen),
    limit: 46,
  },
  ...widgets().map(([name, { budget }]) => ({ name: `${name}, first view`, parts: firstSeen(name), limit: budget })),
  { name: 'pôle locator, map', parts: ['pole-map', 'grand-est'], beyond: [...LOCATOR, 'locator-features'], limit: 18 },
  {
    name: 'calendar, filters and subscription',
    parts: ['browsing', 'calendar-filters', 'calendar-subscribe'],
    beyond: CALENDAR,
    limit: 11.2,
  },
  { name: 'calendar, month', parts: ['calendar-month'], beyond: [...CALENDAR, 'browsing'], limit: 8 },
  {
    name: 'calendar, registration',
    parts: ['opened-workshop', 'registration-form'],
    beyond: CALENDAR,
    limit: 23,
  },
  { name: 'quiz, all before the contact form', parts: [...QUIZ, 'quiz-features'], limit: 42.6 },
  { name: 'contest countdown, laureates and archive', parts: ['laureates', 'archive'], beyond: COUNTDOWN, limit: 2 },
];
