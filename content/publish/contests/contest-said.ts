import type { PhaseText } from '../../../src/contract/contest-shown.ts';
import type { Contest, ContestFacts } from '../../../api/schema/contests.ts';
import { clockChangesBetween } from '../../../src/domain/contest/clock-changes.ts';
import { contestState } from './contest-state.ts';
import { parseInstant } from '../../../src/domain/dates/instant.ts';
import { parisDate, parisEpoch } from '../../../src/domain/dates/paris.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr, type ContestSpeech } from './words/fr.ts';
import { dateText } from './words/say-when.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { sayPhases, sayStandings } from './contest-standings.ts';

const SPEECHES: Readonly<Record<Language, ContestSpeech>> = { fr, en, de };

const DAY_MS = 86_400_000;

/** The last day that has a date: years have four digits. */
const LAST_DAY = Date.UTC(9999, 11, 31);

/**
 * An edition said in `language`, so that a page needs no rule about dates: the standings of the day that `atMs` (epoch
 * milliseconds) belongs to in Paris and all that follow. So the answer stays the same, and its entity tag, all day.
 */
export function sayContest(facts: ContestFacts, atMs: number, language: Language): Contest {
  const words = SPEECHES[language];
  const today = parisDate(Math.min(atMs, LAST_DAY));
  const from = parisEpoch(today, 0);
  const said = sayPhases(contestState(facts, from), words);
  const standings = sayStandings(facts, from, words);
  const targets = standings.map(({ countdown }) => (countdown ? parseInstant(countdown.to).epochMs : from));
  return {
    ...facts,
    // One text per phase, in the same order.
    phases: facts.phases.map((phase, index) => ({ ...phase, said: said[index] as PhaseText })),
    lang: language,
    saidOn: dateText(today, language, { year: true }),
    standings,
    // Days are counted up to the one after the last target.
    clockChanges: clockChangesBetween(from, Math.max(...targets) + 2 * DAY_MS),
  };
}
