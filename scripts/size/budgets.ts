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

const CALENDAR = ['loader', 'alexis-workshop-calendar'] as const;
const LOCATOR = ['loader', 'alexis-pole-locator'] as const;
const COUNTDOWN = ['loader', 'alexis-contest-countdown'] as const;
const QUIZ = ['loader', 'alexis-eligibility-quiz'] as const;

export const BUDGETS: readonly Budget[] = [
  { name: 'loader', parts: ['loader'], limit: 2.1 },
  {
    name: 'all four widgets, as they are first seen',
    parts: [...LOCATOR, ...CALENDAR, ...QUIZ, ...COUNTDOWN],
    limit: 46,
  },
  { name: 'pôle locator, list', parts: LOCATOR, limit: 26 },
  { name: 'pôle locator, map', parts: ['pole-map', 'grand-est'], beyond: [...LOCATOR, 'locator-features'], limit: 18 },
  { name: 'calendar, list', parts: CALENDAR, limit: 28 },
  {
    name: 'calendar, filters and subscription',
    parts: ['browsing', 'calendar-filters', 'calendar-subscribe'],
    beyond: CALENDAR,
    limit: 10,
  },
  { name: 'calendar, month', parts: ['calendar-month'], beyond: [...CALENDAR, 'browsing'], limit: 8 },
  {
    name: 'calendar, registration',
    parts: ['opened-workshop', 'calendar-registration'],
    beyond: CALENDAR,
    limit: 16,
  },
  { name: 'quiz, first view', parts: QUIZ, limit: 19.5 },
  { name: 'quiz, all before the contact form', parts: [...QUIZ, 'quiz-features'], limit: 39.5 },
  { name: 'contest countdown', parts: COUNTDOWN, limit: 26 },
  { name: 'contest countdown, laureates and archive', parts: ['laureates', 'archive'], beyond: COUNTDOWN, limit: 2 },
];
