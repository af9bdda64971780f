import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { down, good } from '../../../../test/support/api.ts';
import { emulateMedia, engine } from '../../../../test/support/browser.ts';
import { refuseFeatures } from '../../../../test/support/features.ts';
import { fivePoles, MONDAY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { plainText } from '../../../../test/support/widget-page.ts';
import { anOnlineWorkshop, aWorkshop } from '../../../../test/support/workshop.ts';
import { fr as searchWords } from '../../../i18n/commune-search/fr.ts';
import { fr as contactWords } from '../../../i18n/eligibility-quiz/contact/fr.ts';
import { fr } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as resultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';
import { fr as startWords } from '../../../i18n/eligibility-quiz/start/fr.ts';
import {
  answer,
  chooseNancy,
  goOn,
  heading,
  isAt,
  openQuiz,
  orientation,
  type QuizPage,
  showsResult,
  start,
  tidyUp,
  toResult,
} from '../eligibility-quiz.fixture.ts';
import { having } from '../../../../test/support/having.ts';

afterEach(tidyUp);

/** From the start to the result on a page whose clock stands: the search waits until enough is typed. */
async function toResultByClock(page: QuizPage): Promise<void> {
  await start(page);
  await answer(page, 'J’ai une idée');
  await page.fill(searchWords.label, 'nan', 'combobox');
  await page.clock.advance(1000);
  await page.click('option', 'Nancy');
  await goOn(page);
  await answer(page, 'à temps plein');
  await answer(page, 'Non');
  await answer(page, 'Tester mon activité', 'Trouver un local');
  await answer(page, 'Non');
  await showsResult(page);
}

describe('quiz: the result', () => {
  it('names the step with its reason, the nearest pôle, the workshop, the partner, and what nearly fits', async () => {
    const page = await openQuiz();
    await toResult(page);
    expect(heading(page)).to.contain('Une réunion d’information');
    for (const text of [
      'Pôle entrepreneurial de Maxéville',
      'Construire son prévisionnel',
      'Parce que',
      'Carep',
      'Vous cherchez un local',
      'si vous pouviez passer à temps partiel',
      // The rule, and the criterion.
      'n’est pas ouvert aux salariés à temps plein',
      'À « Pourriez-vous passer à temps partiel ? », vous avez répondu « Non »',
      'Règles du 23 novembre 2026.',
    ])
      await page.says(text);
  });

  it('has the step’s own action as its one primary button: the nearest on site, and the soonest online beside it', async () => {
    const pole = fivePoles().find(({ slug }) => slug === 'maxeville');
    if (!pole) throw new Error('Maxéville is a pôle.');
    const title = 'Réunion d’information';
    const workshops = [anOnlineWorkshop({ id: 'online', title }), aWorkshop({ id: 'on-site', title, pole })];
    const page = await openQuiz({ answers: { '/workshops': good(workshops) } });
    await toResult(page);
    await page.shown('link', /^S’inscrire à la réunion en ligne, /);
    const [primary, ...others] = page.root.querySelectorAll('.primary');
    expect(others).to.deep.equal([]);
    expect(plainText(primary)).to.match(/^S’inscrire à la réunion de Maxéville, mardi 8 décembre$/);
    expect(page.all('button', resultWords.contact).length).to.be.greaterThan(0);
  });

  it('has the form of a workshop in its own place where the page has no calendar, and keeps the way back', async () => {
    const workshop = anOnlineWorkshop({ id: 'online', title: 'Réunion d’information' });
    const registration = {
      ...{ token: 'secret', status: 'confirmed', mode: 'online', name: 'Zoé Martin', email: 'zoe@example.org' },
      ...{ createdAt: MONDAY, page: 'https://api.example/inscription/secret', workshop },
    };
    const page = await openQuiz({
      answers: { '/workshops': good([workshop]), '/workshops/online/registrations': good(registration) },
    });
    await toResult(page);
    const link = await page.shown('link', /^S’inscrire à la réunion en ligne, /);
    link.click();
    await page.shown('heading', /^S’inscrire$/);
    expect(page.query('link', /^S’inscrire/)).to.equal(undefined);
    await page.fill('Prénom et nom', 'Zoé Martin');
    await page.click('button', 'Retour au résultat');
    (await page.shown('link', /^S’inscrire à la réunion en ligne, /)).click();
    await page.shown('heading', /^S’inscrire$/);
    const value = (name: string) => (page.find('textbox', name) as HTMLInputElement).value; // A native field.
    expect([value('Prénom et nom'), value('Commune')]).to.deep.equal(['Zoé Martin', 'Nancy']);
    await page.fill('Adresse e-mail', 'zoe@example.org');
    await page.click('checkbox', 'J’accepte');
    await page.click('button', 'Confirmer');
    await page.shown('heading', 'Votre place est réservée.');
    expect(page.events.map(([type]) => type)).to.include('alexis-registration');
    await page.click('button', 'Retour au résultat');
    await showsResult(page);
  });

  it('says so where the form of a workshop cannot be loaded, and keeps the result', async () => {
    const workshop = anOnlineWorkshop({ id: 'online', title: 'Réunion d’information' });
    const page = await openQuiz({ answers: { '/workshops': good([workshop]) } });
    await toResult(page);
    const link = await page.shown('link', /^S’inscrire à la réunion en ligne, /);
    const comeBack = refuseFeatures();
    try {
      link.click();
      await page.says(startWords.partFailed);
      await showsResult(page);
    } finally {
      comeBack();
    }
    await until('the failure is gone', () => {
      // Within a moment of its failure a part is not asked for again.
      page.query('button', resultWords.result.retry)?.click();
      return !page.saying(startWords.partFailed);
    });
    (await page.shown('link', /^S’inscrire à la réunion en ligne, /)).click();
    await page.shown('heading', /^S’inscrire$/);
  });

  it('offers to be called back where a person of the team takes the step', async () => {
    const page = await openQuiz();
    await start(page);
    await answer(page, 'Mon entreprise existe');
    await chooseNancy(page);
    await goOn(page);
    await answer(page, 'À mon compte');
    await isAt(page, 'De quoi avez-vous besoin');
    await answer(page, 'Rencontrer');
    await answer(page, 'Non');
    await showsResult(page);
    const [primary, ...others] = page.root.querySelectorAll('.primary');
    expect(others).to.deep.equal([]);
    expect(plainText(primary)).to.equal(resultWords.callBack);
  });

  it('leads to the pôle: its telephone, route planners, its card', async () => {
    const page = await openQuiz();
    await toResult(page);
    const map = (await page.shown('link', /^Voir sur la carte/)) as HTMLAnchorElement; // A native link.
    expect(map.href).to.match(/\/embed\/pole-locator\?pole=maxeville$/);
    page.root.querySelector<HTMLElement>('.directions summary')?.click();
    await page.shown('link', 'OpenStreetMap');
  });

  it('says the day’s hours and the workshops to come when the user is back after a night', async () => {
    const page = await openQuiz({
      element: html`<alexis-eligibility-quiz></alexis-eligibility-quiz>`,
      clock: '2026-11-23T10:00:00+01:00',
    });
    await toResultByClock(page);
    await page.says('Construire son prévisionnel');
    const { api } = page.context;
    api.answer('/workshops', good([aWorkshop({ title: 'Annoncé dans la nuit' })]));
    const poles = api.count('/poles');
    page.clock.freeze(24 * 3_600_000, 'stands');
    window.dispatchEvent(new Event('focus'));
    await page.says('Annoncé dans la nuit');
    expect(api.count('/poles')).to.equal(poles + 1);
  });

  it('says the hours of the new day within a minute of midnight', async () => {
    const page = await openQuiz({
      element: html`<alexis-eligibility-quiz></alexis-eligibility-quiz>`,
      clock: '2026-11-22T23:58:30+01:00',
    });
    await toResultByClock(page);
    await page.says('Fermé aujourd’hui');
    await page.clock.advance(150_000);
    await page.says('9 h 00');
  });

  it('lets the other widgets of the page follow with place and step', async () => {
    const page = await openQuiz();
    await toResult(page);
    await until('they do', () => page.context.visit().stage === 'sensibilisation');
    expect(page.context.visit().origin?.commune?.name).to.equal('Nancy');
  });

  it('comes while the API is away, with a département for the commune', async () => {
    const page = await openQuiz({ answers: { '/places': down, '/poles': down, '/workshops': down } });
    const { api } = page.context;
    await start(page);
    await answer(page, 'J’ai une idée');
    await page.fill(searchWords.label, 'nancy', 'combobox');
    const select = (await page.shown('combobox', fr.commune.department)) as HTMLSelectElement; // A native choice.
    await page.click('button', fr.next);
    await page.says(fr.missing.department);
    const asked = api.count('/places');
    await page.click('button', searchWords.retry);
    await until('the search is asked again', () => api.count('/places') > asked);
    select.value = '54';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await page.drawn();
    await page.click('button', fr.next);
    await isAt(page, 'Quelle est votre situation');
    await answer(page, 'À la retraite');
    await answer(page, 'Trouver un local');
    await showsResult(page);
    await page.says(resultWords.result.noPole);
    await page.says(resultWords.result.workshopFailed);
    await page.says('Carep');

    await page.click('button', new RegExp(`^${resultWords.contact}$`));
    // The team that the server chooses for this place, by the quiz itself.
    await page.says(contactWords.to('Pôle entrepreneurial de Maxéville'));
    expect(page.all('term', contactWords.previewPole)).to.deep.equal([]);
    await page.click('button', contactWords.back.result);
    await showsResult(page);

    api.answer('/poles', good(fivePoles()));
    api.answer('/workshops', good([aWorkshop()]));
    await page.click('button', resultWords.result.retry);
    await page.says('Pôle entrepreneurial de Maxéville');
    await page.says('Construire son prévisionnel');
  });

  it('leads to the contest where it names it', async () => {
    const base = orientation('carep');
    const contest = base.outcomes.find(({ kind }) => kind === 'contest');
    expect(contest?.contest).to.equal('current');
    history.replaceState(null, '', `#alexis-outcome=sensibilisation.${contest?.code}`);
    const page = await openQuiz({ partner: 'carep' });
    const link = (await page.shown('link', resultWords.result.contest)) as HTMLAnchorElement; // A native link.
    expect(link.href).to.match(/\/embed\/contest-countdown\?partner=carep$/);
  });
});

describe('quiz: the result on paper', () => {
  /** What is drawn: folded parts left out. */
  const drawn = (page: QuizPage, tags: string): HTMLElement[] =>
    [...page.root.querySelectorAll<HTMLElement>(tags)].filter((one) => one.checkVisibility());

  it('is unfolded while it is printed, whoever asked for that, and folded again', async () => {
    const page = await openQuiz();
    await toResult(page);
    const folded = (): number => page.root.querySelectorAll('details:not([open])').length;
    const before = folded();
    expect(before).to.be.greaterThan(1);
    await page.click('button', new RegExp(`^${resultWords.answers.title}$`));
    await until('it is unfolded', () => folded() === before - 1);
    dispatchEvent(new Event('beforeprint'));
    await until('everything is unfolded', () => folded() === 0);
    dispatchEvent(new Event('afterprint'));
    await until('what the visitor had unfolded stays', () => folded() === before - 1);
    let asked = 0;
    await having(
      window,
      'print',
      () => (asked += 1),
      () => page.click('button', resultWords.print),
    );
    expect(asked).to.equal(1);
  });

  it('is a sheet: everything unfolded, the number to dial, no controls', async function () {
    if (engine !== 'chromium') this.skip();
    const page = await openQuiz();
    await toResult(page);
    await page.says('Pôle entrepreneurial de Maxéville');
    expect(drawn(page, 'dd').length, 'folded on screen').to.equal(0);
    await emulateMedia({ type: 'print' });
    dispatchEvent(new Event('beforeprint'));
    await until('the answers are unfolded', () => drawn(page, 'dd').length === 6);
    expect(drawn(page, 'li').map(plainText).join()).to.contain('si vous pouviez passer à temps partiel');
    expect(drawn(page, 'button, input, alexis-quiz-share').map(plainText)).to.deep.equal([]);
    expect(drawn(page, 'a').map(plainText).join()).to.match(/Appeler le \+?[\d\s]{10,}/);
    expect(drawn(page, 'p').map(plainText).join()).to.match(/Règles du 23 novembre 2026/);
  });
});
