import { expect } from '@open-wc/testing';
import { down, good, held, html as webPage, problem, truncated, type Answer } from '../../../test/support/api.ts';
import { collectWarnings } from '../../../test/support/context.ts';
import { refuseFeatures } from '../../../test/support/features.ts';
import { until } from '../../../test/support/until.ts';
import { aWorkshop } from '../../../test/support/workshop.ts';
import { afternoon, EVERY_STATUS, many, openCalendar, titles, twoPages } from './workshop-calendar.fixture.ts';

const MISSING = 'Cette partie n’a pas pu être chargée.';
const RETRY = 'Réessayer';
const CAPE = /^Tester avec le CAPE, .*voir le détail$/;

describe('a failed list', () => {
  const cases: Record<string, [Answer, RegExp]> = {
    'nobody answers': [down, /Le service ne répond pas/],
    'a web page comes back': [webPage(), /n’est pas lisible/],
    'half an answer comes back': [truncated([aWorkshop()]), /n’est pas lisible/],
    'the server is busy': [problem(503, 'busy'), /momentanément indisponible/],
  };
  for (const [what, [answer, words]] of Object.entries(cases))
    it(`says so, keeps the page’s link and tries again: ${what}`, async () => {
      const page = await openCalendar({ answers: { '/workshops': answer } });
      expect((await page.shown('alert')).textContent).to.match(words);
      const link = page.element.querySelector('a');
      expect(link?.offsetHeight).to.be.above(0);
      page.context.api.answer('/workshops', good(EVERY_STATUS));
      await page.click('button', RETRY);
      await until('the list is there', () => titles(page).length === 10);
      expect(link?.offsetHeight).to.equal(0);
    });

  it('has the shape of the list until it comes', async () => {
    const slow = held(good(EVERY_STATUS));
    const page = await openCalendar({ answers: { '/workshops': slow.answer } });
    await until('its shape is shown', () => page.root.querySelectorAll('ol[aria-hidden] li').length > 2);
    slow.release();
    await page.shown('list');
    expect(page.root.querySelector('ol[aria-hidden]')).to.equal(null);
  });

  it('leaves an unreadable workshop out, and counts it', async () => {
    const page = await openCalendar({ answers: { '/workshops': good([...EVERY_STATUS, { id: 'broken' }]) } });
    await page.says('Un atelier n’a pas pu être lu et manque ici.');
    expect(titles(page).length).to.equal(10);
  });
});

describe('a page that cannot be read', () => {
  it('is told where nothing moves, and read when the visitor asks again', async () => {
    let second = down;
    const page = await openCalendar({
      answers: { '/workshops': twoPages(good(many(10), { next: 'two' }), (request) => second(request)) },
    });
    await page.shown('list');
    const places = () =>
      [...page.all('button', /voir le détail$/), page.find('button', 'Afficher la suite')].map(
        (button) => button.getBoundingClientRect().top,
      );
    const before = places();
    await page.click('button', 'Afficher la suite');
    const note = await page.shown('alert');
    expect(note.textContent).to.contain(MISSING);
    expect(places()).to.deep.equal(before);
    const { bottom, top } = note.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight, 'it is in sight').to.equal(true);
    second = good([afternoon('late', 30)]);
    await page.click('button', RETRY);
    await until('they are there', () => titles(page).length === 11);
    expect(page.query('alert')).to.equal(undefined);
  });

  it('is told in the month too', async () => {
    let second = down;
    const pages = twoPages(good(EVERY_STATUS, { next: 'two' }), (request) => second(request));
    const page = await openCalendar({
      answers: { '/workshops': (request) => (request.url.includes('to=') ? good([]) : pages)(request) },
    });
    await page.click('button', 'Mois');
    await page.click('button', 'Mois suivant');
    await page.shown('alert', '');
    second = good([{ ...afternoon('later', 28), title: 'Plus tard' }]);
    await page.click('button', RETRY);
    await page.shown('button', /^14 h Plus tard|^Plus tard/);
    await until('nothing is said any more', () => !page.query('alert'));
  });
});

describe('a feature whose code does not load', () => {
  const features: Record<string, [control: string | RegExp, role: string, name?: string]> = {
    'the month': ['Mois', 'grid'],
    'the filters': ['Filtrer les ateliers', 'searchbox'],
    'an opened workshop': [CAPE, 'button', 'Tous les ateliers'],
  };
  for (const [what, [control, role, name]] of Object.entries(features))
    it(`is told, leaves the list, and comes when the visitor asks again: ${what}`, async () => {
      collectWarnings();
      const page = await openCalendar();
      await page.shown('list');
      const mend = refuseFeatures();
      await page.click('button', control);
      await page.says(MISSING);
      expect(titles(page).length).to.equal(10);
      expect(page.find('button', 'Liste').getAttribute('aria-pressed')).to.equal('true');
      mend();
      // Within a moment of its failure it is not asked for again.
      await until('it is there', () => {
        page.query('button', RETRY)?.click();
        return page.query(role, name);
      });
      await until('nothing is said any more', () => !page.text.includes(MISSING));
    });

  it('is told in the place of a form, and comes by the same button', async () => {
    collectWarnings();
    const page = await openCalendar();
    await page.click('button', CAPE);
    const register = await page.shown('button', /^S’inscrire$/);
    const mend = refuseFeatures();
    register.focus();
    register.click();
    await page.says('Le formulaire n’a pas pu être chargé.');
    expect(page.focused, 'the workshop stays while its form loads').to.equal(register);
    mend();
    await until('the form is there', () => {
      page.query('button', /^S’inscrire$/)?.click();
      return page.query('textbox');
    });
    expect(page.text).not.to.contain('Le formulaire n’a pas pu être chargé.');
  });
});
