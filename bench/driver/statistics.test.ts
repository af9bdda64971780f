import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { interleave, median, ratio } from './statistics.ts';

describe('middle values', () => {
  it('are the middle one, or the mean of the two', () => {
    assert.equal(median([9, 1, 4]), 4);
    assert.equal(median([10, 9, 1, 4]), 6.5);
    assert.ok(Number.isNaN(median([])));
  });
});

describe('ratios', () => {
  it('compare within a round, so that a machine that slows down changes nothing', () => {
    assert.equal(ratio([20, 200, 2000], [10, 100, 1000]), 2);
  });
});

describe('rounds', () => {
  it('run all contenders in turn, each first once, and leave out the one that warms up', async () => {
    const order: string[] = [];
    const contender = (name: string) => ({
      name,
      run: () => {
        order.push(name);
        return Promise.resolve({ time: order.length });
      },
    });
    const samples = await interleave([contender('a'), contender('b')], 2);
    assert.equal(order.join(''), 'ab' + 'ba' + 'ab');
    assert.deepEqual(samples, [
      { name: 'a', of: { time: [4, 5] } },
      { name: 'b', of: { time: [3, 6] } },
    ]);
  });
});
