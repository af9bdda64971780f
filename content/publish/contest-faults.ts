import { validateContest } from '../../src/domain/contest/validate-contest.ts';
import { type ContentFault } from '../faults.ts';
import type { ContestContent } from '../schema/contest.ts';
import { knownFrom, publishRevision, type ContestSetting } from './contest.ts';

/**
 * Faults of an edition that its schema cannot see: revisions out of order, a laureate's pôle that does not exist, and
 * what `validateContest` finds in any revision. `file` is the path below `content/`.
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
