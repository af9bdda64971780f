import { expect } from '@open-wc/testing';
import { having } from '../../../../test/support/having.ts';
import { until } from '../../../../test/support/until.ts';
import { plainText } from '../../../../test/support/widget-page.ts';
import { fr } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import {
  answer,
  chooseNancy,
  goOn,
  isAt,
  keepAnswers,
  openQuiz,
  start,
  tidyUp,
  toResult,
  townField,
} from '../eligibility-quiz.fixture.ts';

afterEach(tidyUp);

describe('quiz: answers on the device', () => {
  it('are kept only if the visitor asks', async () => {
    const page = await openQuiz();
    await start(page);
    await answer(page, 'J’ai une idée');
    expect(localStorage.length).to.equal(0);
  });

  it('are taken up where a visitor who asked left off, and erased when asked', async () => {
    const first = await openQuiz();
    await start(first);
    await keepAnswers(first);
    await until('the control that takes its place has the focus', () => plainText(first.focused) === fr.keep.forget);
    await answer(first, 'J’ai une idée');
    await chooseNancy(first);
    await goOn(first);
    first.element.remove();

    const page = await openQuiz();
    await isAt(page, 'Quelle est votre situation');
    expect(page.focused, 'no focus at load').to.equal(null);
    await page.click('button', fr.back);
    const field = await townField(page);
    await until('Nancy is in the field', () => field.value.includes('Nancy'));
    await page.click('button', fr.keep.forget);
    await page.says(fr.keep.forgotten);
    expect(localStorage.length).to.equal(0);
  });

  it('spare the server a question about a commune that was kept', async () => {
    const first = await openQuiz();
    await toResult(first);
    await keepAnswers(first);
    first.element.remove();

    const page = await openQuiz();
    // The pôle, with its distance.
    await page.says(/à vol d’oiseau/);
    expect(page.context.api.count('/places')).to.equal(0);
  });

  it('are refused by some browsers, which is said', async () => {
    const refused = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    await having(Storage.prototype, 'setItem', refused, async () => {
      const page = await openQuiz();
      await start(page);
      await page.click('checkbox', fr.keep.label);
      await page.says(fr.keep.failed);
    });
  });
});
