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
    const file = join(folder, 'orientation.json');
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
      /^## Variant "peel"$/m,
      /^- given in advance: situation = etudiant$/m,
      /^## Variant "peel": outcomes.*\n\n(- .*\n)*- peel: .*situation = etudiant/m,
    ]) {
      assert.match(report, part);
    }
  });

  const table: [string, (quiz: QuizContent) => void, RegExp][] = [
    [
      'an unknown field',
      (quiz) => Object.assign(quiz, { colour: 'red' }),
      /orientation\.json \/colour: is not a known field/,
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
    [
      'an unknown contest',
      (quiz) => Object.assign(quiz.outcomes[10] ?? {}, { contest: 'nimporte-quoi' }),
      /\/outcomes\/10\/contest: "nimporte-quoi" is no edition/,
    ],
    [
      'an edition that is published under another name each year',
      (quiz) => Object.assign(quiz.outcomes[10] ?? {}, { contest: 'trajectoires-demo' }),
      /\/outcomes\/10\/contest: "trajectoires-demo" is no edition/,
    ],
    [
      'a contest outcome without a contest',
      (quiz) => delete quiz.outcomes[10]?.contest,
      /\/outcomes\/10\/contest: an outcome of kind contest names/,
    ],
    [
      'a day that does not exist',
      (quiz) => Object.assign(quiz, { date: '2026-02-30' }),
      /\/date: must be a day of the calendar/,
    ],
    [
      'two partners of the same priority',
      (quiz) => Object.assign(quiz.outcomes[9] ?? {}, { priority: 80 }),
      /\/outcomes\/9\/priority: "cci" and "carep" both have priority 80/,
    ],
    [
      'a slug that is not the name of the file',
      (quiz) => Object.assign(quiz, { slug: 'orientatoin' }),
      /orientation\.json \/slug: must be "orientation"/,
    ],
    [
      'a change to no question',
      (quiz) => quiz.preferredChanges?.push('age'),
      /\/preferredChanges\/4: "age" is no question/,
    ],
    [
      'a variant for nobody',
      (quiz) => Object.assign(quiz.variants[0] ?? {}, { code: 'pele' }),
      /\/variants\/0\/code: no pages get "pele"/,
    ],
    [
      'a variant that sends everybody out of the region',
      (quiz) => quiz.variants[0]?.skip.push('commune'),
      /\/variants\/0\/skip: with "commune" left out, "hors-region" would hold for everybody/,
    ],
    [
      'a variant that opens the incubator to full-time employees',
      (quiz) => Object.assign(quiz.variants[0] ?? {}, { code: 'carep', presets: {}, skip: ['situation'] }),
      /\/variants\/0\/skip: with "situation" left out, "test" would hold for /,
    ],
    [
      'a question both answered in advance and left out',
      (quiz) => quiz.variants[0]?.skip.push('situation'),
      /\/variants\/0\/skip\/0: "situation" is left out/,
    ],
    [
      'a département that does not exist, given in advance',
      (quiz) => Object.assign(quiz.variants[0]?.presets ?? {}, { commune: { department: 'ZZ' } }),
      /\/variants\/0\/presets\/commune: "ZZ" is no département/,
    ],
    [
      "a variant that never leads to the pages' own partner, nor says what else it loses",
      (quiz) => Object.assign(quiz.variants[0]?.presets ?? {}, { situation: 'retraite' }),
      /\/variants\/0: no answers lead to "peel", of the partner "peel", any more(.*\n)*.*\/variants\/0: no answers lead to "peel", on whose own pages/,
    ],
    [
      'a variant that rules out what it still reaches',
      (quiz) => Object.assign(quiz.variants[0] ?? {}, { rulesOut: ['carep'] }),
      /\/variants\/0\/rulesOut\/0: "carep" is not ruled out/,
    ],
  ];
  for (const [name, change, expected] of table) {
    it(`refuses ${name}, with file, pointer and reason`, async () => {
      const { report, ok } = await quizCheck(await changed(change));
      assert.equal(ok, false);
      assert.match(report, expected);
    });
  }

  it('takes a variant that says what it rules out', async () => {
    const file = await changed((quiz) => {
      Object.assign(quiz.variants[0] ?? {}, { presets: { situation: 'etudiant', stade: 'idee' } });
      Object.assign(quiz.variants[0] ?? {}, {
        rulesOut: ['accompagnement', 'suivi', 'transmission', 'cci', 'trajectoires'],
      });
    });
    const { report, ok } = await quizCheck(file);
    assert.equal(ok, true, report);
    assert.match(report, /^- ruled out on purpose: accompagnement, suivi, /m);
  });

  it('refuses what is no JSON, and what is not there', async () => {
    const file = join(folder, 'broken.json');
    await writeFile(file, '{"slug": ');
    assert.match((await quizCheck(file)).report, /broken\.json: is not JSON/);
    assert.match((await quizCheck(join(folder, 'none.json'))).report, /none\.json: cannot be read/);
  });
});
