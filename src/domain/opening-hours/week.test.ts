import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OpeningHours } from '../../contract/poles.ts';
import { parisEpoch } from '../dates/paris.ts';
import { expandOpeningHours } from '../../../content/publish/opening-hours/expand.ts';
import { type ClockTime, week } from './week.ts';

function hoursFrom(date: string, osm: string): OpeningHours {
  const source = { osm, exceptions: [], holidays: { moselle: true, goodFriday: false } };
  const expanded = expandOpeningHours(source, parisEpoch(date, 600));
  const exceptions = expanded.exceptions.map((day) => ({ reason: '', ...day }));
  return { osm, appointment: false, checkedOn: date, ...expanded, exceptions };
}

const clock = ({ hour, minute }: ClockTime) => `${hour}:${minute}`;
const table = (osm: string, from: string, today = from) =>
  week(hoursFrom(from, osm), today).map(({ weekday, spans }) =>
    `${weekday}: ${spans.map((span) => span.map(clock).join('–')).join(', ')}`.trim(),
  );

describe('the table of hours', () => {
  it('has the 7 days from today, closed ones too', () => {
    assert.deepEqual(table('Mo-Tu 09:00-12:30,13:30-17:00', '2026-12-05'), [
      '6:',
      '7:',
      '1: 9:0–12:30, 13:30–17:0',
      '2: 9:0–12:30, 13:30–17:0',
      '3:',
      '4:',
      '5:',
    ]);
  });

  it('sets a night on the day it begins', () => {
    assert.deepEqual(table('Fr 22:00-02:00; Sa 10:00-24:00', '2026-12-03').slice(0, 4), [
      '4:',
      '5: 22:0–24:0',
      '6: 10:0–24:0',
      '7:',
    ]);
    assert.deepEqual(table('Fr 22:00-02:00', '2026-12-03').slice(1, 3), ['5: 22:0–2:0', '6:']);
  });

  it('cuts what lasts over a whole day at each midnight', () => {
    const always = table('24/7', '2026-12-03');
    assert.equal(always.length, 7);
    assert.ok(always.every((day) => day.endsWith(': 0:0–24:0')));
    assert.deepEqual(table('Fr 10:00-35:00', '2026-12-03').slice(1, 4), ['5: 10:0–24:0', '6: 0:0–11:0', '7:']);
  });

  it('keeps to the day of 25 hours', () => {
    assert.deepEqual(table('Su 00:00-24:00', '2026-10-24').slice(0, 3), ['6:', '7: 0:0–24:0', '1:']);
  });

  it('carries the reason of a day that differs', () => {
    const days = week(hoursFrom('2026-12-21', 'Mo-Sa 09:00-12:00; PH off'), '2026-12-22');
    assert.deepEqual(
      days.filter((day) => day.exception).map((day) => [day.date, day.exception?.holiday, day.spans.length]),
      [
        ['2026-12-25', 'christmas', 0],
        ['2026-12-26', 'second-christmas-day', 0],
      ],
    );
  });

  it('leaves out days that old hours do not cover', () => {
    assert.equal(table('24/7', '2026-12-03', '2026-12-14').length, 3);
    assert.equal(table('24/7', '2026-12-03', '2026-12-17').length, 0);
  });
});
