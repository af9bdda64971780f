import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { formatDate, formatDistance, formatNumber, formatTime, monthName, weekdayName } from './format.ts';
import { LANGUAGES } from './language.ts';

/** With plain spaces, so that the samples can be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('times of day', () => {
  const inAll = (hour: number, minute: number) =>
    LANGUAGES.map((language) => plain(formatTime({ hour, minute }, language)));

  it('are written as each language does, always with minutes', () => {
    assert.deepEqual(inAll(14, 30), ['14 h 30', '2:30 pm', '14:30 Uhr']);
    assert.deepEqual(inAll(9, 0), ['9 h 00', '9:00 am', '9:00 Uhr']);
    assert.deepEqual(inAll(0, 5), ['0 h 05', '12:05 am', '0:05 Uhr']);
    assert.deepEqual(inAll(12, 0), ['12 h 00', '12:00 pm', '12:00 Uhr']);
    assert.deepEqual(inAll(24, 0), ['24 h 00', '12:00 am', '24:00 Uhr']);
  });

  it('never break over a line', () => {
    for (const language of LANGUAGES) assert.ok(!formatTime({ hour: 14, minute: 30 }, language).includes(' '));
  });
});

describe('dates', () => {
  it('are written in words, the first of the month as 1er in French only', () => {
    const whole = { weekday: true, year: true };
    assert.equal(formatDate('2026-12-01', 'fr', whole), 'mardi 1er décembre 2026');
    assert.equal(formatDate('2026-12-11', 'fr', { weekday: true }), 'vendredi 11 décembre');
    assert.equal(formatDate('2026-12-21', 'fr'), '21 décembre');
    assert.equal(formatDate('2026-12-01', 'fr', { year: true }), '1er décembre 2026');
    assert.match(formatDate('2026-12-01', 'en', whole), /^Tuesday,? 1 December 2026$/);
    assert.equal(formatDate('2026-12-01', 'de', whole), 'Dienstag, 1. Dezember 2026');
  });

  it('have names of days and months', () => {
    assert.deepEqual(
      [1, 7].map((day) => weekdayName(day, 'fr')),
      ['lundi', 'dimanche'],
    );
    assert.deepEqual(
      [1, 12].map((month) => monthName(month, 'fr')),
      ['janvier', 'décembre'],
    );
    assert.equal(weekdayName(3, 'de'), 'Mittwoch');
    assert.equal(monthName(3, 'en'), 'March');
    assert.equal(monthName(12, 'fr', 'short'), 'déc.');
    assert.equal(weekdayName(2, 'fr', 'short'), 'mar.');
  });

  it('refuse what is no date', () => assert.throws(() => formatDate('bientôt', 'fr'), RangeError));
});

describe('numbers and distances', () => {
  it('are as exact as they are useful', () => {
    const metres = [1000, 1049, 4_180, 9_949, 9_951, 22_600, 1_234_000];
    assert.deepEqual(
      metres.map((distance) => plain(formatDistance(distance, 'fr', ''))),
      ['1 km', '1 km', '4,2 km', '9,9 km', '10 km', '23 km', '1 234 km'],
    );
    assert.equal(plain(formatDistance(4_180, 'en', '')), '4.2 km');
    assert.equal(plain(formatDistance(4_180, 'de', '')), '4,2 km');
  });

  it('claim no metres: places are known to a kilometre', () => {
    assert.deepEqual(
      [0, 4, 849, 999].map((distance) => formatDistance(distance, 'fr', 'tout près')),
      Array.from({ length: 4 }, () => 'tout près'),
    );
  });

  it('are grouped as each language does', () => {
    assert.deepEqual(
      LANGUAGES.map((language) => plain(formatNumber(5115, language))),
      ['5 115', '5,115', '5.115'],
    );
    assert.equal(formatNumber(4.25, 'fr', 1), '4,3');
  });
});

describe('the zone of the device', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  for (const zone of ['America/Cayenne', 'Pacific/Auckland', 'UTC']) {
    it(`does not move a date: ${zone}`, async () => {
      process.env.TZ = zone;
      // A fresh copy, whose formatters are made in this zone. The type is that of the file the query leads to.
      const fresh = (await import(`./format.ts?zone=${zone}`)) as { formatDate: typeof formatDate };
      assert.equal(fresh.formatDate('2026-12-31', 'fr', { weekday: true }), 'jeudi 31 décembre');
      assert.equal(fresh.formatDate('2026-01-01', 'fr', { weekday: true }), 'jeudi 1er janvier');
    });
  }
});
