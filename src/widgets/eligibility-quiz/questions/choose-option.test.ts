import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Question } from '../../../contract/quizzes.ts';
import { chooseOption } from './choose-option.ts';

const options = ['test', 'premises', 'training'].map((code) => ({ code, label: { fr: code } }));
const text = { fr: '' };
const single: Question = { code: 'stage', kind: 'single', label: text, why: text, options };
const multiple: Question = {
  ...single,
  kind: 'multiple',
  options: [...options, { code: 'nothing', label: text, exclusive: true }],
};

describe('an option that the visitor presses', () => {
  it('is the answer to a question with one', () => {
    assert.equal(chooseOption(single, 'test', 'premises'), 'premises');
    assert.equal(chooseOption(single, 'test', 'test'), 'test');
  });

  it('is added to the others in the order of the question, and taken out when it is pressed again', () => {
    assert.deepEqual(chooseOption(multiple, undefined, 'premises'), ['premises']);
    assert.deepEqual(chooseOption(multiple, ['premises'], 'test'), ['test', 'premises']);
    assert.deepEqual(chooseOption(multiple, ['test', 'premises'], 'test'), ['premises']);
    assert.equal(chooseOption(multiple, ['premises'], 'premises'), undefined);
  });

  it('takes the place of those that it excludes, and of one that excludes it', () => {
    assert.deepEqual(chooseOption(multiple, ['test', 'premises'], 'nothing'), ['nothing']);
    assert.deepEqual(chooseOption(multiple, ['nothing'], 'training'), ['training']);
  });

  it('replaces "I do not know"', () => {
    assert.deepEqual(chooseOption(multiple, '?', 'test'), ['test']);
  });
});
