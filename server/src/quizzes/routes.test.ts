import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { quizResource } from '../../../src/contract/quizzes.ts';
import { results } from '../../../src/domain/quiz/results.ts';
import { readOne, readProblem } from '../../test/contract.ts';
import { databaseKinds } from '../../test/databases.ts';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';

for (const kind of databaseKinds()) {
  describe(`GET /quizzes/{slug} on ${kind.name}`, () => {
    let app: PreparedApp;
    before(async () => (app = await prepareApp({ kind })));
    after(() => app.close());

    it('tells questions, rules and their date, all of it readable', async () => {
      const quiz = await readOne(quizResource, await app.get('/api/v1/quizzes/orientation'));
      assert.equal(quiz.variant, undefined);
      assert.deepEqual(quiz.presets, {});
      assert.match(quiz.date, /^\d{4}-\d{2}-\d{2}$/);
      assert.doesNotMatch(JSON.stringify(quiz), /"op":"other"|"kind":"other"/);
      const { next } = results(quiz, { stade: 'envie', commune: { department: '54' } });
      assert.equal(next?.outcome.code, 'sensibilisation');
    });

    it('gives a partner its variant, and another the quiz as everybody gets it', async () => {
      const peel = await readOne(quizResource, await app.get('/api/v1/quizzes/orientation?partner=peel'));
      assert.deepEqual([peel.variant, peel.presets], ['peel', { situation: 'etudiant' }]);
      for (const partner of ['carep', 'nobody']) {
        const quiz = await readOne(quizResource, await app.get(`/api/v1/quizzes/orientation?partner=${partner}`));
        assert.equal(quiz.variant, undefined);
      }
    });

    it('speaks French, and one other language where that is asked for', async () => {
      const french = await readOne(quizResource, await app.get('/api/v1/quizzes/orientation'));
      assert.deepEqual(Object.keys(french.title), ['fr']);
      assert.doesNotMatch(JSON.stringify(french), /"(en|de)":/);
      const german = await readOne(quizResource, await app.get('/api/v1/quizzes/orientation?lang=de'));
      assert.match(JSON.stringify(german), /"de":"Wie weit ist Ihr Vorhaben\?"/);
      assert.doesNotMatch(JSON.stringify(german), /"en":/);
      const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;
      const text = JSON.stringify(german);
      assert.equal(count(text, /"fr":/g), count(text, /"de":/g), 'every text in both');
      const unspoken = await readOne(quizResource, await app.get('/api/v1/quizzes/orientation?lang=it'));
      assert.deepEqual(unspoken, french);
    });

    it('keeps to itself what only staff need', async () => {
      const text = await (await app.get('/api/v1/quizzes/orientation')).text();
      assert.doesNotMatch(text, /"maxQuestions"|"variants"|"skip"/);
    });

    it('refuses a partner that is no slug, and a quiz that does not exist', async () => {
      await readProblem(await app.get('/api/v1/quizzes/orientation?partner=%00'), 400, 'invalid-query');
      await readProblem(await app.get('/api/v1/quizzes/orientation?partner=A%20B'), 400, 'invalid-query');
      await readProblem(await app.get('/api/v1/quizzes/elsewhere'), 404, 'not-found');
    });
  });
}
