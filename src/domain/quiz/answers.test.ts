import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Question } from '../../contract/quizzes.ts';
import { read, UNSURE } from './answers.ts';
import { verdict } from './conditions.ts';

const text = { fr: '' };
const options = ['a', 'b', 'c'].map((code) => ({ code, label: text, exclusive: code === 'c' }));
const single: Question = { code: 'q', kind: 'single', label: text, why: text, options };
const multiple: Question = { ...single, kind: 'multiple' };

describe('answers kept from before are read or asked again, never misread', () => {
  const table: [string, Question, unknown, unknown][] = [
    ['an option', single, 'a', 'a'],
    ['an option that is gone', single, 'z', undefined],
    ['"je ne sais pas" as its declared default', { ...single, unsure: { reads: 'b' } }, UNSURE, 'b'],
    ['"je ne sais pas" that is not offered', single, UNSURE, undefined],
    ['a list for a single choice', single, ['a'], undefined],
    ['several options, in the order of the question', multiple, ['b', 'a'], ['a', 'b']],
    ['no option', multiple, [], undefined],
    ['one option that is gone', multiple, ['a', 'z'], undefined],
    ['an exclusive option beside another', multiple, ['a', 'c'], undefined],
    ['an exclusive option alone', multiple, ['c'], ['c']],
    ['a text for a number', { ...single, kind: 'number' }, '3', undefined],
    ['not a number', { ...single, kind: 'number' }, NaN, undefined],
    ['a commune', { ...single, kind: 'commune' }, { department: '54' }, { department: '54' }],
    ['null for a commune', { ...single, kind: 'commune' }, null, undefined],
    ['a commune without a département', { ...single, kind: 'commune' }, { name: 'Nancy' }, undefined],
    ['anything for a kind that is not known', { ...single, kind: 'other' }, 'a', undefined],
  ];
  for (const [name, question, answer, expected] of table) {
    it(name, () => assert.deepEqual(read(question, answer), expected));
  }
});

describe('an operator that this kit does not know', () => {
  const facts = new Map([['q', 'a']]);
  const known = { op: 'eq' as const, question: 'q', value: 'a' };
  const other = { op: 'other' as const };

  it('claims nothing, also when negated', () => {
    assert.equal(verdict(other, facts), undefined);
    assert.equal(verdict({ op: 'not', of: other }, facts), undefined);
    assert.equal(verdict({ op: 'all', of: [known, other] }, facts), undefined);
  });

  it('does not take away what is certain without it', () => {
    assert.equal(verdict({ op: 'any', of: [other, known] }, facts), true);
    assert.equal(verdict({ op: 'all', of: [{ op: 'not', of: known }, other] }, facts), false);
  });
});
