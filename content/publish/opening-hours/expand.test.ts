import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { OpeningException, OpeningInterval } from '../../../src/contract/poles.ts';
import { addDays } from '../../../src/domain/dates/calendar-date.ts';
import { parseInstant } from '../../../src/domain/dates/instant.ts';
import { parisEpoch, parisText } from '../../../src/domain/dates/paris.ts';
import { expandOpeningHours } from './expand.ts';
import type { OracleCase, OracleInterval } from './expand.oracle.ts';

const NATIONAL = { moselle: false, goodFriday: false };
const noon = (date: string) => parisEpoch(date, 720);

const expand = (osm: string, date: string, region = NATIONAL) =>
  expandOpeningHours({ osm, exceptions: [], holidays: region }, noon(date));

/** `2026-12-03T14:00–16:30`, wall times alone. */
const walls = (intervals: readonly OpeningInterval[]) =>
  intervals.map(
    ({ opens, closes }) => `${opens.slice(0, 16)}–${closes.slice(closes.startsWith(opens.slice(0, 10)) ? 11 : 0, 16)}`,
  );

function assertAgrees(asked: readonly { osm: string; date: string; moselle: boolean }[]): void {
  const cases = asked.map(({ osm, date, moselle }): OracleCase => {
    return { osm, from: parisEpoch(date, 0), until: parisEpoch(addDays(date, 14), 0), moselle };
  });
  const output = execFileSync(process.execPath, [fileURLToPath(import.meta.resolve('./expand.oracle.ts'))], {
    input: JSON.stringify(cases),
    env: { ...process.env, TZ: 'Europe/Paris' },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  // The oracle is our own file and says so.
  const expected = JSON.parse(output) as OracleInterval[][];
  asked.forEach(({ osm, date, moselle }, index) => {
    assert.deepEqual(
      expand(osm, date, { moselle, goodFriday: moselle }).intervals,
      (expected[index] ?? []).map(([opens, closes]) => ({ opens: parisText(opens), closes: parisText(closes) })),
      `${osm} from ${date}, ${moselle ? 'Moselle' : 'national'}`,
    );
  });
}

const TEXTS = [
  'Mo-Fr 09:00-12:30,13:30-17:30; PH off',
  'Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; PH 10:00-12:00',
  'Mo,We,Fr 08:30-12:00; Tu,Th 13:00-19:00; PH off',
  'Sa-Mo 10:00-16:00; PH off',
  'Mo-Fr 09:00-17:00; We off; Dec 24-Jan 02 off; PH off',
  'Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; Nov-Feb Sa 10:00-11:00',
  'Tu[2] 14:00-16:00; Fr[-1] 09:00-10:00; Th[1,3] 17:00-19:00',
  'Mo-Su,PH 09:00-19:00; Dec 25 off',
  'PH,Sa,Su 10:00-12:00',
  'Mo-Fr 09:00-12:00 "sur rendez-vous"; PH off',
  '24/7',
  '24/7; PH off',
  'Mo-Su 22:00-02:00',
  'Th-Sa 18:00-26:00',
  'Fr 22:00-04:00; Sa off',
  'Fr 22:00-04:00; Sa 10:00-12:00',
  'Sa off; Fr 22:00-04:00',
  'Mo-Su 00:00-24:00',
  'Mo-Su 01:30-02:30',
  'Mo-Su 02:00-03:00',
  'Mo-Su 02:15-02:45,02:30-04:00',
];

/** Before: both switches of two years, Easter, 1 and 8 May, 14 July, 11 November, Christmas, New Year, a plain month. */
const STARTS = [
  '2026-03-21',
  '2026-03-29',
  '2026-10-18',
  '2026-10-25',
  '2027-03-20',
  '2027-10-24', // prettier-ignore
  '2026-04-01',
  '2026-04-28',
  '2027-05-03',
  '2026-07-05',
  '2026-11-05',
  '2026-12-20',
  '2026-12-30',
  '2024-02-20',
];

describe('agreement with the opening_hours library over 14 days', () => {
  it('holds for every kind of rule, over switches of the clock and holidays', () => {
    assertAgrees(
      TEXTS.flatMap((osm) => STARTS.flatMap((date) => [true, false].map((moselle) => ({ osm, date, moselle })))),
    );
  });

  it('holds for any rules of the subset', () => {
    // Inside the hour that March skips the library loses short openings that we move with the clock.
    const time = fc
      .oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 12, max: 96 }))
      .map((quarter) => quarter * 15);
    const clock = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const times = fc
      .uniqueArray(time, { minLength: 2, maxLength: 6 })
      .map((list) => list.sort((a, b) => a - b).slice(0, list.length - (list.length % 2)))
      .map((list) =>
        list.flatMap((at, index) => (index % 2 ? [] : [`${clock(at)}-${clock(list[index + 1] ?? 0)}`])).join(),
      );
    const weekday = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su');
    const range = fc.uniqueArray(weekday, { minLength: 2, maxLength: 2 }).map((pair) => pair.join('-'));
    const days = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.array(fc.oneof(weekday, range), { minLength: 1, maxLength: 3 }).map((list) => list.join()),
      },
      { weight: 1, arbitrary: fc.constantFrom('PH', 'Mo-Fr,PH') },
    );
    const season = fc.constantFrom('', '', 'Jan-Mar', 'Oct-Apr', 'Dec', 'Dec 20-Jan 05', 'Mar 28-Apr 10', 'Nov 11');
    const nth = fc
      .tuple(weekday, fc.constantFrom('1', '2', '3', '4', '5', '-1', '1,3'))
      .map(([day, n]) => `${day}[${n}]`);
    // The library refuses `We[1]` beside other days and seasons of days.
    const when = fc.oneof(
      { weight: 3, arbitrary: fc.tuple(season, days).map((parts) => parts.join(' ').trim()) },
      { weight: 1, arbitrary: nth },
    );
    const rule = fc
      .tuple(when, fc.oneof({ weight: 3, arbitrary: times }, { weight: 1, arbitrary: fc.constant('off') }))
      .map((parts) => parts.join(' '));
    const asked = fc.record({
      osm: fc.array(rule, { minLength: 1, maxLength: 4 }).map((rules) => rules.join('; ')),
      date: fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days)),
      moselle: fc.boolean(),
    });
    assertAgrees(fc.sample(asked, 600));
  });
});

describe('nights', () => {
  // Not left to the oracle: there the small hours after a closed day are open, though that night never began.
  it('end at midnight before a closed day and do not go on after it', () => {
    assert.deepEqual(walls(expand('Mo-Su 22:00-02:00; PH off', '2026-11-10').intervals).slice(0, 3), [
      '2026-11-10T00:00–02:00',
      '2026-11-10T22:00–2026-11-11T00:00',
      '2026-11-12T22:00–2026-11-13T02:00',
    ]);
  });
});

describe('what is covered', () => {
  it('begins with the current day in Paris and lasts 14 days', () => {
    // 23:30 in UTC is the next day in Paris.
    const source = { osm: '24/7', exceptions: [], holidays: NATIONAL };
    const { intervals, until } = expandOpeningHours(source, Date.UTC(2026, 11, 1, 23, 30));
    assert.equal(until, '2026-12-16T00:00:00+01:00');
    assert.deepEqual(intervals, [{ opens: '2026-12-02T00:00:00+01:00', closes: until }]);
  });

  it('keeps the part of last night that is today', () => {
    const { intervals } = expand('Mo 22:00-02:00', '2026-12-01');
    assert.deepEqual(walls(intervals), [
      '2026-12-01T00:00–02:00',
      '2026-12-07T22:00–2026-12-08T02:00',
      '2026-12-14T22:00–2026-12-15T00:00',
    ]);
  });

  it('speaks the words of the contract, in order and apart', () => {
    const { intervals, exceptions } = expand('Mo-Su 08:00-12:00,11:00-13:00,13:00-14:00', '2026-12-20');
    assert.ok(intervals.every((interval) => OpeningInterval.safeParse(interval).success));
    assert.ok(exceptions.every((day) => OpeningException.safeParse({ reason: '', ...day }).success));
    assert.equal(intervals.length, 14);
    const bounds = intervals.flatMap(({ opens, closes }) => [
      parseInstant(opens).epochMs,
      parseInstant(closes).epochMs,
    ]);
    assert.deepEqual(
      bounds,
      [...new Set(bounds)].sort((a, b) => a - b),
    );
  });
});

describe('days that differ', () => {
  const source = {
    osm: 'Mo-Fr 09:00-12:00; PH off',
    exceptions: [
      { date: '2026-12-24', osm: '10:00-11:00', reason: 'Fermeture avancée' },
      { date: '2026-12-25', osm: '14:00-15:00', reason: 'Goûter de Noël' },
      { date: '2026-12-28', closed: true as const, reason: 'Inventaire' },
      { date: '2027-02-01', closed: true as const, reason: 'Trop loin' },
    ],
  };
  const moselle = expandOpeningHours({ ...source, holidays: { moselle: true, goodFriday: false } }, noon('2026-12-21'));

  it('are told with their reason, in order, within the 14 days', () => {
    assert.deepEqual(moselle.exceptions, [
      { date: '2026-12-24', reason: 'Fermeture avancée', closed: false },
      { date: '2026-12-25', reason: 'Goûter de Noël', closed: false },
      { date: '2026-12-26', holiday: 'second-christmas-day', closed: true },
      { date: '2026-12-28', reason: 'Inventaire', closed: true },
      { date: '2027-01-01', holiday: 'new-year', closed: true },
    ]);
  });

  it('take the hours that staff gave, also on a public holiday', () => {
    assert.deepEqual(walls(moselle.intervals).slice(3, 6), [
      '2026-12-24T10:00–11:00',
      '2026-12-25T14:00–15:00',
      '2026-12-29T09:00–12:00',
    ]);
  });

  it('know that 26 December is a holiday in Moselle only', () => {
    const elsewhere = expandOpeningHours({ ...source, holidays: NATIONAL }, noon('2026-12-21'));
    assert.ok(!elsewhere.exceptions.some(({ date }) => date === '2026-12-26'));
  });

  it('include a holiday on which the usual hours hold', () => {
    assert.deepEqual(expand('Mo-Fr 09:00-12:00', '2026-11-09').exceptions, [
      { date: '2026-11-11', holiday: 'armistice', closed: false },
    ]);
  });

  it('are checked before their day comes', () => {
    const bad = { date: '2099-01-01', osm: 'Mo 10:00-11:00', reason: 'Erreur' };
    assert.throws(
      () => expandOpeningHours({ osm: '24/7', exceptions: [bad], holidays: NATIONAL }, noon('2026-01-01')),
      {
        name: 'OpeningHoursError',
      },
    );
  });
});

describe('the zone of the device', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  const all = (zone: string) => {
    process.env.TZ = zone;
    const offset = new Date(2026, 0, 1).getTimezoneOffset();
    return { offset, hours: TEXTS.flatMap((osm) => STARTS.map((date) => expand(osm, date))) };
  };

  it('does not matter', () => {
    const paris = all('Europe/Paris');
    for (const zone of ['UTC', 'America/Cayenne', 'Pacific/Auckland']) {
      const there = all(zone);
      assert.notEqual(there.offset, paris.offset, 'the zone of this process did change');
      assert.deepEqual(there.hours, paris.hours, zone);
    }
  });
});
