import { addDays } from '../../../src/domain/dates/calendar-date.ts';
import { validateContest } from './validate-contest.ts';
import { type ContentFault } from '../../faults.ts';
import type { ContestContent, DateContent } from '../../schema/contest.ts';
import { knownFrom, publishRevision, type ContestSetting } from './contest.ts';

/** A leap year: relative dates meet the end of every month in it. */
const TRIAL_YEAR = Array.from({ length: 366 }, (_, day) => addDays('2028-01-01', day));

/**
 * Faults of an edition on whatever day it is published. Dates that count from that day keep their order only to the day: a
 * month may begin before them or after, so each day of a year is tried.
 */
export function contestFaultsEver(
  file: string,
  content: ContestContent,
  poleName: ContestSetting['poleName'],
): ContentFault[] {
  const dates = content.revisions.flatMap(datesOf);
  const isRelative = dates.some(({ date }) => typeof date === 'object');
  const fixed = dates.filter(({ date }) => typeof date === 'string');
  if (isRelative && fixed.length) return fixed.map(({ pointer }) => ({ file, pointer, reason: MIXED }));

  const found = new Map<string, ContentFault>();
  for (const publishedOn of isRelative ? TRIAL_YEAR : TRIAL_YEAR.slice(0, 1))
    for (const fault of contestFaults(file, content, { publishedOn, poleName })) {
      const key = `${fault.pointer} ${fault.reason}`;
      const reason = publishedOn === TRIAL_YEAR[0] ? fault.reason : `${fault.reason}, when published on ${publishedOn}`;
      if (!found.has(key)) found.set(key, { ...fault, reason });
    }
  return [...found.values()];
}

const MIXED = 'is a fixed date beside others that count from the day of publication, which pass it by';

interface DateAt {
  readonly pointer: string;
  readonly date: DateContent | undefined;
}

const datesOf = ({ asOf, phases }: ContestContent['revisions'][number], index: number): DateAt[] => [
  { pointer: `/revisions/${index}/asOf`, date: asOf },
  ...phases.flatMap((phase, number) =>
    (['starts', 'ends', 'earlier'] as const).map((field) => ({
      pointer: `/revisions/${index}/phases/${number}/${field}`,
      date: phase[field],
    })),
  ),
];

/**
 * Faults of an edition that its schema cannot see: revisions out of order, a laureate's pôle that does not exist, and
 * what `validateContest` finds in any revision, when it is published on the day of `setting`. `file` is the path below `content/`.
 */
export function contestFaults(file: string, content: ContestContent, setting: ContestSetting): ContentFault[] {
  return content.revisions.flatMap((revision, index) => {
    const at = `/revisions/${index}`;
    const from = knownFrom(revision.asOf, setting.publishedOn);
    const previous = content.revisions[index - 1];
    const faults: ContentFault[] = validateContest(publishRevision(content, revision, setting)).map(
      ({ pointer, reason }) => ({ file, pointer: at + pointer, reason }),
    );
    if (Number.isNaN(from)) faults.push({ file, pointer: `${at}/asOf`, reason: 'is no EDTF date' });
    if (previous && from <= knownFrom(previous.asOf, setting.publishedOn))
      faults.push({ file, pointer: `${at}/asOf`, reason: 'is not after the revision before it' });
    revision.laureates.forEach(({ pole }, number) => {
      if (pole !== undefined && setting.poleName(pole) === undefined)
        faults.push({ file, pointer: `${at}/laureates/${number}/pole`, reason: `"${pole}" is no pôle` });
    });
    return faults;
  });
}
