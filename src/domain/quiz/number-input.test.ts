import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Question } from '../../contract/quizzes.ts';
import { read } from './answers.ts';
import { parseNumber } from './number-input.ts';

const text = { fr: '' };
const question: Question = { code: 'n', kind: 'number', label: text, why: text };
const bounded: Question = { ...question, min: 0, max: 10_000, integer: true };

describe('numbers as people type them', () => {
  const table: [string, Question, ReturnType<typeof parseNumber>][] = [
    ['12,5', question, 12.5],
    ['12.5', question, 12.5],
    [',5', question, 0.5],
    ['1 250', question, 1250],
    ['1\u202f250,75', question, 1250.75],
    ['1\u00a0250', question, 1250],
    [' 7 ', question, 7],
    ['+7', question, 7],
    ['-3', question, -3],
    ['\u22123', question, -3],
    ['12,', question, 12],
    ['1500', question, 1500],
    ['1.500', question, { error: 'unclear' }],
    ['12,345', question, { error: 'unclear' }],
    ['0,125', question, 0.125],
    ['1250,125', question, 1250.125],
    ['12\u00a0€', { ...question, unit: { fr: '€' } }, 12],
    ['12 years', { ...question, unit: { fr: 'ans', en: 'years' } }, 12],
    ['€', { ...question, unit: { fr: '€' } }, { error: 'empty' }],
    ['', question, { error: 'empty' }],
    ['   ', question, { error: 'empty' }],
    ['douze', question, { error: 'not-a-number' }],
    ['12 ans', question, { error: 'not-a-number' }],
    ['1.250,5', question, { error: 'not-a-number' }],
    ['1,2,3', question, { error: 'not-a-number' }],
    ['1e3', question, { error: 'not-a-number' }],
    ['0x10', question, { error: 'not-a-number' }],
    ['-', question, { error: 'not-a-number' }],
    [',', question, { error: 'not-a-number' }],
    ['Infinity', question, { error: 'not-a-number' }],
    ['9'.repeat(400), question, { error: 'not-a-number' }],
    ['12,5', bounded, { error: 'not-whole' }],
    ['12,0', bounded, 12],
    ['-1', bounded, { error: 'too-small', bound: 0 }],
    ['10 001', bounded, { error: 'too-large', bound: 10_000 }],
    ['10 000', bounded, 10_000],
  ];
  for (const [typed, asked, expected] of table) {
    it(`"${typed.slice(0, 20)}"${asked.integer ? ' where whole numbers from 0 are asked' : ''}`, () => {
      const result = parseNumber(typed, asked);
      assert.deepEqual(result, expected);
      assert.equal(typeof result === 'number', read(asked, result) !== undefined);
    });
  }
});
