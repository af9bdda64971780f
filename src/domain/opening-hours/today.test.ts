import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OpeningHours } from '../../contract/poles.ts';
import { openingsToday } from './today.ts';

const HOURS: OpeningHours = {
  osm: 'Mo 09:00-12:00,14:00-17:30; Tu 09:00-12:00',
  appointment: false,
  checkedOn: '2026-11-01',
  intervals: [
    { opens: '2026-11-30T09:00:00+01:00', closes: '2026-11-30T12:00:00+01:00' },
    { opens: '2026-11-30T14:00:00+01:00', closes: '2026-11-30T17:30:00+01:00' },
    { opens: '2026-12-01T09:00:00+01:00', closes: '2026-12-01T12:00:00+01:00' },
  ],
  exceptions: [],
  until: '2026-12-14T00:00:00+01:00',
};
const at = (instant: string) =>
  openingsToday(HOURS, Date.parse(instant))?.map(({ opens, closes }) => [
    `${opens.hour}:${opens.minute}`,
    `${closes.hour}:${closes.minute}`,
  ]);

describe('the openings of today', () => {
  it('are those of the day in Paris, those that are over among them', () => {
    assert.deepEqual(at('2026-11-30T18:00:00+01:00'), [
      ['9:0', '12:0'],
      ['14:0', '17:30'],
    ]);
    assert.deepEqual(at('2026-11-30T23:30:00Z'), [['9:0', '12:0']], 'in Paris it is tomorrow');
  });

  it('are none on a day without any', () => {
    assert.deepEqual(at('2026-12-02T10:00:00+01:00'), []);
  });

  it('are not known without hours, nor after the days that they cover', () => {
    assert.equal(openingsToday(undefined, Date.parse('2026-11-30T10:00:00+01:00')), null);
    assert.equal(at('2026-12-14T00:00:00+01:00'), undefined);
  });
});
