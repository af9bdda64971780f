import type { ContestFacts, ContestPhase } from '../../../api/schema/contests.ts';
import { newestFirst } from './editions.ts';
import { addDays } from '../../../src/domain/dates/calendar-date.ts';
import { parisInstant } from '../../../src/domain/dates/paris.ts';
import { parseEdtf } from '../../edtf/edtf.ts';
import { frenchTypography as set } from '../../../src/i18n/typography.ts';
import type { ContestContent, DateContent, PhaseContent } from '../../schema/contest.ts';

/** What an edition needs to know of the world to be published. */
export interface ContestSetting {
  /** Day of publication, `YYYY-MM-DD` in Paris: what relative dates of demonstrations count from. */
  readonly publishedOn: string;
  /** Name of a pôle by its slug. */
  readonly poleName: (slug: string) => string | undefined;
}

type Revision = ContestContent['revisions'][number];

/**
 * The editions as they are known at `atMs` (epoch milliseconds), newest first: each as it was known then, without
 * those of which nothing was. A demonstration never stands in for a real edition of the same year.
 */
export function publishContests(
  contents: readonly ContestContent[],
  atMs: number,
  setting: ContestSetting,
): ContestFacts[] {
  const contests = contents
    .map((content) => publishContest(content, atMs, setting))
    .filter((contest) => contest !== undefined)
    .sort(newestFirst);
  return contests.filter((contest, index) => contests.findIndex(({ slug }) => slug === contest.slug) === index);
}

/** One edition as it was known at `atMs`; `undefined` before its first revision. */
export function publishContest(
  content: ContestContent,
  atMs: number,
  setting: ContestSetting,
): ContestFacts | undefined {
  const revision = content.revisions.findLast(({ asOf }) => knownFrom(asOf, setting.publishedOn) <= atMs);
  return revision && publishRevision(content, revision, setting);
}

/** First moment (epoch milliseconds) at which a revision holds; `NaN` when its `asOf` is no date. */
export function knownFrom(asOf: DateContent, publishedOn: string): number {
  const value = parseEdtf(edtf(asOf, publishedOn));
  return typeof value === 'string' || value.precision === 'interval' || value.precision === 'unknown'
    ? NaN
    : value.earliest;
}

/** An edition as one of its revisions tells it. */
export function publishRevision(
  { slug, name, year: fixedYear, yearOffset = 0, rules, links, demo }: ContestContent,
  { asOf, phases, laureates, ...revision }: Revision,
  { publishedOn, poleName }: ContestSetting,
): ContestFacts {
  const year = fixedYear ?? Number(publishedOn.slice(0, 4)) + yearOffset;
  return {
    ...revision,
    slug: fixedYear === undefined ? `trajectoires-${year}` : slug,
    name: set(name.replace('{year}', String(year))),
    year,
    asOf: edtf(asOf, publishedOn),
    phases: phases.map((phase) => publishPhase(phase, publishedOn)),
    laureates: laureates.map(({ name: person, project, pole, photo }) => {
      const named = pole === undefined ? undefined : poleName(pole);
      return {
        name: person,
        project: set(project),
        ...(pole !== undefined && named !== undefined && { pole: { slug: pole, name: named } }),
        ...(photo && { photo: { ...photo, alt: set(photo.alt) } }),
      };
    }),
    rules: rules.map(set),
    links,
    demo,
  };
}

function publishPhase(content: PhaseContent, publishedOn: string): ContestPhase {
  const { starts, ends, earlier, title, place, note, ...phase } = content;
  return {
    ...phase,
    ...(title !== undefined && { title: set(title) }),
    ...(place && { place: { ...place, ...(place.name !== undefined && { name: set(place.name) }) } }),
    ...(note !== undefined && { note: set(note) }),
    ...(starts !== undefined && { starts: edtf(starts, publishedOn) }),
    ...(ends !== undefined && { ends: edtf(ends, publishedOn) }),
    ...(earlier !== undefined && { earlier: edtf(earlier, publishedOn) }),
  };
}

function edtf(date: DateContent, publishedOn: string): string {
  if (typeof date === 'string') return date;
  const day = addDays(publishedOn, date.days);
  if (date.time !== undefined) return parisInstant(day, date.time);
  return date.precision === undefined ? day : day.slice(0, date.precision === 'month' ? 7 : 4);
}
