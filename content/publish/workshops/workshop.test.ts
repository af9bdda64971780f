import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { Workshop } from '../../../src/contract/workshops.ts';
import { addDays, daysBetween, weekday } from '../../../src/domain/dates/calendar-date.ts';
import { holidayOn } from '../../../src/domain/dates/holidays.ts';
import { workshopStatus } from '../../../src/domain/workshops/status.ts';
import { PoleContent } from '../../schema/pole.ts';
import { WorkshopSeries } from '../../schema/workshop.ts';
import { FUTURE_DAYS, publishWorkshops } from './workshop.ts';

const read = <T>(folder: string, schema: z.ZodMiniType<T>): T[] => {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(root)
    .filter((name) => name.endsWith('.json'))
    .map((name) => z.parse(schema, JSON.parse(readFileSync(new URL(name, root), 'utf8'))));
};
const poles = read('poles', PoleContent);
const allSeries = read('workshops', WorkshopSeries);
const instant = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const now = instant('2026-11-23T12:00:00+01:00');

const aSeries = (part: Record<string, unknown> = {}): WorkshopSeries =>
  WorkshopSeries.parse({
    slug: 'serie',
    title: 'Titre',
    summary: 'Résumé',
    stage: 'formation',
    theme: { code: 'theme', name: 'Thème' },
    audiences: [],
    format: 'on-site',
    language: 'fr',
    pole: 'dieuze',
    from: '2026-01-05',
    rule: 'FREQ=WEEKLY;BYDAY=MO',
    sessions: [{ starts: '14:00', ends: '16:30' }],
    capacity: { 'on-site': 10 },
    closesHoursBefore: 24,
    waitingList: true,
    accessibility: { wheelchair: 'yes' },
    updatedOn: '2026-09-01',
    demo: true,
    ...part,
  });
const publish = (part: Record<string, unknown>, at = now) =>
  publishWorkshops(aSeries(part), poles, at).map(({ workshop }) => workshop);
const startsOf = (part: Record<string, unknown>, at = now) =>
  publish(part, at).map(({ sessions }) => sessions[0]!.starts);

describe('wall-clock time over the change of the clocks', () => {
  const weekends = [
    ['2026-03-28', '2026-03-29', '2026-03-30'],
    ['2026-10-24', '2026-10-25', '2026-10-26'],
    ['2027-03-27', '2027-03-28', '2027-03-29'],
    ['2027-10-30', '2027-10-31', '2027-11-02'],
  ];

  for (const days of weekends)
    it(`keeps 14:00 around ${days[1]}, as Temporal and the zoned rule have it`, () => {
      const part = { from: addDays(days[0]!, -7), rule: 'FREQ=DAILY', holidays: 'keep' };
      const starts = startsOf(part, instant(`${days[0]}T00:00:00Z`)).filter((text) => days.includes(text.slice(0, 10)));
      const oracle = days.map((day) => Temporal.PlainDateTime.from(`${day}T14:00`).toZonedDateTime('Europe/Paris'));
      assert.deepEqual(
        starts,
        oracle.map((zoned) => zoned.toString({ timeZoneName: 'never' })),
      );
      const zonedRule = new RRuleTemporal({
        rruleString: `DTSTART;TZID=Europe/Paris:${days[0]!.replaceAll('-', '')}T140000\nRRULE:FREQ=DAILY`,
      });
      const zoned = zonedRule
        .between(new Date(`${days[0]}T00:00:00Z`), new Date(`${days[2]}T23:59:59Z`), true)
        .map(String);
      for (const start of starts) assert.ok(zoned.includes(`${start}[Europe/Paris]`), start);
    });

  it('sessions on both sides of the change keep their times too', () => {
    const [workshop] = publish(
      {
        from: '2026-10-24',
        rule: 'FREQ=YEARLY',
        sessions: [
          { starts: '09:00', ends: '12:00' },
          { dayOffset: 2, starts: '09:00', ends: '12:00' },
        ],
      },
      instant('2026-10-01T00:00:00Z'),
    );
    assert.deepEqual(workshop?.sessions, [
      { starts: '2026-10-24T09:00:00+02:00', ends: '2026-10-24T12:00:00+02:00' },
      { starts: '2026-10-26T09:00:00+01:00', ends: '2026-10-26T12:00:00+01:00' },
    ]);
  });
});

describe('the days of a series', () => {
  it('"second Tuesday" is the second Tuesday', () => {
    const days = startsOf({ rule: 'FREQ=MONTHLY;BYDAY=2TU', holidays: 'keep' }).map((text) => text.slice(0, 10));
    assert.ok(days.length >= 6);
    for (const day of days) {
      assert.equal(weekday(day), 2, day);
      assert.ok(Number(day.slice(8)) >= 8 && Number(day.slice(8)) <= 14, day);
    }
  });

  it('skip public holidays of the pôle, of Moselle too, unless kept', () => {
    const on = (part: Record<string, unknown>) => startsOf(part).map((text) => text.slice(0, 10));
    const daily = { rule: 'FREQ=DAILY' };
    assert.equal(on({ ...daily, pole: 'dieuze' }).includes('2026-12-26'), false);
    assert.equal(on({ ...daily, pole: 'etain' }).includes('2026-12-26'), true);
    assert.equal(on({ ...daily, pole: 'etain' }).includes('2026-12-25'), false);
    assert.equal(on({ ...daily, pole: 'etain', holidays: 'keep' }).includes('2026-12-25'), true);
  });

  it('leave out skipped days and pauses over the new year, and add single ones', () => {
    const part = {
      rule: 'FREQ=DAILY',
      skip: ['2026-12-10'],
      pauses: [{ from: '12-24', to: '01-02' }],
      add: ['2026-12-28'],
    };
    const days = startsOf(part).map((text) => text.slice(0, 10));
    assert.equal(days.includes('2026-12-10'), false);
    assert.equal(days.includes('2027-01-02'), false);
    assert.equal(days.includes('2027-01-03'), true);
    assert.deepEqual(
      days.filter((day) => day >= '2026-12-24' && day <= '2027-01-02'),
      ['2026-12-28'],
    );
    assert.deepEqual(days, [...days].sort());
  });

  it('leave out an occurrence when a later session falls on a holiday or in a pause', () => {
    const sessions = [
      { starts: '09:00', ends: '12:00' },
      { dayOffset: 7, starts: '09:00', ends: '12:00' },
    ];
    const days = startsOf({ rule: 'FREQ=WEEKLY;BYDAY=FR', sessions }).map((text) => text.slice(0, 10));
    assert.equal(days.includes('2026-12-18'), false);
    assert.equal(days.includes('2026-12-11'), true);
    const pauses = [{ from: '02-09', to: '02-14' }];
    const around = startsOf({ rule: 'FREQ=WEEKLY;BYDAY=FR', sessions, pauses }).map((text) => text.slice(5, 10));
    assert.deepEqual(
      around.filter((day) => day >= '01-29' && day <= '02-19'),
      ['01-29', '02-19'],
    );
  });

  it('reach half a year ahead and no further', () => {
    const days = startsOf({ rule: 'FREQ=DAILY', holidays: 'keep' }).map((text) => text.slice(0, 10));
    assert.equal(daysBetween('2026-11-23', days[days.length - 1]!), FUTURE_DAYS);
  });

  it('a rule that cannot be meant is refused', () => {
    assert.throws(() => aSeries({ rule: 'FREQ=MONTHLY;BYDAZ=2TU' }));
    assert.throws(() => publish({ rule: 'FREQ=MONTHLY;BYDAY=2XX' }));
    assert.throws(() => publish({ pole: 'nowhere' }), /unknown pôle: nowhere/);
  });
});

describe('an occurrence', () => {
  const exceptions = [
    { every: 5, at: 2, state: 'cancelled', note: 'Annulé' },
    { every: 5, at: 3, state: 'moved', days: 1, starts: '10:00', note: 'Reporté' },
    { every: 5, at: 4, held: { 'on-site': 10 } },
  ];

  it('keeps its id, dates and fate at whatever moment it is published', () => {
    const facts = (at: number) =>
      new Map(
        publish({ exceptions }, at).map(({ id, sessions, state, places, sequence }) => [
          id,
          JSON.stringify({ sessions, state, places, sequence }),
        ]),
      );
    const early = facts(now);
    for (let days = 1; days < 120; days += 7)
      for (const [id, fact] of facts(now + days * 86_400_000)) if (early.has(id)) assert.equal(fact, early.get(id), id);
  });

  it('that moved keeps its id, says where it was and lands on a working day', () => {
    const moved = publish({ exceptions, from: '2026-11-02', rule: 'FREQ=WEEKLY;BYDAY=FR' }).filter(
      ({ state }) => state === 'moved',
    );
    assert.ok(moved.length > 0);
    for (const { id, sessions, previousSessions, sequence } of moved) {
      const starts = sessions[0]!.starts;
      assert.equal(id, `serie-${previousSessions![0]!.starts.slice(0, 10)}`);
      assert.equal(starts.slice(11, 16), '10:00');
      assert.equal(sessions[0]!.ends.slice(11, 16), '12:30');
      assert.ok(weekday(starts.slice(0, 10)) <= 5, starts);
      assert.equal(holidayOn(starts.slice(0, 10), { moselle: true, goodFriday: false }), undefined);
      assert.equal(sequence, 1);
    }
  });

  it('closes so many hours before it starts, in real hours over the change of the clocks', () => {
    const [monday] = publish(
      { from: '2026-10-26', rule: 'FREQ=YEARLY', closesHoursBefore: 48 },
      instant('2026-10-20T00:00:00Z'),
    );
    assert.equal(monday?.registration.closes, '2026-10-24T15:00:00+02:00');
  });

  it('opens at nine, so many days before', () => {
    const [monday] = publish({ from: '2026-12-07', rule: 'FREQ=YEARLY', opensDaysBefore: 45 });
    assert.equal(monday?.registration.opens, '2026-10-23T09:00:00+02:00');
    assert.equal(monday?.registration.state, 'open');
  });
});

describe('the demonstration series', () => {
  const at = (time: number) =>
    allSeries.flatMap((series) => publishWorkshops(series, poles, time).map(({ workshop }) => workshop));

  it('are valid on the wire, with ids of their own, and say that they are invented', () => {
    const workshops = at(now);
    for (const workshop of workshops) assert.deepEqual(z.parse(Workshop, workshop), workshop);
    assert.equal(new Set(workshops.map(({ id }) => id)).size, workshops.length);
    assert.ok(workshops.every(({ demo }) => demo));
  });

  it('show every status and kind at any time of the year', () => {
    for (let month = 0; month < 24; month++) {
      const time = instant('2026-10-01T08:00:00Z') + month * 30 * 86_400_000;
      const workshops = at(time);
      const seen = new Set(workshops.map((workshop) => workshopStatus(workshop, time).availability));
      for (const status of ['places-left', 'few-left', 'full-waiting', 'full', 'not-yet', 'cancelled', 'past'] as const)
        assert.ok(seen.has(status), `${status} in month ${month}`);
      assert.ok(workshops.some(({ state }) => state === 'moved'));
      assert.ok(workshops.some(({ sessions }) => sessions.length > 2));
      assert.deepEqual(new Set(workshops.map(({ format }) => format)), new Set(['on-site', 'online', 'hybrid']));
    }
  });
});
