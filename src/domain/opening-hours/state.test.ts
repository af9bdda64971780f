import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { OpeningHours } from '../../contract/poles.ts';
import { addDays } from '../dates/calendar-date.ts';
import { parseInstant } from '../dates/instant.ts';
import { parisEpoch, parisText } from '../dates/paris.ts';
import { expandOpeningHours, type StaffException } from '../../../content/publish/opening-hours/expand.ts';
import { hoursAreOld, openState } from './state.ts';

const at = (date: string, time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return parisEpoch(date, hour * 60 + minute);
};

function hoursFrom(date: string, osm: string, exceptions: StaffException[] = []): OpeningHours {
  const holidays = { moselle: true, goodFriday: false };
  const expanded = expandOpeningHours({ osm, exceptions, holidays }, at(date, '08:00'));
  const named = expanded.exceptions.map((day) => ({ reason: '', ...day }));
  return { osm, appointment: false, checkedOn: date, ...expanded, exceptions: named };
}

// Monday 30 November 2026.
const OFFICE = hoursFrom('2026-11-30', 'Mo-Fr 09:00-12:30,13:30-17:30; PH off');

/** `ouvre` in the words of a test: `1 Tu 09:00`, distance and wall time. */
function nextOf(hours: OpeningHours, nowMs: number): string | undefined {
  const state = openState(hours, nowMs);
  assert.equal(state.kind, 'closed');
  const next = state.kind === 'closed' ? state.next : undefined;
  return next && `+${next.dayDistance} weekday ${next.weekday} ${next.opens.hour}:${next.opens.minute}`;
}

describe('open', () => {
  it('says until when', () => {
    const state = openState(OFFICE, at('2026-12-01', '10:00'));
    assert.ok(state.kind === 'open' && state.until);
    assert.deepEqual([state.until.hour, state.until.minute], [12, 30]);
    assert.equal(state.changesAt, at('2026-12-01', '12:30'));
  });

  it('begins with the first minute and ends before the last', () => {
    assert.equal(openState(OFFICE, at('2026-12-01', '09:00')).kind, 'open');
    assert.equal(openState(OFFICE, at('2026-12-01', '09:00') - 1).kind, 'closed');
    assert.equal(openState(OFFICE, at('2026-12-01', '12:30') - 1).kind, 'open');
    assert.equal(openState(OFFICE, at('2026-12-01', '12:30')).kind, 'closed');
  });

  it('names no end that is only the end of what is known', () => {
    const state = openState(hoursFrom('2026-11-30', '24/7'), at('2026-12-01', '10:00'));
    assert.ok(state.kind === 'open');
    assert.equal(state.until, undefined);
  });
});

describe('closed', () => {
  it('says what comes next: today, tomorrow, after the weekend', () => {
    assert.equal(nextOf(OFFICE, at('2026-12-01', '13:00')), '+0 weekday 2 13:30');
    assert.equal(nextOf(OFFICE, at('2026-12-01', '20:00')), '+1 weekday 3 9:0');
    assert.equal(nextOf(OFFICE, at('2026-12-04', '18:00')), '+3 weekday 1 9:0');
    assert.equal(nextOf(OFFICE, at('2026-12-13', '18:00')), undefined);
  });

  it('counts days by the calendar, also over the night of a switch', () => {
    const hours = hoursFrom('2027-03-26', 'Mo-Fr 09:00-12:00');
    assert.equal(nextOf(hours, at('2027-03-27', '23:59')), '+2 weekday 1 9:0');
  });

  it('changes at the next opening or at midnight, when "tomorrow" becomes "today"', () => {
    const changesAt = (nowMs: number) => {
      const state = openState(OFFICE, nowMs);
      return state.kind === 'unknown' ? undefined : state.changesAt;
    };
    assert.equal(changesAt(at('2026-12-01', '13:00')), at('2026-12-01', '13:30'));
    assert.equal(changesAt(at('2026-12-01', '20:00')), at('2026-12-02', '00:00'));
    assert.equal(changesAt(at('2026-12-13', '20:00')), at('2026-12-14', '00:00'));
  });

  it('gives the reason of the day', () => {
    const reason = (hours: OpeningHours, nowMs: number) => {
      const state = openState(hours, nowMs);
      return state.kind === 'closed' ? state.exception?.holiday || state.exception?.reason : undefined;
    };
    const inventory = [{ date: '2026-12-22', closed: true as const, reason: 'Inventaire' }];
    const winter = hoursFrom('2026-12-21', 'Mo-Fr 09:00-12:00; PH off', inventory);
    assert.equal(reason(winter, at('2026-12-22', '10:00')), 'Inventaire');
    assert.equal(reason(winter, at('2026-12-25', '10:00')), 'christmas');
    assert.equal(reason(winter, at('2026-12-23', '20:00')), undefined);
  });
});

describe('unknown', () => {
  it('without hours', () => assert.equal(openState(undefined, 0).kind, 'unknown'));

  it('outside the days that are covered', () => {
    assert.equal(openState(OFFICE, at('2026-11-29', '23:59')).kind, 'unknown');
    assert.equal(openState(OFFICE, at('2026-11-30', '00:00')).kind, 'closed');
    assert.equal(openState(OFFICE, at('2026-12-13', '23:59')).kind, 'closed');
    assert.equal(openState(OFFICE, at('2026-12-14', '00:00')).kind, 'unknown');
  });
});

describe('any moment', () => {
  it('has the state its intervals say, unchanged until changesAt', () => {
    const texts = fc.constantFrom(
      'Mo-Fr 09:00-12:30,13:30-17:30; PH off',
      'Fr-Sa 20:00-03:00',
      'Su 00:00-24:00',
      '24/7',
    );
    const starts = fc.constantFrom('2026-03-20', '2026-10-20', '2026-12-20');
    fc.assert(
      fc.property(
        texts,
        starts,
        fc.integer({ min: 0, max: 14 * 1440 - 121 }),
        fc.nat(),
        (osm, start, minutes, later) => {
          const hours = hoursFrom(start, osm);
          const nowMs = parisEpoch(start, minutes);
          const state = openState(hours, nowMs);
          const open = hours.intervals.some(({ opens, closes }) => {
            return parseInstant(opens).epochMs <= nowMs && nowMs < parseInstant(closes).epochMs;
          });
          assert.equal<string>(state.kind, open ? 'open' : 'closed', parisText(nowMs));
          assert.ok(state.kind !== 'unknown' && state.changesAt > nowMs);
          const between = nowMs + (later % (state.changesAt - nowMs));
          assert.deepEqual(openState(hours, between), state);
          assert.notDeepEqual(openState(hours, state.changesAt), state);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('age of the hours', () => {
  it('is a warning after 180 days', () => {
    assert.equal(hoursAreOld('2026-01-01', addDays('2026-01-01', 180)), false);
    assert.equal(hoursAreOld('2026-01-01', addDays('2026-01-01', 181)), true);
  });
});
