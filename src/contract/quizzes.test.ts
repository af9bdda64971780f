import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Condition, Question, Quiz } from './quizzes.ts';

const text = { fr: 'x' };

describe('answers given in advance', () => {
  const preset = (presets: unknown) => Quiz.shape.presets.safeParse(presets, { error: () => 'x' });

  it('are texts, numbers, lists of texts and communes', () => {
    const read = preset({ a: 'x', b: 2, c: ['x'], d: { department: '54', extra: 1 } });
    assert.deepEqual(read.data, { a: 'x', b: 2, c: ['x'], d: { department: '54' } });
  });

  it('are all asked where one has a form of a newer server', () => {
    assert.deepEqual(preset({ a: 'x', b: { weeks: 3 } }).data, {});
    assert.deepEqual(preset('none').data, {});
  });
});

describe('a quiz from a newer server', () => {
  it('reads operators it does not know as "other", wherever they stand', () => {
    const newer = {
      op: 'all',
      of: [
        { op: 'eq', question: 'a', value: 'b' },
        { op: 'not', of: { op: 'near', question: 'c', km: 20 } },
        'nonsense',
      ],
    };
    assert.deepEqual(Condition.parse(newer), {
      op: 'all',
      of: [{ op: 'eq', question: 'a', value: 'b' }, { op: 'not', of: { op: 'other' } }, { op: 'other' }],
    });
  });

  it('reads a comparison of another shape as "other", rather than as something else', () => {
    assert.deepEqual(Condition.parse({ op: 'eq', question: 'a', value: ['b'] }), { op: 'other' });
    assert.deepEqual(Condition.parse(undefined), { op: 'other' });
  });

  it('keeps a question without a condition visible, and one of an unknown kind apart', () => {
    const question = Question.parse({ code: 'a', kind: 'slider', label: text, why: text, steps: 5 });
    assert.deepEqual(question, { code: 'a', kind: 'other', label: text, why: text });
  });

  it('can be described for OpenAPI', () => {
    assert.ok(z.toJSONSchema(Quiz, { io: 'input' }).properties);
  });
});
