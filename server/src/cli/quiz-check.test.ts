import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { contentRoot } from '../../../content/read.ts';
import type { QuizContent } from '../../../content/schema/quiz.ts';
import { quizCheck } from './quiz-check.ts';

const orientation = join(contentRoot, 'quizzes/orientation.json');

describe('quiz check', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quiz-check-'));
  });
  after(() => rm(folder, { recursive: true }));

  /** The orientation quiz with something changed, as a file. */
  async function changed(change: (quiz: QuizContent) => void): Promise<string> {
    const quiz = JSON.parse(await readFile(orientation, 'utf8')) as QuizContent;
    change(quiz);
    const file = join(folder, 'changed.json');
    await writeFile(file, JSON.stringify(quiz));
    return file;
  }

  it('reports a sound quiz with witnesses, what is to be confirmed, and a diagram', async () => {
    const { report, ok } = await quizCheck(orientation);
    assert.equal(ok, true, report);
    for (const part of [
      /: sound$/m,
      /^- carep: .*besoins: local/m,
      /^- cci: Périmètre/m,
      /^flowchart TD$/m,
      /Variant "peel"/,
    ]) {
      assert.match(report, part);
    }
  });

  const table: [string, (quiz: QuizContent) => void, RegExp][] = [
    [
      'an unknown field',
      (quiz) => Object.assign(quiz, { colour: 'red' }),
      /changed\.json \/colour: is not a known field/,
    ],
    ['a missing translation', (quiz) => Object.assign(quiz.title, { de: undefined }), /\/title\/de: /],
    [
      'an unknown operator',
      (quiz) => Object.assign(quiz.outcomes[0]?.when ?? {}, { op: 'near' }),
      /\/outcomes\/0\/when\/op: /,
    ],
    [
      'an unknown pôle',
      (quiz) => Object.assign(quiz.contacts[0] ?? {}, { pole: 'saint-mihiel' }),
      /\/contacts\/0\/pole: "saint-mihiel" is no open pôle/,
    ],
    ['an unknown partner', (quiz) => quiz.partners.push('nobody'), /\/partners\/3: "nobody" is no partner/],
    [
      'a stage nobody reaches',
      (quiz) => quiz.outcomes.splice(5, 1),
      /\/outcomes: no answers lead to the stage "suivi"/,
    ],
    ['answers without an outcome', (quiz) => quiz.outcomes.splice(5, 1), /\/outcomes: no outcome for stade = creee/],
    [
      'a preset that answers nothing',
      (quiz) => Object.assign(quiz.variants[0]?.presets ?? {}, { situation: 'pirate' }),
      /\/variants\/0\/presets\/situation: is no answer/,
    ],
    [
      'a skipped question that is none',
      (quiz) => quiz.variants[0]?.skip.push('age'),
      /\/variants\/0\/skip\/0: "age" is no question/,
    ],
    [
      'a variant that leaves visitors without an outcome',
      (quiz) => quiz.variants[0]?.skip.push('stade'),
      /\/variants\/0: no outcome for/,
    ],
  ];
  for (const [name, change, expected] of table) {
    it(`refuses ${name}, with file, pointer and reason`, async () => {
      const { report, ok } = await quizCheck(await changed(change));
      assert.equal(ok, false);
      assert.match(report, expected);
    });
  }

  it('refuses what is no JSON, and what is not there', async () => {
    const file = join(folder, 'broken.json');
    await writeFile(file, '{"slug": ');
    assert.match((await quizCheck(file)).report, /broken\.json: is not JSON/);
    assert.match((await quizCheck(join(folder, 'none.json'))).report, /none\.json: cannot be read/);
  });
});
