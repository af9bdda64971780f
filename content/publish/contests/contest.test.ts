import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { ContestFacts } from '../../../api/schema/contests.ts';
import { contestState } from './contest-state.ts';
import { currentContest, editionOf } from './editions.ts';
import { parseInstant } from '../../../src/domain/dates/instant.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { fr } from './words/fr.ts';
import { faultsOf } from '../../faults.ts';
import { ContestContent } from '../../schema/contest.ts';
import { contestFaults, contestFaultsEver } from './contest-faults.ts';
import { publishContest, publishContests, type ContestSetting } from './contest.ts';

const json = (slug: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../contests/${slug}.json`, import.meta.url), 'utf8'));
const read = (slug: string) => ContestContent.parse(json(slug));

const edition2020 = read('trajectoires-2020');
const demo = read('trajectoires-demo');
const previous = read('trajectoires-demo-previous');
const all = [demo, edition2020, previous];

const poles = new Map([
  ['maxeville', 'Pôle entrepreneurial de Maxéville'],
  ['dieuze', 'Pôle entrepreneurial de Dieuze'],
  ['etain', 'Pôle entrepreneurial d’Étain'],
]);
const setting: ContestSetting = { publishedOn: '2026-11-23', poleName: (slug) => poles.get(slug) };
const at = (text: string) => parseInstant(text).epochMs;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const known = (content: ContestContent, now: string) => {
  const contest = publishContest(content, at(now), setting);
  assert.ok(contest);
  return { contest, state: contestState(contest, at(now)) };
};

describe('the edition of 2020', () => {
  it('said on 1 November 2020: in December, in Metz, the format to be confirmed; nothing to count down to', () => {
    const { state } = known(edition2020, '2020-11-01T10:00:00+01:00');
    const [prize] = state.timeline;
    assert.ok(prize?.phase.place);
    assert.equal(prize.status, 'next');
    assert.equal(fr.when(prize.when), 'en décembre 2020');
    assert.equal(fr.place(prize.phase.place), 'à Metz');
    assert.deepEqual(
      state.undecided.map((item) => plain(fr.undecided(item))),
      ['Remise des prix : jour à confirmer', 'Remise des prix : format à confirmer (sur place ou en ligne)'],
    );
    assert.equal(state.countdown, null);
    assert.equal(state.ended, false);
  });

  it('says today: the ceremony was replaced by local ones from April 2021, 12 laureates, over', () => {
    const { contest, state } = known(edition2020, '2026-11-23T10:00:00+01:00');
    assert.deepEqual(
      state.timeline.map(({ status }) => status),
      ['replaced', 'done'],
    );
    assert.equal(fr.when(state.timeline[1]?.when ?? { precision: 'unknown' }), 'à partir d’avril 2021');
    assert.equal(contest.laureateCount, 12);
    assert.deepEqual(contest.laureates, []);
    assert.deepEqual([state.countdown, state.undecided, state.ended], [null, [], true]);
  });

  it('is not known before November 2020', () => {
    assert.equal(publishContest(edition2020, at('2020-10-31T23:59:59+01:00'), setting), undefined);
  });

  it('never counts down, on any day', () => {
    for (let now = at('2020-11-01T00:00:00+01:00'); now < at('2022-02-01T00:00:00+01:00'); now += 43_200_000) {
      const contest = publishContest(edition2020, now, setting);
      assert.ok(contest);
      assert.equal(contestState(contest, now).countdown, null, parisText(now));
    }
  });
});

describe('the demonstration', () => {
  it('is open for applications, with a settled deadline, whenever it is published', () => {
    for (const publishedOn of ['2026-01-01', '2026-03-17', '2026-06-30', '2026-10-13', '2026-12-31', '2028-02-29']) {
      const now = at(`${publishedOn}T12:00:00+01:00`);
      const [current, before] = publishContests([demo, previous], now, { ...setting, publishedOn });
      assert.ok(current && before);
      const state = contestState(current, now);
      assert.equal(state.current?.phase.kind, 'applications-open');
      assert.equal(state.countdown?.entry.phase.kind, 'deadline');
      assert.match(parisText(state.countdown.to), /T18:00:00\+0[12]:00$/);
      assert.equal(current.slug, `trajectoires-${publishedOn.slice(0, 4)}`);
      assert.equal(contestState(before, now).ended, true);
    }
  });

  it('has no fault, on whatever day it is published', () => {
    for (const content of [demo, previous]) assert.deepEqual(contestFaultsEver('x', content, setting.poleName), []);
  });

  it('names no laureate of the year before until they are announced', () => {
    const laureates = (now: string) => known(previous, now).contest.laureates.length;
    assert.deepEqual(
      ['2025-12-01T10:00:00+01:00', '2026-03-01T10:00:00+01:00', '2026-03-06T23:59:59+01:00'].map(laureates),
      [0, 0, 0],
    );
    assert.equal(laureates('2026-03-07T00:00:00+01:00'), 4);
    const { state } = known(previous, '2026-03-01T10:00:00+01:00');
    assert.equal(state.next?.phase.state, 'postponed');
  });

  it('says that it is one, in every edition', () => {
    for (const content of [demo, previous]) {
      const { contest } = known(content, '2026-11-23T10:00:00+01:00');
      assert.equal(contest.demo, true);
      assert.match(contest.name, /démonstration/);
    }
  });

  it('gives way to a real edition of the same year', () => {
    const setting2020 = { ...setting, publishedOn: '2020-11-15' };
    const published = publishContests(all, at('2020-11-15T10:00:00+01:00'), setting2020);
    assert.deepEqual(
      published.map(({ slug, demo: invented }) => [slug, invented]),
      [
        ['trajectoires-2020', false],
        ['trajectoires-2019', true],
      ],
    );
  });
});

describe('what is published', () => {
  const now = at('2026-11-23T10:00:00+01:00');
  const published = publishContests(all, now, setting);

  it('is what the contract says, without the editors’ notes', () => {
    for (const contest of published) {
      assert.deepEqual(ContestFacts.parse(contest), contest);
      assert.equal('source' in contest, false);
    }
  });

  it('lists the editions newest first and knows the current one', () => {
    assert.deepEqual(
      published.map((contest) => [contest.slug, editionOf(contest, now).ended]),
      [
        ['trajectoires-2026', false],
        ['trajectoires-2025', true],
        ['trajectoires-2020', true],
      ],
    );
    assert.equal(currentContest(published, now)?.slug, 'trajectoires-2026');
  });

  it('names the pôle of a laureate', () => {
    assert.deepEqual(published[1]?.laureates[0]?.pole, {
      slug: 'maxeville',
      name: 'Pôle entrepreneurial de Maxéville',
    });
    assert.equal(published[1]?.laureates[3]?.pole, undefined);
  });
});

describe('failure', () => {
  const [first, second] = edition2020.revisions;
  assert.ok(first && second);

  it('finds none in the content of the project', () => {
    for (const content of all) assert.deepEqual(contestFaults(`contests/${content.slug}.json`, content, setting), []);
  });

  it('names file, pointer and reason', () => {
    const [prize] = first.phases;
    assert.ok(prize);
    const broken = {
      ...edition2020,
      revisions: [first, { ...second, asOf: '2020-11', phases: [{ ...prize, ends: '2020-11-30' }] }],
    };
    assert.deepEqual(contestFaults('contests/x.json', broken, setting), [
      { file: 'contests/x.json', pointer: '/revisions/1/phases/0/ends', reason: 'is before "starts"' },
      { file: 'contests/x.json', pointer: '/revisions/1/asOf', reason: 'is not after the revision before it' },
    ]);
  });

  it('finds what is wrong on some days of publication only', () => {
    const [revision] = demo.revisions;
    assert.ok(revision);
    const [open] = revision.phases;
    assert.ok(open);
    const broken = {
      ...demo,
      revisions: [
        {
          asOf: { days: -60 },
          laureates: [],
          phases: [
            { ...open, id: 'a', starts: { days: 9, precision: 'month' as const }, ends: undefined },
            { ...open, id: 'b', starts: { days: 5 }, ends: undefined },
          ],
        },
      ],
    };
    assert.deepEqual(contestFaults('x', broken, { ...setting, publishedOn: '2028-01-01' }), []);
    assert.deepEqual(contestFaultsEver('x', broken, setting.poleName), [
      {
        file: 'x',
        pointer: '/revisions/0/phases/1/starts',
        reason: 'is before the start of "a", which precedes it, when published on 2028-01-23',
      },
    ]);
  });

  it('finds a fixed date among those that count from the day of publication, and no false order', () => {
    const [revision] = demo.revisions;
    assert.ok(revision);
    const mixed = {
      ...demo,
      revisions: [
        {
          ...revision,
          phases: revision.phases.map((phase) => (phase.id === 'jury' ? { ...phase, starts: '2026-12' } : phase)),
        },
      ],
    };
    assert.deepEqual(
      contestFaultsEver('x', mixed, setting.poleName).map(({ pointer, reason }) => `${pointer} ${reason}`),
      [
        '/revisions/0/phases/2/starts is a fixed date beside others that count from the day of publication, which pass it by',
      ],
    );
  });

  it('finds a pôle that does not exist, and a revision without a date', () => {
    const laureates = [{ name: 'Ada Exemple', project: 'Fiction', pole: 'nulle-part' }];
    const broken = { ...edition2020, revisions: [{ ...first, asOf: 'jadis', laureates }] };
    assert.deepEqual(
      contestFaults('x', broken, setting).map(({ pointer }) => pointer),
      ['/revisions/0/asOf', '/revisions/0/laureates/0/pole'],
    );
  });

  const refused = (change: object) => {
    const result = ContestContent.safeParse(
      { ...(json('trajectoires-2020') as object), ...change },
      { error: z.locales.en().localeError },
    );
    assert.equal(result.success, false);
    return faultsOf('x', result.error.issues).map(({ pointer, reason }) => `${pointer} ${reason}`);
  };

  it('refuses what only a demonstration may have, unknown fields and unknown words', () => {
    assert.deepEqual(refused({ year: undefined, yearOffset: 0 }), [
      '/yearOffset only a demonstration has a year relative to its publication',
    ]);
    assert.deepEqual(refused({ yearOffset: 0 }).length, 2);
    assert.deepEqual(refused({ revisions: [{ asOf: { days: 1 }, phases: [] }] }), [
      '/revisions only a demonstration has dates relative to its publication',
    ]);
    assert.deepEqual(refused({ laureats: 3 }), ['/laureats is not a known field']);
    assert.match(
      refused({ revisions: [{ asOf: '2020', phases: [{ id: 'a', kind: 'cocktail', state: 'planned' }] }] }).join(),
      /^\/revisions\/0\/phases\/0\/kind /,
    );
  });
});
