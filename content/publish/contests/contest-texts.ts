import type { PhaseText } from '../../../src/contract/contest-shown.ts';
import type { Contest, ContestFacts } from '../../../api/schema/contests.ts';
import { clockChangesBetween } from './clock-changes.ts';
import { contestState } from './contest-state.ts';
import { parseInstant } from '../../../src/domain/dates/instant.ts';
import { parisDate, parisEpoch } from '../../../src/domain/dates/paris.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr, type ContestPhrases } from './words/fr.ts';
import { dateText } from './words/date-text.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { describePhases, describeStatuses } from './status-texts.ts';

const PHRASES: Readonly<Record<Language, ContestPhrases>> = { fr, en, de };

const DAY_MS = 86_400_000;

/** The last day that has a date: years have four digits. */
const LAST_DAY = Date.UTC(9999, 11, 31);

/**
 * An edition with its texts in `language`, so that a page needs no rule about dates: the status at the start of the day
 * (in Paris) of `atMs` (epoch milliseconds), and every later one. The answer and its entity tag stay the same all day.
 */
export function describeContest(facts: ContestFacts, atMs: number, language: Language): Contest {
  const words = PHRASES[language];
  const today = parisDate(Math.min(atMs, LAST_DAY));
  const from = parisEpoch(today, 0);
  const texts = describePhases(contestState(facts, from), words);
  const standings = describeStatuses(facts, from, words);
  const targets = standings.map(({ countdown }) => (countdown ? parseInstant(countdown.to).epochMs : from));
  return {
    ...facts,
    // One text per phase, in the same order.
    phases: facts.phases.map((phase, index) => ({ ...phase, said: texts[index] as PhaseText })),
    lang: language,
    saidOn: dateText(today, language, { year: true }),
    standings,
    // Days are counted up to the one after the last target.
    clockChanges: clockChangesBetween(from, Math.max(...targets) + 2 * DAY_MS),
  };
}
