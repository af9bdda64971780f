import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContestFacts, ContestPhase } from '../../../api/schema/contests.ts';
import { validateContest } from './validate-contest.ts';

const phase = (rest: Partial<ContestPhase> = {}): ContestPhase => ({
  id: 'jury',
  kind: 'jury',
  state: 'planned',
  ...rest,
});

const contest = (phases: ContestPhase[], rest: Partial<ContestFacts> = {}): ContestFacts => ({
  slug: 'trajectoires-2026',
  name: 'Concours Trajectoires',
  year: 2026,
  asOf: '2026',
  phases,
  laureates: [],
  rules: [],
  links: {},
  demo: false,
  ...rest,
});

const faults = (...phases: ContestPhase[]) =>
  validateContest(contest(phases)).map(({ pointer, reason }) => `${pointer} ${reason}`);

const assertFault = (expected: RegExp, ...phases: ContestPhase[]) => {
  const found = faults(...phases);
  assert.equal(found.length, 1, found.join('\n'));
  assert.match(found[0] ?? '', expected);
};

describe('an edition without fault', () => {
  it('passes, as vague as it may be', () => {
    assert.deepEqual(
      faults(
        phase({ id: 'a', kind: 'applications-open', starts: '2026-09-01', ends: '2026-12-11T18:30+01:00' }),
        phase({ id: 'b', kind: 'deadline', starts: '2026-12-11T18:30+01:00' }),
        phase({ id: 'c', starts: '2026-24' }),
        phase({ id: 'd', kind: 'prize-giving', state: 'postponed', earlier: '2027-02' }),
        phase({ id: 'e', kind: 'prize-giving', state: 'replaced', replacedBy: 'f', starts: '2020-12' }),
        phase({ id: 'f', kind: 'prize-giving', starts: '2027-04/' }),
        phase({ id: 'g', kind: 'laureates' }),
      ),
      [],
    );
  });

  it('may have a phase that ends on the day or at the moment it starts', () => {
    assert.deepEqual(faults(phase({ starts: '2026-12-11', ends: '2026-12-11' })), []);
    assert.deepEqual(faults(phase({ starts: '2026-12', ends: '2026-12-11' })), []);
  });
});

describe('failure', () => {
  it('points to a date that cannot be read, and says what to write', () => {
    assertFault(/^\/phases\/0\/starts is no EDTF date; write "2020/, phase({ starts: 'en décembre' }));
    assertFault(/^\/phases\/0\/ends is no date of the calendar/, phase({ ends: '2026-02-30' }));
    assertFault(/^\/phases\/0\/starts has an hour but no offset/, phase({ starts: '2026-12-11T18:30' }));
    assertFault(/^\/phases\/0\/starts ends before it starts/, phase({ starts: '2026-12/2026-11' }));
    assertFault(/^\/phases\/0\/starts is empty/, phase({ starts: '' }));
    assertFault(/^\/phases\/0\/earlier is no EDTF/, phase({ state: 'postponed', earlier: 'x' }));
  });

  it('points to an hour in another offset than Paris has then', () => {
    assertFault(
      /^\/phases\/0\/starts is not in Paris time, which is \+01:00 then/,
      phase({ starts: '2026-12-11T18:30+02:00' }),
    );
    assertFault(/which is \+02:00 then/, phase({ starts: '2026-07-11T18:30Z' }));
    assertFault(/which is \+01:00 then/, phase({ starts: '2026-12-11/2026-12-12T18:30+02:00' }));
  });

  it('points to an end that is before its start or contradicts it', () => {
    assertFault(/^\/phases\/0\/ends is before "starts"/, phase({ starts: '2026-12-11', ends: '2026-12-10' }));
    assertFault(
      /^\/phases\/0\/ends is before "starts"/,
      phase({ starts: '2026-12-11T18:30+01:00', ends: '2026-12-11T18:00+01:00' }),
    );
    assertFault(/^\/phases\/0\/ends must be a date/, phase({ starts: '2026-12-11', ends: '2026-12-11/2026-12-12' }));
    assertFault(/^\/phases\/0\/ends contradicts "starts"/, phase({ starts: '2026-12/', ends: '2027-01' }));
  });

  it('points to a phase in the wrong order, passing over what is undated or does not take place', () => {
    assertFault(
      /^\/phases\/3\/starts is before the start of "a"/,
      phase({ id: 'a', starts: '2027-01' }),
      phase({ id: 'b' }),
      phase({ id: 'c', state: 'cancelled', starts: '2020' }),
      phase({ id: 'd', starts: '2026-12' }),
    );
  });

  it('points to applications that end after their deadline', () => {
    const depot = phase({ id: 'a', kind: 'applications-open', starts: '2026-09-01', ends: '2026-12-12' });
    const deadline = phase({ id: 'b', kind: 'deadline', starts: '2026-12-11T18:30+01:00' });
    assertFault(/^\/phases\/0\/ends is after "b", the deadline/, depot, deadline);
    assertFault(/^\/phases\/0\/ends is after/, { ...depot, ends: '2026-12-11T19:00+01:00' }, deadline);
    assertFault(/^\/phases\/0\/starts is after/, { ...depot, starts: '2026-09-01/2027-01', ends: undefined }, deadline);
    for (const ends of ['2026-12-11', '2026-12', '2026-12-11T18:30+01:00', undefined])
      assert.deepEqual(faults({ ...depot, ends }, deadline), [], ends);
    assert.deepEqual(faults(depot, { ...deadline, state: 'cancelled' }), []);
  });

  it('points to a former date that is after the new one', () => {
    const moved = (earlier: string, starts?: string) => phase({ state: 'postponed', earlier, starts });
    assertFault(/^\/phases\/0\/earlier is after "starts"/, moved('2026-12-12', '2026-12-11'));
    for (const [earlier, starts] of [
      ['2026-12-11', '2027-03'],
      ['2026-12', '2026-12-20'],
      ['2026-12-12', undefined],
    ] as const)
      assert.deepEqual(faults(moved(earlier, starts)), []);
  });

  it('points to references and states that do not hold together', () => {
    assertFault(/^\/phases\/0\/replacedBy "b" is no phase/, phase({ state: 'replaced', replacedBy: 'b' }));
    assertFault(/^\/phases\/0\/replacedBy is given for a replaced phase/, phase({ state: 'replaced' }));
    assertFault(/^\/phases\/0\/replacedBy is given for/, phase({ replacedBy: 'b' }), phase({ id: 'b' }));
    assertFault(
      /^\/phases\/0\/replacedBy "jury" does not take place/,
      phase({ state: 'replaced', replacedBy: 'jury' }),
    );
    assertFault(/^\/phases\/0\/earlier is given for a postponed phase/, phase({ state: 'postponed' }));
    assertFault(/^\/phases\/0\/earlier is given for/, phase({ earlier: '2026-12' }));
    assert.equal(faults(phase(), phase()).length, 2, 'both that share an id');
  });

  it('points to a number of laureates below those named', () => {
    const laureates = [
      { name: 'Ada Exemple', project: 'Fiction' },
      { name: 'Clara Modèle', project: 'Fiction' },
    ];
    assert.deepEqual(
      validateContest(contest([], { laureates, laureateCount: 1 })).map(({ pointer }) => pointer),
      ['/laureateCount'],
    );
  });
});
