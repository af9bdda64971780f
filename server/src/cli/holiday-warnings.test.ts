import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession, aWorkshop, dieuze } from '../../../test/support/workshop.ts';
import { holidayWarnings } from './holiday-warnings.ts';

const on = (...days: string[]) => days.map((day) => aSession(`${day}T09:00:00+01:00`, `${day}T12:00:00+01:00`));
const inMoselle = aWorkshop().pole;
const inNancy = { ...aWorkshop().pole!, place: { ...inMoselle!.place, department: '54' } };

describe('a workshop on a public holiday', () => {
  it('is said, session by session', () => {
    assert.deepEqual(holidayWarnings({ pole: inNancy, sessions: on('2026-12-24', '2026-12-25', '2027-01-01') }), [
      'Note: 2026-12-25 is a public holiday (Christmas Day).',
      'Note: 2027-01-01 is a public holiday (New Year’s Day).',
    ]);
  });

  it('is one by the law of its place', () => {
    assert.equal(dieuze.place.department, '57');
    assert.equal(holidayWarnings({ pole: inMoselle, sessions: on('2026-12-26') }).length, 1);
    assert.match(holidayWarnings({ pole: inMoselle, sessions: on('2027-03-26') })[0] ?? '', /in some communes/);
    for (const pole of [inNancy, undefined])
      assert.deepEqual(holidayWarnings({ pole, sessions: on('2026-12-26', '2027-03-26') }), []);
  });
});
