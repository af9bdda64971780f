import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Quiz } from '../../src/contract/quizzes.ts';
import { type Answers, ELSEWHERE } from '../../src/domain/quiz/answers.ts';
import { contactPole } from '../../src/domain/quiz/contacts.ts';
import { nearMisses } from '../../src/domain/quiz/near-misses.ts';
import { nextQuestion, path } from '../../src/domain/quiz/path.ts';
import { progress } from '../../src/domain/quiz/progress.ts';
import { results } from '../../src/domain/quiz/results.ts';
import { checkQuiz } from '../publish/quizzes/check-quiz.ts';
import { quizKnown } from '../publish/quizzes/quiz-known.ts';
import { publishQuiz } from '../publish/quizzes/quiz.ts';
import { QuizContent } from '../schema/quiz.ts';

const content = QuizContent.parse(
  JSON.parse(readFileSync(new URL('orientation.json', import.meta.url), 'utf8')) as unknown,
);
const poles = ['maxeville', 'etain', 'morhange', 'dieuze'];
const known = quizKnown({
  partners: ['alexis', 'carep', 'cci-grand-nancy', 'peel'].map((slug) => ({ slug })),
  poles: poles.map((slug) => ({ slug, status: 'open' })),
  contests: [{ slug: 'trajectoires-2020', year: 2020 }],
});
const quiz = publishQuiz(content);

const codes = (answers: Answers, of = quiz) => {
  const { next, later, beside } = results(of, answers);
  return [next, ...later, ...beside].flatMap((result) => (result ? [result.outcome.code] : []));
};
const inNancy = { commune: { department: '54', name: 'Nancy' } };

describe('the orientation quiz is proven', () => {
  const check = checkQuiz('quizzes/orientation.json', content, known);

  it('for everybody and for each variant', () => {
    assert.deepEqual(check.faults, []);
    assert.deepEqual(
      check.variants.map(({ code }) => code),
      ['peel'],
    );
    assert.deepEqual(check.proof.notes, []);
  });

  it('with at most eight questions on any path', () => {
    assert.ok(content.maxQuestions <= 8);
    assert.ok((check.proof.longest?.asked ?? Infinity) <= content.maxQuestions);
    assert.deepEqual(progress(quiz, {}), { asked: 0, remainingAtMost: check.proof.longest?.asked });
  });

  it('and survives the wire unchanged', () => {
    assert.deepEqual(Quiz.parse(JSON.parse(JSON.stringify(quiz))), quiz);
  });
});

describe('every commune of the Grand Est has a contact', () => {
  it('among the 5,115 of the official list', () => {
    const communes = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json') as {
      type: string;
      region?: string;
      departement?: string;
    }[];
    const grandEst = communes.filter(({ type, region }) => type === 'commune-actuelle' && region === '44');
    assert.ok(grandEst.length > 5000);
    for (const { departement = '' } of grandEst) assert.ok(poles.includes(contactPole(quiz, departement) ?? ''));
  });

  it('and elsewhere Alexis itself answers', () => {
    assert.equal(contactPole(quiz, '75'), undefined);
  });
});

describe('the decision table', () => {
  const table: [string, Answers, string[]][] = [
    [
      'an idea, in search of a job',
      { stade: 'idee', situation: 'demandeur-emploi', besoins: ['m-informer'] },
      ['sensibilisation', 'accompagnement'],
    ],
    ['only the wish', { stade: 'envie', situation: 'autre', besoins: ['ne-sais-pas'] }, ['sensibilisation']],
    [
      'a defined project, wants to test, full time',
      { stade: 'projet', situation: 'temps-plein', besoins: ['tester', 'monter'], 'temps-partiel-possible': 'non' },
      ['accompagnement'],
    ],
    [
      'the same, part time possible',
      { stade: 'projet', situation: 'temps-plein', besoins: ['tester', 'monter'], 'temps-partiel-possible': 'oui' },
      ['test', 'accompagnement'],
    ],
    [
      'the same, not knowing',
      { stade: 'projet', situation: 'temps-plein', besoins: ['tester', 'monter'], 'temps-partiel-possible': '?' },
      ['accompagnement'],
    ],
    [
      'a defined project without building it',
      { stade: 'projet', situation: 'retraite', besoins: ['rencontrer'] },
      ['formation', 'accompagnement'],
    ],
    [
      'ready, redundant, needs premises',
      { stade: 'pret', situation: 'licenciement-economique', besoins: ['local'] },
      ['accompagnement', 'carep', 'cci'],
    ],
    [
      'a student with an idea',
      { stade: 'idee', situation: 'etudiant', baccalaureat: 'oui', besoins: ['me-former'] },
      ['sensibilisation', 'formation', 'peel'],
    ],
    [
      'created last year, accompanied',
      { stade: 'creee', situation: 'independant', besoins: ['rencontrer'], immatriculee: 'oui' },
      ['suivi', 'trajectoires'],
    ],
    ['hands over', { stade: 'transmettre', besoins: ['m-informer'] }, ['transmission', 'cci']],
    [
      'takes over, changing careers',
      { stade: 'reprendre', situation: 'temps-plein', reconversion: 'oui', besoins: ['monter'] },
      ['accompagnement', 'transmission', 'cci'],
    ],
  ];
  for (const [who, answers, expected] of table) {
    it(`${who}: ${expected.join(', ')}`, () => {
      const given = { ...inNancy, ...answers };
      assert.equal(nextQuestion(quiz, given), undefined);
      assert.deepEqual(codes(given), expected);
    });
  }

  it('outside the Grand Est: two questions, and a way on', () => {
    const answers = { stade: 'projet', commune: ELSEWHERE };
    assert.equal(path(quiz, answers).length, 2);
    assert.deepEqual(codes(answers), ['hors-region']);
  });

  it('after redundancy it tells of those who succeeded', () => {
    const { next } = results(quiz, {
      ...inNancy,
      stade: 'pret',
      situation: 'licenciement-economique',
      besoins: ['monter'],
    });
    assert.match(next?.reasons.map(({ fr }) => fr).join(' ') ?? '', /6 personnes sur 10/);
  });

  it('shows only the answers that count', () => {
    const { next } = results(quiz, { ...inNancy, stade: 'idee', situation: 'retraite', besoins: ['tester', 'local'] });
    assert.deepEqual(next?.because, [{ question: 'stade', value: 'idee' }]);
  });
});

describe('why not', () => {
  it('the incubator: part time would do', () => {
    const answers = {
      ...inNancy,
      stade: 'projet',
      situation: 'temps-plein',
      besoins: ['tester', 'monter'],
      'temps-partiel-possible': 'non',
    };
    const miss = nearMisses(quiz, answers).find(({ outcome }) => outcome.code === 'test');
    assert.equal(miss?.question.code, 'temps-partiel-possible');
    assert.equal(miss?.option, 'oui');
    assert.match(
      miss?.question.options?.find(({ code }) => code === miss.option)?.suppose?.fr ?? '',
      /^si vous pouviez/,
    );
  });

  it('support for a student with an idea: a project that is further on would do, not a lost job', () => {
    const answers = { ...inNancy, stade: 'idee', situation: 'etudiant', baccalaureat: 'oui', besoins: ['m-informer'] };
    const miss = nearMisses(quiz, answers).find(({ outcome }) => outcome.code === 'accompagnement');
    assert.equal(miss?.option, 'projet');
  });

  it('never a life event, nor a step back, nor not knowing', () => {
    const [stages = [], , situations = []] = quiz.questions.map(({ options = [] }) => options.map(({ code }) => code));
    const rest = { baccalaureat: 'oui', reconversion: 'non', 'temps-partiel-possible': 'non', immatriculee: 'non' };
    const proposed = new Set<string>();
    for (const stade of stages) {
      for (const situation of situations) {
        for (const besoins of [
          ['m-informer'],
          ['tester'],
          ['tester', 'monter'],
          ['local', 'me-former'],
          ['ne-sais-pas'],
        ])
          for (const { option = '', question } of nearMisses(quiz, {
            ...inNancy,
            ...rest,
            stade,
            situation,
            besoins,
          })) {
            proposed.add(option);
            if (question.code === 'stade')
              assert.ok(stages.indexOf(option) > stages.indexOf(stade), `${stade} ${option}`);
          }
      }
    }
    const all = ['idee', 'projet', 'pret', 'transmettre', 'reprendre', 'tester', 'me-former', 'local', 'oui'];
    assert.deepEqual([...proposed].sort(), all.sort());
  });

  it('with the rule of the outcome in words', () => {
    for (const { code, kind, rule } of quiz.outcomes) assert.equal(rule !== undefined, kind !== 'region', code);
    assert.match(
      quiz.outcomes.find(({ code }) => code === 'test')?.rule?.fr ?? '',
      /pas ouvert aux salariés à temps plein/,
    );
  });

  it('the premises: another département would do', () => {
    const answers = { commune: { department: '67' }, stade: 'pret', situation: 'autre', besoins: ['local'] };
    const miss = nearMisses(quiz, answers).find(({ outcome }) => outcome.code === 'carep');
    assert.deepEqual(miss?.departments, ['54', '55', '57', '88']);
  });

  it('nothing that no other answer speaks for', () => {
    const answers = { ...inNancy, stade: 'envie', situation: 'autre', besoins: ['m-informer'] };
    const missed = nearMisses(quiz, answers).map(({ outcome }) => outcome.code);
    assert.ok(
      !missed.includes('suivi') && !missed.includes('transmission') && !missed.includes('hors-region'),
      missed.join(),
    );
  });
});

describe("the variant of the Peel's pages", () => {
  const peel = publishQuiz(content, { partner: { slug: 'peel' } });

  it('knows that the visitor is a student, without asking', () => {
    const answers = { ...inNancy, stade: 'idee' };
    assert.equal(nextQuestion(peel, answers)?.code, 'baccalaureat');
    assert.ok(codes({ ...answers, baccalaureat: 'oui', besoins: ['me-former'] }, peel).includes('peel'));
  });

  it('lets a visitor say otherwise', () => {
    const answers = { ...inNancy, stade: 'idee', situation: 'retraite', besoins: ['me-former'] };
    assert.deepEqual(codes(answers, peel), ['sensibilisation', 'formation']);
  });

  it('is found by the name of a variant, too, and nobody else gets it', () => {
    assert.equal(publishQuiz(content, { partner: { slug: 'university', quizVariant: 'peel' } }).variant, 'peel');
    assert.deepEqual(publishQuiz(content, { partner: { slug: 'carep' } }), quiz);
  });
});

describe('words of the content', () => {
  it('are typeset with real apostrophes', () => {
    assert.doesNotMatch(JSON.stringify(content), /\w'\w/);
  });
});
