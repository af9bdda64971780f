import { expect } from '@open-wc/testing';
import { expectNoAxeViolations } from '../../../../test/support/axe.ts';
import { having } from '../../../../test/support/having.ts';
import { until } from '../../../../test/support/until.ts';
import { plainText } from '../../../../test/support/widget-page.ts';
import { fr as resultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';
import { answer, heading, isAt, keepAnswers, openQuiz, start, tidyUp, toResult } from '../eligibility-quiz.fixture.ts';

const { share } = resultWords;

afterEach(tidyUp);

describe('quiz: taking the result along', () => {
  it('copies a link that holds the outcomes and no answer', async () => {
    const page = await openQuiz();
    await toResult(page);
    const copied: string[] = [];
    const writeText = (text: string): Promise<number> => Promise.resolve(copied.push(text));
    await having(navigator, 'clipboard', { writeText }, async () => {
      await page.click('button', share.label);
      await page.announces(share.copied);
    });
    expect(copied[0]).to.match(/#alexis-outcome=sensibilisation\.carep$/);
    expect(copied[0]).not.to.match(/nancy|54395|temps-plein|alexis-step/i);
  });

  it('shows the link to be copied by hand where the clipboard is refused, and says so aloud', async () => {
    const page = await openQuiz();
    await toResult(page);
    const writeText = (): Promise<never> => Promise.reject(new DOMException('no', 'NotAllowedError'));
    await having(navigator, 'clipboard', { writeText }, async () => {
      await page.click('button', share.label);
      await page.announces(share.failed);
    });
    const field = (await page.shown('textbox', share.label)) as HTMLInputElement; // A native field.
    expect(field.value).to.match(/#alexis-outcome=sensibilisation\.carep$/);
    field.focus();
    await until('all of it is selected', () => field.selectionStart === 0 && field.selectionEnd === field.value.length);
    await expectNoAxeViolations(page.element);
  });
});

describe('quiz: a shared result', () => {
  it('is shown from the address, without an answer', async () => {
    history.replaceState(null, '', '#alexis-outcome=accompagnement.peel');
    const page = await openQuiz();
    await page.says(share.received);
    await page.says('Peel');
    await page.click('button', share.take);
    await isAt(page, /^Question 1/);
  });

  it('is shown although answers are kept, and the quiz goes on with them', async () => {
    const first = await openQuiz();
    await start(first);
    await keepAnswers(first);
    await answer(first, 'J’ai une idée');
    first.element.remove();

    history.replaceState(null, '', '#alexis-outcome=sensibilisation.accompagnement.carep');
    const page = await openQuiz();
    await page.says(share.received);
    expect(heading(page)).to.contain(share.title);
    expect(page.all('heading').slice(1).map(plainText)).to.deep.equal([
      resultWords.result.partners,
      resultWords.result.later,
    ]);
    await page.says('Règles du 23 novembre 2026');
    await page.click('button', share.take);
    await isAt(page, /^Question 2/);
    await until('the address does not name it any more', () => location.hash === '');
  });

  it('that exists no more is said to, and the quiz is offered', async () => {
    history.replaceState(null, '', '#alexis-outcome=sorcellerie');
    const page = await openQuiz();
    await page.says(share.unknown);
    await page.shown('button', share.take);
  });
});
