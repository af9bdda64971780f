import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readServerTime } from './server-time-sample.ts';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const DATE = 'Tue, 24 Nov 2026 12:00:00 GMT';

describe("the server's time in an answer", () => {
  it('is known to the second, and to the time that the answer took', () => {
    const sample = readServerTime(new Headers({ Date: DATE }), 400, 700);
    assert.deepEqual(sample, { earliest: NOON, latest: NOON + 1300, at: 700 });
  });

  it('counts how long a shared cache kept the answer', () => {
    const sample = readServerTime(new Headers({ Date: DATE, Age: '90' }), 400, 700);
    assert.deepEqual(sample, { earliest: NOON + 90_000, latest: NOON + 92_300, at: 700 });
  });

  it('is what Date says where Age cannot be read', () => {
    assert.equal(readServerTime(new Headers({ Date: DATE, Age: 'old' }), 0, 0)?.earliest, NOON);
  });

  it('is not known without Date, or where that is no date', () => {
    assert.equal(readServerTime(new Headers({ Age: '90' }), 0, 0), undefined);
    assert.equal(readServerTime(new Headers({ Date: 'soon' }), 0, 0), undefined);
  });
});
