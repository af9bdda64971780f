import { expect } from '@open-wc/testing';
import { until } from '../../../../test/support/until.ts';
import { answer, answerBox, chooseNancy, goOn, isAt, openQuiz, start, tidyUp } from '../eligibility-quiz.fixture.ts';

afterEach(tidyUp);

describe('quiz: what is still possible', () => {
  it('is listed after the first answer, follows each choice, and is not announced', async () => {
    const page = await openQuiz({ width: 700 });
    await start(page);
    expect(page.text).not.to.contain('Encore possibles');
    await answer(page, 'J’ai une idée');
    await page.says(/Encore possibles : Une réunion d’information · Tester votre activité.*accompagnement personnel/);
    expect(page.announced).not.to.contain('Tester votre activité');
    await chooseNancy(page);
    await goOn(page);
    (await answerBox(page, 'à temps plein')).click();
    await page.drawn();
    await goOn(page);
    (await answerBox(page, 'Non')).click();
    await until('personal support is ruled out', () => !page.text.includes('Un accompagnement personnel'));
  });

  it('is folded on a phone', async () => {
    const page = await openQuiz({ width: 320 });
    await start(page);
    await answer(page, 'J’ai une idée');
    await isAt(page, 'Où se situe');
    const summary = await until('it is there', () => page.saying('4 étapes encore possibles'));
    const hidden = page.root.querySelector('.possible details li') as HTMLElement; // A list of text.
    expect(hidden.checkVisibility()).to.equal(false);
    summary.click();
    await until('it is unfolded', () => hidden.checkVisibility());
  });
});
