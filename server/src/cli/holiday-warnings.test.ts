import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession } from '../../../test/support/workshop.ts';
import { holidayWarnings } from './holiday-warnings.ts';

const on = (...days: string[]) => days.map((day) => aSession(`${day}T09:00:00+01:00`, `${day}T12:00:00+01:00`));

describe('a workshop on a public holiday', () => {
  it('is said, session by session', () => {
    assert.deepEqual(holidayWarnings(on('2026-12-24', '2026-12-25', '2027-01-01')), [
      'Note: 2026-12-25 is a public holiday (Christmas Day).',
      'Note: 2027-01-01 is a public holiday (New Year’s Day).',
    ]);
  });

  it('is one where the pôle keeps it', () => {
    const [boxingDay, goodFriday] = [on('2026-12-26'), on('2027-03-26')];
    const moselle = { moselle: true, goodFriday: false };
    assert.deepEqual([holidayWarnings(boxingDay, moselle).length, holidayWarnings(goodFriday, moselle).length], [1, 0]);
    assert.equal(holidayWarnings(goodFriday, { moselle: true, goodFriday: true }).length, 1);
    assert.deepEqual([holidayWarnings(boxingDay), holidayWarnings(goodFriday)], [[], []]);
  });
});
