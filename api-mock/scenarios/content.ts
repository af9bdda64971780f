import type { SeriesException, WorkshopSeries } from '../../content/schema/workshop.ts';
import type { MockContent } from '../content/content.ts';
import { EDITIONS } from './editions.ts';
import { many } from './many.ts';
import { NUMBER_QUIZ } from './number-quiz.ts';
import type { Scenario } from './scenario.ts';

const HOUR = 3_600_000;

/** What the server holds, or says. */
export const contentScenarios = {
  'broken-item': {
    label: 'Un élément illisible',
    data: (_path, data) =>
      Array.isArray(data) ? data.map((item: unknown, index) => (index === 0 ? broken(item) : item)) : data,
  },
  empty: {
    label: 'Rien à montrer',
    content: (content) => ({ ...content, poles: [], workshops: [], contests: [] }),
  },
  full: { label: 'Ateliers complets', content: (content) => everyOccurrence(content, full) },
  'race-lost': { label: 'Dernière place prise', raceLost: true },
  moved: {
    label: 'Ateliers déplacés',
    content: (content) =>
      everyOccurrence(content, () => ({ state: 'moved', days: 1, note: 'Salle indisponible ce jour-là.' })),
  },
  cancelled: {
    label: 'Ateliers annulés',
    content: (content) =>
      everyOccurrence(content, () => ({ state: 'cancelled', note: 'La personne qui anime est absente.' })),
  },
  undecided: { label: 'Dates non fixées', content: withoutDates },
  editions: { label: 'Éditions de toutes sortes', content: (content) => ({ ...content, contests: EDITIONS }) },
  number: { label: 'Quiz : un nombre', content: (content) => ({ ...content, quizzes: [NUMBER_QUIZ] }) },
  many: { label: '500 pôles, 5 000 ateliers', content: many },
  clock: { label: 'Horloge en avance de 4 h', clock: (now) => () => now() + 4 * HOUR },
} as const satisfies Record<string, Scenario>;

/** Without what the contract demands of it. */
const broken = (item: unknown): unknown => ({ ...(item as object), slug: 42, id: 42, insee: 42 });

/** Puts the same fate on every occurrence of every series, before what the content says of single ones. */
function everyOccurrence(
  content: MockContent,
  fate: (series: WorkshopSeries) => Partial<SeriesException>,
): MockContent {
  return {
    ...content,
    workshops: content.workshops.map((series) => ({
      ...series,
      // A day beside the rule has no count that a fate could name.
      add: [],
      exceptions: [{ every: 1, at: 0, ...fate(series) }, ...series.exceptions],
    })),
  };
}

const full = ({ capacity }: WorkshopSeries): Partial<SeriesException> => ({ held: capacity });

/** The contest as it was announced first: phases in their order, a month for the prize-giving, no day at all. */
function withoutDates(content: MockContent): MockContent {
  return {
    ...content,
    contests: content.contests.map((contest) => ({
      ...contest,
      revisions: contest.revisions.map((revision) => ({
        ...revision,
        laureates: [],
        phases: revision.phases.map(({ id, kind, title, place, format, starts }) => ({
          id,
          kind,
          ...(title !== undefined && { title }),
          ...(place !== undefined && { place }),
          ...(format !== undefined && { format }),
          ...(kind === 'prize-giving' &&
            typeof starts === 'object' && { starts: { days: 90, precision: 'month' as const } }),
          state: 'planned' as const,
        })),
      })),
    })),
  };
}
