import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ContestFacts, ContestPhase } from '../../../api/schema/contests.ts';
import { parisEpoch, parisText } from '../../../src/domain/dates/paris.ts';
import { contestState, type ContestState } from './contest-state.ts';
import { currentContest, editionOf } from './editions.ts';

const at = (text: string) => {
  const [date = '', time = '00:00'] = text.split(' ');
  return parisEpoch(date, +time.slice(0, 2) * 60 + +time.slice(3));
};

const phase = (id: string, kind: ContestPhase['kind'], rest: Partial<ContestPhase> = {}): ContestPhase => ({
  id,
  kind,
  state: 'confirmed',
  ...rest,
});

const contest = (phases: ContestPhase[], year = 2026): ContestFacts => ({
  slug: `trajectoires-${year}`,
  name: 'Concours Trajectoires',
  year,
  asOf: String(year),
  phases,
  laureates: [],
  rules: [],
  links: {},
  demo: false,
});

/** An edition where everything is settled. */
const settled = contest([
  phase('depot', 'applications-open', { starts: '2026-09-01', ends: '2026-12-11T18:30+01:00' }),
  phase('cloture', 'deadline', { starts: '2026-12-11T18:30+01:00' }),
  phase('jury', 'jury', { starts: '2027-01-20' }),
  phase('remise', 'prize-giving', { starts: '2027-02-10T18:00+01:00' }),
  phase('laureats', 'laureates', { starts: '2027-02-11' }),
]);

const statuses = (state: ContestState) => state.timeline.map(({ status }) => status).join(' ');
const target = ({ countdown }: ContestState) =>
  countdown && `${countdown.entry.phase.id} ${countdown.edge} ${countdown.precision} ${parisText(countdown.to)}`;
const open = (state: ContestState) => state.undecided.map(({ entry, what }) => `${entry.phase.id} ${what}`);

describe('where a settled edition stands', () => {
  const table = [
    ['2026-08-31 23:59', 'next later later later later', 'depot start day 2026-09-01T00:00:00+02:00'],
    ['2026-09-01', 'current next later later later', 'cloture start instant 2026-12-11T18:30:00+01:00'],
    ['2026-12-11 18:29', 'current next later later later', 'cloture start instant 2026-12-11T18:30:00+01:00'],
    ['2026-12-11 18:30', 'done done next later later', 'jury start day 2027-01-20T00:00:00+01:00'],
    ['2027-01-20 12:00', 'done done current next later', 'jury start day 2027-01-20T00:00:00+01:00'],
    ['2027-01-21', 'done done done next later', 'remise start instant 2027-02-10T18:00:00+01:00'],
    ['2027-02-10 20:00', 'done done done current next', 'laureats start day 2027-02-11T00:00:00+01:00'],
    ['2027-02-12', 'done done done done done', null],
  ] as const;
  for (const [now, expected, to] of table) {
    it(`${now}: ${expected}`, () => {
      const state = contestState(settled, at(now));
      assert.equal(statuses(state), expected);
      assert.equal(target(state), to);
      assert.equal(state.ended, to === null);
      assert.deepEqual(state.undecided, []);
    });
  }

  it('keeps applications without an end open until the deadline that follows', () => {
    const edition = contest([
      phase('depot', 'applications-open', { starts: '2026-09-01' }),
      phase('cloture', 'deadline', { starts: '2026-12-11' }),
    ]);
    assert.equal(statuses(contestState(edition, at('2026-12-11 23:59'))), 'current current');
    assert.equal(statuses(contestState(edition, at('2026-12-12'))), 'done done');
  });

  it('names the first and the following phase', () => {
    const state = contestState(settled, at('2026-10-01'));
    assert.equal(state.current?.phase.id, 'depot');
    assert.equal(state.next?.phase.id, 'cloture');
  });
});

describe('what nobody has fixed', () => {
  const prize = (rest: Partial<ContestPhase>) => contest([phase('remise', 'prize-giving', rest)], 2020);

  for (const starts of [
    '2020-12',
    '2020',
    '2020-24',
    '2020-12-11?',
    '2020-12-11T18:30~',
    undefined,
    'bientôt',
    '2020-12/',
    '2020-02-30',
  ]) {
    it(`never counts down to ${starts ?? 'an absent date'}, and says that the date is open`, () => {
      const state = contestState(prize({ starts }), at('2020-11-01'));
      assert.equal(state.countdown, null);
      assert.deepEqual(open(state), ['remise date']);
    });
  }

  it('never counts down to what does not take place, or to a state it does not know', () => {
    for (const state of ['cancelled', 'replaced', 'other'] as const)
      assert.equal(contestState(prize({ starts: '2020-12-11', state }), at('2020-11-01')).countdown, null, state);
  });

  it('counts down to the new date of a postponed phase, and to nothing without one', () => {
    const moved = { state: 'postponed', earlier: '2020-12-11' } as const;
    assert.equal(
      target(contestState(prize({ ...moved, starts: '2021-04-09' }), at('2020-11-01'))),
      'remise start day 2021-04-09T00:00:00+02:00',
    );
    assert.equal(contestState(prize(moved), at('2020-11-01')).countdown, null);
  });

  it('counts down past an unsettled phase to the next settled moment', () => {
    const edition = contest([
      phase('jury', 'jury', { starts: '2027-01' }),
      phase('remise', 'prize-giving', { starts: '2027-02-10' }),
    ]);
    const state = contestState(edition, at('2026-12-01'));
    assert.equal(state.next?.phase.id, 'jury');
    assert.equal(target(state), 'remise start day 2027-02-10T00:00:00+01:00');
  });

  it('lists date, place and format, and only for what is to come', () => {
    const vague = {
      starts: '2020-12',
      place: { commune: 'Metz', confirmed: false },
      format: 'to-be-confirmed',
    } as const;
    assert.deepEqual(open(contestState(prize(vague), at('2020-11-01'))), [
      'remise date',
      'remise place',
      'remise format',
    ]);
    assert.deepEqual(open(contestState(prize(vague), at('2021-01-01'))), []);
    assert.deepEqual(open(contestState(prize({ ...vague, state: 'cancelled' }), at('2020-11-01'))), []);
  });

  it('says of a planned day that it may move, whatever its precision', () => {
    const planned = (starts: string) => open(contestState(prize({ starts, state: 'planned' }), at('2020-11-01')));
    assert.deepEqual(planned('2020-12-11'), ['remise date']);
    assert.deepEqual(planned('2020-12-11T18:30+01:00'), ['remise date']);
    assert.deepEqual(open(contestState(prize({ starts: '2020-12-11' }), at('2020-11-01'))), []);
  });

  it('never holds for past what was not confirmed', () => {
    const past = (rest: Partial<ContestPhase>, now = '2021-02-01') => {
      const state = contestState(prize(rest), at(now));
      return `${statuses(state)} ${state.ended}`;
    };
    assert.equal(past({ state: 'planned', starts: '2020-12' }), 'unconfirmed false');
    assert.equal(past({ state: 'planned', starts: '2020-12-11' }), 'unconfirmed false');
    assert.equal(past({ state: 'postponed', earlier: '2020-11', starts: '2020-12' }), 'unconfirmed false');
    assert.equal(past({ state: 'postponed', earlier: '2020-11', starts: '2020-12-11' }), 'done true');
    assert.equal(past({ starts: '2020-12' }), 'done true');
    assert.equal(past({ state: 'planned', starts: '2020-12' }, '2022-01-01'), 'unconfirmed true');
    assert.equal(past({}, '2022-01-01'), 'unconfirmed true');
  });

  it('is over when what came last was confirmed', () => {
    const edition = contest([
      phase('jury', 'jury', { state: 'planned', starts: '2027-01' }),
      phase('remise', 'prize-giving', { starts: '2027-02-10' }),
    ]);
    const state = contestState(edition, at('2027-02-11'));
    assert.deepEqual([statuses(state), state.ended], ['unconfirmed done', true]);
  });

  describe('of a deadline', () => {
    const remise = phase('remise', 'prize-giving', { starts: '2027-03-11T18:30+01:00' });
    const depot = (rest: Partial<ContestPhase> = {}) =>
      phase('depot', 'applications-open', { starts: '2026-09-01', ...rest });
    const stateOf = (...phases: ContestPhase[]) => contestState(contest(phases), at('2026-11-25'));

    it('stops what would run past it', () => {
      for (const starts of [undefined, '2026-12', '2026-12-11?']) {
        const state = stateOf(depot(), phase('cloture', 'deadline', { starts }), remise);
        assert.equal(target(state), null, starts);
        assert.equal(state.openApplications?.deadline?.phase.id, 'cloture');
        assert.deepEqual(open(state), ['cloture date']);
      }
      for (const part of [{}, { ends: '2026-12' }, { starts: '2026-09-01/' }]) {
        const state = stateOf(depot(part), remise);
        assert.equal(target(state), null);
        assert.deepEqual(open(state), ['depot end']);
      }
    });

    it('stops nothing that comes before it, nor when it is fixed, called off or past', () => {
      const meeting = phase('reunion', 'other', { starts: '2026-12-01' });
      assert.match(target(stateOf(depot(), meeting, phase('cloture', 'deadline'), remise)) ?? '', /^reunion/);
      for (const [id, ...phases] of [
        ['depot', depot({ ends: '2026-12-11' }), remise],
        ['cloture', depot(), phase('cloture', 'deadline', { starts: '2026-12-11' }), remise],
        ['remise', depot({ ends: '2026-10-11' }), phase('cloture', 'deadline', { state: 'cancelled' }), remise],
        ['remise', phase('cloture', 'deadline', { starts: '2026-10' }), remise],
      ] as const) {
        assert.match(target(stateOf(...phases)) ?? '', new RegExp(`^${id}`));
        assert.equal(stateOf(...phases).openApplications, null);
      }
    });
  });

  it('never says that an event of an unsettled day takes place now', () => {
    for (const starts of ['2020-12', '2020-24', '2020', '2020-12-11?'])
      fc.assert(
        fc.property(fc.integer({ min: at('2020-01-01'), max: at('2022-06-01') }), (now) => {
          assert.equal(contestState(prize({ starts }), now).current, null);
        }),
        { numRuns: 50 },
      );
  });

  it('holds an open end and an undated phase for past when the year after the edition is over', () => {
    const edition = contest(
      [phase('local', 'prize-giving', { starts: '2021-04/' }), phase('laureats', 'laureates')],
      2020,
    );
    assert.equal(statuses(contestState(edition, at('2021-03-31'))), 'next later');
    assert.equal(statuses(contestState(edition, at('2021-05-01'))), 'current next');
    const last = contestState(edition, at('2022-01-01') - 1);
    assert.equal(last.ended, false);
    assert.equal(last.nextChangeAt, at('2022-01-01'));
    assert.equal(contestState(edition, at('2022-01-01')).ended, true);
  });
});

describe('the next change', () => {
  const dates = [
    '2026-09-01',
    '2026-10',
    '2026-12-11T18:30+01:00',
    '2026-24',
    '2027',
    '2027-01-20?',
    '2026-11-02/2026-12',
    '2026-11-05',
    '2027-01-20/',
    '2027-04/',
    '',
    'x',
  ];
  const anyPhase = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('applications-open', 'deadline', 'jury', 'prize-giving', 'laureates', 'other' as const),
    state: fc.constantFrom('planned', 'confirmed', 'postponed', 'cancelled', 'replaced', 'other' as const),
    starts: fc.constantFrom(...dates),
    ends: fc.option(fc.constantFrom(...dates), { nil: undefined }),
  });

  const told = (state: ContestState) => [statuses(state), target(state), open(state).join(), state.ended].join(' | ');

  it('is the first moment at which the state may differ, for any phases, also in a wrong order', () => {
    fc.assert(
      fc.property(fc.array(anyPhase, { maxLength: 4 }), fc.double({ min: 0, max: 1, noNaN: true }), (phases, share) => {
        const edition = contest(phases);
        // From change to change through the whole life of the edition.
        let from: number | null = at('2026-08-01');
        while (from !== null) {
          const state = contestState(edition, from);
          const until = state.nextChangeAt ?? at('2030-01-01');
          assert.ok(until > from);
          for (const now of [from + Math.floor((until - 1 - from) * share), until - 1])
            assert.equal(told(contestState(edition, now)), told(state));
          if (state.nextChangeAt === null) assert.equal(state.ended, true);
          from = state.nextChangeAt;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('editions', () => {
  const old = contest([phase('remise', 'prize-giving', { starts: '2020-12' })], 2020);

  it('shows the newest that is not over, else the newest', () => {
    assert.equal(currentContest([old, settled], at('2026-10-01'))?.year, 2026);
    assert.equal(currentContest([settled, old], at('2020-11-01'))?.year, 2026);
    assert.equal(currentContest([old, contest([], 2019)], at('2020-11-01'))?.year, 2020);
    assert.equal(currentContest([old, settled], at('2040-01-01'))?.year, 2026);
    assert.equal(currentContest([], at('2026-10-01')), undefined);
  });

  it('summarises one for the archive', () => {
    assert.deepEqual(editionOf({ ...old, laureateCount: 12 }, at('2026-10-01')), {
      slug: 'trajectoires-2020',
      name: 'Concours Trajectoires',
      year: 2020,
      ended: true,
      laureateCount: 12,
      demo: false,
    });
  });
});
