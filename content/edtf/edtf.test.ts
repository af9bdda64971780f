import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import oracle from 'edtf';
import fc from 'fast-check';
import { isCalendarDate } from '../../src/domain/dates/calendar-date.ts';
import { parisText, parisWallTime } from '../../src/domain/dates/paris.ts';
import { isSettled, parseEdtf, type EdtfDate } from './edtf.ts';

const read = (text: string): EdtfDate => {
  const value = parseEdtf(text);
  assert.ok(
    typeof value !== 'string' && value.precision !== 'interval' && value.precision !== 'unknown',
    `${text}: ${JSON.stringify(value)}`,
  );
  return value;
};

/** What a clock in Paris shows, as if it were UTC: the oracle knows no zone but UTC. */
const wallAsUtc = (epochMs: number) => {
  const { year, month, day, hour, minute, second } = parisWallTime(epochMs);
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

const bounds = (text: string) => {
  const { earliest, latest } = read(text);
  return `${parisText(earliest)} ${parisText(latest)}`;
};

const digits = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
const year = fc.integer({ min: 1970, max: 2099 }).map(String);

describe('precision', () => {
  const table = [
    ['2020-12-11T18:30+01:00', 'instant', '2020-12-11T18:30:00+01:00 2020-12-11T18:30:00+01:00'],
    ['2020-12-11T18:30:15+01:00', 'instant', '2020-12-11T18:30:15+01:00 2020-12-11T18:30:15+01:00'],
    ['2020-12-11T17:30Z', 'instant', '2020-12-11T18:30:00+01:00 2020-12-11T18:30:00+01:00'],
    ['2020-12-11T12:30:00-05:00', 'instant', '2020-12-11T18:30:00+01:00 2020-12-11T18:30:00+01:00'],
    ['2020-12-11', 'day', '2020-12-11T00:00:00+01:00 2020-12-12T00:00:00+01:00'],
    ['2026-03-29', 'day', '2026-03-29T00:00:00+01:00 2026-03-30T00:00:00+02:00'],
    ['2020-12', 'month', '2020-12-01T00:00:00+01:00 2021-01-01T00:00:00+01:00'],
    ['2020-12-XX', 'month', '2020-12-01T00:00:00+01:00 2021-01-01T00:00:00+01:00'],
    ['2024-02', 'month', '2024-02-01T00:00:00+01:00 2024-03-01T00:00:00+01:00'],
    ['2020', 'year', '2020-01-01T00:00:00+01:00 2021-01-01T00:00:00+01:00'],
    ['2020-XX', 'year', '2020-01-01T00:00:00+01:00 2021-01-01T00:00:00+01:00'],
    ['2020-XX-XX', 'year', '2020-01-01T00:00:00+01:00 2021-01-01T00:00:00+01:00'],
    ['2021-21', 'season', '2021-03-01T00:00:00+01:00 2021-07-01T00:00:00+02:00'],
    ['2021-22', 'season', '2021-06-01T00:00:00+02:00 2021-10-01T00:00:00+02:00'],
    ['2021-23', 'season', '2021-09-01T00:00:00+02:00 2022-01-01T00:00:00+01:00'],
    ['2021-24', 'season', '2021-12-01T00:00:00+01:00 2022-04-01T00:00:00+02:00'],
  ] as const;
  for (const [text, precision, expected] of table) {
    it(`reads ${text} as ${precision}`, () => {
      assert.equal(read(text).precision, precision);
      assert.equal(bounds(text), expected);
    });
  }

  it('numbers the seasons from spring', () => {
    assert.deepEqual(
      ['21', '22', '23', '24'].map((code) => read(`2021-${code}`).season),
      [1, 2, 3, 4],
    );
  });

  it('takes an absent, an empty and an unspecified text as unknown', () => {
    for (const text of [undefined, '', 'XXXX']) assert.deepEqual(parseEdtf(text), { precision: 'unknown' });
  });
});

describe('qualifiers', () => {
  it('keeps doubt and approximation apart', () => {
    const doubts = (text: string) => {
      return read(text).qualifier;
    };
    assert.equal(doubts('2020-12'), '');
    assert.equal(doubts('2020-12?'), '?');
    assert.equal(doubts('2021-21~'), '~');
    assert.equal(doubts('2020-12-11%'), '%');
  });

  it('calls settled only a day or an hour without doubt', () => {
    for (const text of ['2020-12-11', '2020-12-11T18:30+01:00']) assert.equal(isSettled(read(text)), true, text);
    for (const text of ['2020-12', '2020', '2021-21', '2020-12-11?', '2020-12-11~', '2020-12-XX'])
      assert.equal(isSettled(read(text)), false, text);
    assert.equal(isSettled(null), false);
  });
});

describe('intervals', () => {
  it('reads both sides, each with its own precision', () => {
    const value = parseEdtf('2020-11-03/2020-12');
    assert.ok(typeof value !== 'string' && value.precision === 'interval');
    assert.equal(value.start?.precision, 'day');
    assert.equal(value.end?.precision, 'month');
  });

  it('may end at the moment or on the day it starts', () => {
    for (const text of ['2020-12-11T18:30+01:00/2020-12-11T18:30+01:00', '2020-12-11/2020-12-11', '2020-12/2020-12-01'])
      assert.notEqual(parseEdtf(text), 'end-before-start', text);
  });

  it('reads an open or unknown side as null', () => {
    for (const text of ['2021-04/', '2021-04/..']) {
      const value = parseEdtf(text);
      assert.ok(typeof value !== 'string' && value.precision === 'interval');
      assert.deepEqual([value.start?.day, value.end], ['2021-04-01', null]);
    }
    const until = parseEdtf('../2021-04');
    assert.ok(typeof until !== 'string' && until.precision === 'interval');
    assert.deepEqual([until.start, until.end?.day], [null, '2021-04-01']);
  });
});

describe('failure', () => {
  const table = {
    syntax: [
      '2020-12-11T18:30+15:00',
      '2020-12-11T18:30:60Z',
      '2020-12-11T18:60+01:00',
      '2020-12-11T24:00+01:00',
      'bientôt',
      '11/12/2020',
      '2020-1-1',
      '2020-12-11T18h30+01:00',
      '2020-12-11 18:30',
      '202X',
      '20-12',
      '0999',
      '2020/2021/2022',
      '/',
      '../..',
      '2020-XX-11',
      '2020-21-03',
      '2020-12T18:30Z',
      '2020-12-11T18:30+0100',
      '2020-12-11?T18:30Z',
      ' 2020',
      '2020-12-',
      '+2020',
      'Y12020',
    ],
    'no-such-date': ['2021-02-29', '2020-04-31', '2020-13', '2020-00', '2020-12-00', '2020-25', '2020-11/2020-13'],
    'no-offset': ['2020-12-11T18:30', '2020-12-11T18:30:00'],
    'end-before-start': ['2021/2020', '2020-12-11/2020-12-10', '2020-12-11T18:30+01:00/2020-12-11T18:00+01:00'],
  };
  for (const [fault, texts] of Object.entries(table)) {
    for (const text of texts) it(`refuses "${text}": ${fault}`, () => assert.equal(parseEdtf(text), fault));
  }

  it('never throws and never gives a bound that is not a number', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?(T[0-9:Z+-]{0,12})?(\/[0-9X-]*)?$/)),
        (text) => {
          const value = parseEdtf(text);
          if (typeof value === 'string' || value.precision === 'unknown') return;
          const dates = value.precision === 'interval' ? [value.start, value.end] : [value];
          for (const date of dates) assert.ok(date === null || date.earliest <= date.latest);
        },
      ),
    );
  });
});

describe('agreement with the npm package edtf', () => {
  // Not compared: seasons (the package takes quarters), "-XX" days (its maximum is the year's) and 29 February (it rolls over).
  const date = fc
    .oneof(
      year,
      fc.tuple(year, digits(13)).map((parts) => parts.join('-')),
      fc.tuple(year, digits(13), digits(32)).map((parts) => parts.join('-')),
    )
    .filter((text) => text.length < 10 || text.endsWith('02-29') === false || isCalendarDate(text));
  const qualified = fc.tuple(date, fc.constantFrom('', '?', '~', '%')).map((parts) => parts.join(''));

  const read2 = (text: string) => {
    try {
      return oracle(text);
    } catch {
      return null;
    }
  };

  it('accepts the same dates, with the same bounds and doubts', () => {
    fc.assert(
      fc.property(qualified, (text) => {
        const mine = parseEdtf(text);
        const theirs = read2(text);
        assert.equal(typeof mine === 'string', theirs === null, text);
        if (
          typeof mine === 'string' ||
          theirs === null ||
          mine.precision === 'unknown' ||
          mine.precision === 'interval'
        )
          return;
        assert.equal(wallAsUtc(mine.earliest), theirs.min);
        assert.equal(wallAsUtc(mine.latest), theirs.max + 1);
        assert.equal(/[?%]/.test(mine.qualifier), theirs.uncertain.value > 0);
        assert.equal(/[~%]/.test(mine.qualifier), theirs.approximate.value > 0);
      }),
      { numRuns: 400 },
    );
  });

  it('reads the same instants', () => {
    const offset = fc.oneof(
      fc.constant('Z'),
      fc
        .tuple(fc.constantFrom('+', '-'), digits(14), fc.constantFrom('00', '30'))
        .map(([sign, h, m]) => `${sign}${h}:${m}`),
    );
    const text = fc
      .tuple(year, digits(12), digits(28), digits(23), digits(59), offset)
      .map(([y, m, d, h, min, zone]) => `${y}-${m}-${d}T${h}:${min}:00${zone}`);
    fc.assert(
      fc.property(text, (instant) => {
        const mine = parseEdtf(instant);
        const theirs = read2(instant);
        // `-00:00` is not ISO 8601, and the package refuses offsets above +12:00 or +14:00 in ways of its own.
        if (typeof mine === 'string' || theirs === null) return;
        assert.equal((mine as EdtfDate).earliest, theirs.min, instant);
      }),
      { numRuns: 400 },
    );
  });

  it('reads the same intervals', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const mine = parseEdtf(`${a}/${b}`);
        const theirs = read2(`${a}/${b}`);
        if (typeof mine === 'string' || theirs === null) return;
        assert.ok(mine.precision === 'interval' && mine.start && mine.end);
        assert.equal(wallAsUtc(mine.start.earliest), theirs.min);
        assert.equal(wallAsUtc(mine.end.latest), theirs.max + 1);
      }),
    );
  });
});
