import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sessionToRemindOf, startOfToday } from './reminder-time.ts';

const session = (day: string, offset = '+01:00') => ({
  starts: `2026-${day}T14:00:00${offset}`,
  ends: `2026-${day}T16:30:00${offset}`,
});
const day = (sessions: ReturnType<typeof session>[], now: string, state: 'scheduled' | 'cancelled' = 'scheduled') =>
  sessionToRemindOf({ state, sessions }, Date.parse(now))?.starts.slice(5, 10);

describe('a reminder', () => {
  const [one] = [[session('12-08')]];
  it('is due the day before from ten o’clock in Paris, until midnight', () => {
    assert.equal(day(one, '2026-12-07T09:59:59+01:00'), undefined);
    assert.equal(day(one, '2026-12-07T10:00:00+01:00'), '12-08');
    assert.equal(day(one, '2026-12-07T23:59:59+01:00'), '12-08');
    assert.equal(day(one, '2026-12-08T10:00:00+01:00'), undefined);
    assert.equal(day(one, '2026-12-06T10:00:00+01:00'), undefined);
  });

  it('follows the clocks of Paris when they change overnight', () => {
    const sunday = [session('10-25')];
    assert.equal(day(sunday, '2026-10-24T07:59:59Z'), undefined);
    assert.equal(day(sunday, '2026-10-24T08:00:00Z'), '10-25');
    const spring = [session('03-29', '+02:00')];
    assert.equal(day(spring, '2026-03-28T08:59:59Z'), undefined);
    assert.equal(day(spring, '2026-03-28T09:00:00Z'), '03-29');
  });

  it('is of each session, but not of the second of two days that follow each other', () => {
    const course = [session('12-08'), session('12-09'), session('12-15')];
    assert.equal(day(course, '2026-12-07T12:00:00+01:00'), '12-08');
    assert.equal(day(course, '2026-12-08T12:00:00+01:00'), undefined);
    assert.equal(day(course, '2026-12-14T12:00:00+01:00'), '12-15');
  });

  it('is of no workshop that is cancelled', () =>
    assert.equal(day(one, '2026-12-07T12:00:00+01:00', 'cancelled'), undefined));

  it('is not for who took the seat since midnight in Paris', () =>
    assert.equal(startOfToday(Date.parse('2026-12-07T00:30:00+01:00')), Date.parse('2026-12-07T00:00:00+01:00')));
});
