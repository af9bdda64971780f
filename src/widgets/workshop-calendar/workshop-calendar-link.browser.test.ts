import { expect } from '@open-wc/testing';
import { good, held } from '../../../test/support/api.ts';
import { until } from '../../../test/support/until.ts';
import { plainText } from '../../../test/support/widget-page.ts';
import { aWorkshop } from '../../../test/support/workshop.ts';
import { entryOf, EVERY_STATUS, many, openCalendar, titles } from './workshop-calendar.fixture.ts';

const DEEP_LINK = { attributes: { 'deep-link': '' } };
const CAPE = /^Tester avec le CAPE, .*voir le détail$/;

/** Goes back, or forward, by one step of the history. */
const go = (step: -1 | 1): Promise<unknown> =>
  new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true });
    history.go(step);
  });

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));
after(() => history.replaceState(null, '', location.pathname + location.search));

describe('the address of the page', () => {
  it('holds the opened workshop, and Back returns to the list', async () => {
    const page = await openCalendar(DEEP_LINK);
    await page.click('button', CAPE);
    await page.shown('heading', 'Tester avec le CAPE');
    expect(location.hash).to.equal('#alexis-workshops=open.few-left');
    await go(-1);
    await until('the list is back', () => titles(page).length === 10);
    expect(location.hash).to.equal('');
  });

  it('holds view, filters and months as no further step back; an opened workshop is one', async () => {
    history.replaceState(null, '', '#before');
    history.pushState(null, '', '#page');
    const page = await openCalendar(DEEP_LINK);
    await page.click('button', 'Mois');
    await page.click('button', 'Mois suivant');
    await page.click('button', 'Filtrer les ateliers');
    const pole = (await page.shown('combobox', 'Pôle')) as HTMLSelectElement; // A native choice.
    pole.value = 'dieuze';
    pole.dispatchEvent(new Event('change'));
    expect(location.hash).to.contain('view.month~month.2026-12~pole.dieuze');
    await page.click('button', 'Construire son prévisionnel');
    await page.click('button', 'Tous les ateliers');
    await page.click('button', 'Construire son prévisionnel');
    await page.shown('heading', 'Construire son prévisionnel');
    await go(-1);
    await page.shown('heading', 'Décembre 2026');
    await go(-1);
    expect(location.hash).to.contain('#page');
    await go(-1);
    expect(location.hash).to.equal('#before');
  });

  it('leads Back from a form to where it was opened: the opened workshop, or the list', async () => {
    const page = await openCalendar(DEEP_LINK);
    const showsWorkshop = () =>
      until('the workshop is shown', () => page.query('heading', 'Tester avec le CAPE') && !page.query('textbox'));
    await page.click('button', CAPE);
    await page.click('button', /^S’inscrire$/);
    await page.shown('button', 'Retour à l’atelier');
    await go(-1);
    await showsWorkshop();
    await go(1);
    await page.click('button', 'Retour à l’atelier');
    await showsWorkshop();
    await page.click('button', 'Tous les ateliers');
    await page.click('button', /^S’inscrire : Tester avec le CAPE/);
    await page.shown('button', 'Retour à la liste');
    await go(-1);
    await until('the list is back', () => titles(page).length === 10);
    await page.click('button', /^S’inscrire : Tester avec le CAPE/);
    await page.click('button', 'Retour à la liste');
    await until('the list is back', () => titles(page).length === 10);
  });

  it('leads Back to the entry it was opened from, also beyond the first ones shown', async () => {
    const page = await openCalendar({ workshops: many(23), attributes: { 'deep-link': '', view: 'list' } });
    await page.click('button', 'Afficher la suite');
    await until('more are shown', () => titles(page).length === 20);
    const title = titles(page)[14] ?? '';
    await page.click('button', new RegExp(`^${title}, `));
    await page.shown('heading', title);
    await go(-1);
    await until('it has the focus', () => plainText(page.focused) === title);
    expect(titles(page).length).to.equal(20);
  });

  it('is followed also by an element that was moved in the page', async () => {
    const page = await openCalendar(DEEP_LINK);
    await page.click('button', CAPE);
    await page.shown('heading', 'Tester avec le CAPE');
    page.element.parentElement?.append(page.element);
    await go(-1);
    await until('the list is back', () => titles(page).length === 10);
  });

  it('is left alone without deep-link', async () => {
    const page = await openCalendar();
    await page.click('button', 'Mois');
    await page.shown('grid');
    expect(location.hash).to.equal('');
  });
});

describe('a link', () => {
  it('to a form opens the workshop: visitors read before they register', async () => {
    history.replaceState(null, '', '#alexis-workshops=open.few-left~form.list');
    const page = await openCalendar(DEEP_LINK);
    await page.shown('heading', 'Tester avec le CAPE');
    expect(page.query('textbox')).to.equal(undefined);
  });

  it('opens what it names, also beyond the first answer', async () => {
    history.replaceState(null, '', '#contact&alexis-workshops=open.far');
    const far = aWorkshop({ id: 'far', title: 'Bien plus tard' });
    const page = await openCalendar({ ...DEEP_LINK, answers: { '/workshops/far': good(far) } });
    await page.shown('heading', 'Bien plus tard');
  });

  it('opens what it names, also where the list comes later', async () => {
    const late = held(good(EVERY_STATUS));
    location.hash = '#alexis-workshops=open.far-away';
    const far = aWorkshop({ id: 'far-away', title: 'Plus tard' });
    const page = await openCalendar({
      ...DEEP_LINK,
      answers: { '/workshops': late.answer, '/workshops/far-away': good(far) },
    });
    late.release();
    await page.shown('heading', 'Plus tard');
  });

  it('to a workshop that is not there any more says so, until the visitor acts', async () => {
    history.replaceState(null, '', '#alexis-workshops=open.unknown');
    const page = await openCalendar(DEEP_LINK);
    await page.says('L’atelier demandé par ce lien n’existe pas');
    await entryOf(page, 'Tester avec le CAPE');
    await page.click('button', 'Liste');
    await until('it is said no more', () => !page.text.includes('L’atelier demandé par ce lien'));
    expect(location.hash).not.to.contain('unknown');
  });
});
