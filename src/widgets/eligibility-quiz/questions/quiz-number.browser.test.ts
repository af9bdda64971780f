import { expect } from '@open-wc/testing';
import { good } from '../../../../test/support/api.ts';
import { until } from '../../../../test/support/until.ts';
import { plain, plainText } from '../../../../test/support/widget-page.ts';
import type { Question } from '../../../contract/quizzes.ts';
import { fr as numberWords } from '../../../i18n/eligibility-quiz/number/fr.ts';
import { fr } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import { openQuiz, orientation, showsResult, start, tidyUp } from '../eligibility-quiz.fixture.ts';

afterEach(tidyUp);

describe('quiz: a number', () => {
  it('is read as people write it', async () => {
    const amount: Question = {
      code: 'montant',
      kind: 'number',
      label: { fr: 'Combien ?' },
      why: { fr: 'Pour voir.' },
      min: 0,
      max: 2000,
      unit: { fr: '€' },
      unsure: { reads: 10 },
    };
    const base = orientation();
    const outcomes = base.outcomes
      .slice(0, 2)
      .map((outcome) => ({ ...outcome, when: { op: 'answered', question: 'montant' } }));
    const page = await openQuiz({ quiz: good({ ...base, questions: [amount], outcomes }) });
    await start(page);
    const enter = async (text: string): Promise<void> => {
      await page.fill('Combien', text);
      await page.click('button', new RegExp(`^(${fr.next}|${fr.finish})$`));
    };
    for (const [text, problem] of [
      ['', numberWords.empty],
      ['douze', numberWords['not-a-number']],
      ['-3', numberWords['too-small']('0')],
      ['99 999', 'au plus'],
      ['1.500', numberWords.unclear],
    ] as const) {
      await enter(text);
      await until(`"${text}" is told`, () => plainText(page.query('alert')).includes(plain(problem)));
      expect(page.find('textbox', 'Combien').getAttribute('aria-invalid')).to.equal('true');
    }
    await enter('1 250,5 €');
    await showsResult(page);
    await page.says(/1 ?250,5 ?€/);
  });
});
