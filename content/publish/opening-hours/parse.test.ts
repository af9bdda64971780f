import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseOpeningHours, parseTimes } from './parse.ts';
import { OpeningHoursError } from './tokens.ts';

const rulesOf = (osm: string) => parseOpeningHours(osm).rules;
const daysOf = (osm: string) => rulesOf(osm)[0]?.days.map(({ weekday }) => weekday);

describe('what is read', () => {
  it('weekly hours with a lunch break and holidays off', () => {
    assert.deepEqual(parseOpeningHours('Mo-Tu 09:00-12:30,13:30-17:30; PH off'), {
      rules: [
        {
          seasons: [],
          days: [{ weekday: 1 }, { weekday: 2 }],
          holidays: false,
          spans: [
            { from: 540, to: 750 },
            { from: 810, to: 1050 },
          ],
        },
        { seasons: [], days: [], holidays: true, spans: [] },
      ],
      appointment: false,
    });
  });

  it('weekdays as lists and ranges, also over Sunday', () => {
    assert.deepEqual(daysOf('Sa-Mo,We 10:00-12:00'), [6, 7, 1, 3]);
    assert.deepEqual(daysOf('Mo-Su 10:00-12:00'), [1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(rulesOf('Tu[1,-1] 10:00-12:00')[0]?.days, [{ weekday: 2, nth: [1, -1] }]);
  });

  it('seasons of months and of days', () => {
    const seasons = (osm: string) => rulesOf(`${osm} off`)[0]?.seasons;
    assert.deepEqual(seasons('Jul-Aug'), [{ from: 701, to: 831 }]);
    assert.deepEqual(seasons('Feb,Nov-Jan'), [
      { from: 201, to: 231 },
      { from: 1101, to: 131 },
    ]);
    assert.deepEqual(seasons('Dec 24-Jan 02'), [{ from: 1224, to: 102 }]);
    assert.deepEqual(seasons('Dec 24-26,Feb 29'), [
      { from: 1224, to: 1226 },
      { from: 229, to: 229 },
    ]);
  });

  it('times past midnight, however they are written', () => {
    const night = [{ from: 1320, to: 1560 }];
    assert.deepEqual(parseTimes('22:00-02:00'), night);
    assert.deepEqual(parseTimes('22:00-26:00'), night);
    assert.deepEqual(parseTimes('00:00-24:00'), [{ from: 0, to: 1440 }]);
    assert.deepEqual(rulesOf('24/7')[0]?.spans, [{ from: 0, to: 1440 }]);
  });

  it('"sur rendez-vous", with hours or alone', () => {
    assert.equal(parseOpeningHours('Mo-Fr 09:00-12:00 "sur rendez-vous"; PH off').appointment, true);
    assert.equal(parseOpeningHours('"Sur rendez-vous"').appointment, true);
  });

  it('spaces, a missing zero and a last semicolon do not matter', () => {
    assert.deepEqual(
      rulesOf(' Mo - Fr  9:00 - 12:00 ,14:00-16:00;PH closed ; '),
      rulesOf('Mo-Fr 09:00-12:00,14:00-16:00; PH off'),
    );
  });
});

describe('what is refused, with the place and the reason', () => {
  const refusals: [osm: string, position: number, reason: RegExp][] = [
    ['', 0, /expected days/],
    ['Mo-Fr', 5, /expected days, times/],
    ['lundi 09:00-12:00', 0, /found lundi/],
    ['Mon 09:00-12:00', 0, /found Mon/],
    ['Mo–Fr 09:00-12:00', 2, /plain hyphen/],
    ['Mo-Fr 09h00-12h00', 6, /found 09/],
    ['Mo-Fr 09:00', 11, /closing time/],
    ['Mo-Fr 09:00+', 11, /unexpected character "\+"/],
    ['Mo-Fr 09:60-12:00', 6, /no such time/],
    ['Mo-Fr 24:00-25:00', 6, /no such time/],
    ['Mo-Fr 09:00-48:01', 12, /no such time/],
    ['Mo-Fr 09:00-09:00', 6, /same time/],
    ['Mo-Fr 09:00-12:00 off', 18, /";" or the end/],
    ['Mo-Fr 09:00-12:00, Sa 10:00-12:00', 19, /a time such as/],
    ['Mo[6] 09:00-12:00', 3, /five weeks/],
    ['SH off', 0, /found SH/],
    ['Feb 30 off', 4, /no such day/],
    ['Jan 00 off', 4, /no such day/],
    ['Jul 14-Aug off', 7, /both ends/],
    ['Mo 09:00-12:00 "fermé"', 15, /only comment/],
    ['Mo 09:00-12:00 "fermé', 15, /unexpected character/],
    ['Mo 09:00-12:00; Sa 09:00-12:00 "sur rendez-vous"', 16, /every rule/],
    ['Mo 09:00-12:00;; PH off', 15, /expected days/],
  ];
  for (const [osm, position, reason] of refusals) {
    it(osm || 'nothing', () => {
      assert.throws(() => parseOpeningHours(osm), { name: 'OpeningHoursError', position, reason });
    });
  }

  it('days in the hours of one day', () => {
    assert.throws(() => parseTimes('Mo 09:00-12:00'), OpeningHoursError);
    assert.throws(() => parseTimes('09:00-12:00; 14:00-15:00'), OpeningHoursError);
  });

  it('any other text: an OpeningHoursError within it, never another failure', () => {
    const piece = fc.constantFrom(
      'Mo',
      'PH',
      'Jul',
      '24/7',
      '09:00',
      '12',
      '-',
      ',',
      ';',
      '[',
      ']',
      'off',
      '"',
      '\u0000',
      ' ',
    );
    const anything = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anything, (osm) => {
        try {
          parseOpeningHours(osm);
        } catch (error) {
          assert.ok(error instanceof OpeningHoursError, String(error));
          assert.ok(error.position >= 0 && error.position <= osm.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
