import { expect } from '@open-wc/testing';
import { down, good, held, json, problem, type Answer } from '../../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../../test/support/axe.ts';
import { until } from '../../../../test/support/until.ts';
import { plainText, WidgetPage } from '../../../../test/support/widget-page.ts';
import { places } from '../../../../test/support/workshop.ts';
import {
  aRegistration,
  entryOf,
  EVERY_STATUS,
  NOW,
  titles,
  type CalendarOptions,
  type CalendarPage,
} from '../workshop-calendar.fixture.ts';
import {
  failsWith,
  failureOf,
  FEW_LEFT,
  fieldOf,
  fillAndSubmit,
  FULL_WAITING,
  isDone,
  isTold,
  created,
  kept,
  newsOf,
  openForm,
  openFormOf,
  POST,
  RESERVED,
  sent,
} from './registration.fixture.ts';

const CANCELLATION = '/registrations/secret-of-128-bits';

describe('an answer that comes while the visitor is at another workshop', () => {
  async function openOther(answer: Answer) {
    const late = held(answer);
    const page = await openForm({ answers: { [POST]: late.answer } });
    await fillAndSubmit(page);
    await until('it is under way', () => sent(page).length === 1);
    await page.click('button', 'Tous les ateliers');
    await openFormOf(page, FULL_WAITING);
    await page.fill('Vos attentes', 'Pour une autre personne');
    return { page, late };
  }
  const isUntouched = (page: CalendarPage): void => {
    expect(page.query('heading', 'Rejoindre la liste d’attente')).not.to.equal(undefined);
    expect(kept(page)).to.equal('Pour une autre personne');
    expect(failureOf(page)).to.equal('');
    expect(page.focused).to.equal(fieldOf(page, 'Vos attentes'));
  };

  it('is told of its own workshop, and is found there', async () => {
    const { page, late } = await openOther(created);
    late.release();
    await isTold(page, FEW_LEFT);
    await isTold(page, 'est enregistrée');
    isUntouched(page);
    await page.click('button', 'Tous les ateliers');
    await page.click('button', `: ${FEW_LEFT}`);
    await isDone(page);
    await until('it is told no more', () => newsOf(page) === '');
  });

  it('is told on the list, moves nothing there, and leads to it', async () => {
    const { page, late } = await openOther(created);
    await page.click('button', 'Tous les ateliers');
    const entry = await page.shown('button', new RegExp(`^${FULL_WAITING}, `));
    await until('the focus is back', () => page.focused === entry);
    const tops = () =>
      page.all('button', /voir le détail$/).map((title) => title.closest('li')?.getBoundingClientRect().top);
    const before = tops();
    late.release();
    await isTold(page, 'est enregistrée');
    expect(tops()).to.deep.equal(before);
    await expectNoAxeViolations(page.find('alert'));
    await page.click('button', 'Voir mon inscription');
    await isDone(page);
    await until('it is told no more', () => newsOf(page) === '');
    // Once seen, it is told no more.
    await page.click('button', 'Tous les ateliers');
    await until('the list is back', () => titles(page).length > 0);
    expect(newsOf(page)).to.equal('');
  });

  it('is refused alone: the form that is open now stays as it is', async () => {
    const { page, late } = await openOther(problem(409, 'workshop-full'));
    late.release();
    await isTold(page, 'n’a pas abouti');
    isUntouched(page);
    await page.click('button', 'Tous les ateliers');
    await openFormOf(page, FEW_LEFT);
    await failsWith(page, /./);
  });
});

describe('places left', () => {
  const few = EVERY_STATUS.find(({ id }) => id === 'few-left')!;
  const withLeft = (left: number) => ({ ...few, places: [places('on-site', 12, left)] });
  /** Waits until the list says so of the workshop. */
  const lists = async (page: CalendarPage, status: string): Promise<void> => {
    const entry = await entryOf(page, FEW_LEFT);
    await until(`the list says ${status}`, () => plainText(entry).includes(` ${status}`));
  };

  /** A form, and a second calendar beside it. */
  const openTwo = async (answers: CalendarOptions['answers']) => {
    const page = await openForm({ answers });
    const other = page.context.provider.appendChild(document.createElement('alexis-workshop-calendar'));
    other.setAttribute('now', NOW);
    const beside = WidgetPage.of(other, page.context);
    await lists(beside, 'plus que 2 places');
    return { page, beside };
  };

  it('follow the answers to the form, in every calendar of the page, whatever caches say', async () => {
    const { page, beside } = await openTwo({
      [POST]: good(aRegistration({ workshop: withLeft(1) })),
      [CANCELLATION]: good(aRegistration({ status: 'cancelled', workshop: withLeft(2) })),
    });
    await fillAndSubmit(page);
    await isDone(page);
    await lists(beside, 'plus qu’une place');
    await page.click('button', 'Annuler mon inscription');
    await page.click('button', 'Oui, annuler');
    await lists(beside, 'plus que 2 places');
    await page.click('button', 'Voir les autres ateliers');
    await lists(page, 'plus que 2 places');
    const reloads = () =>
      page.context.api.requests.filter(({ url, cache }) => url.includes('/workshops?') && cache === 'reload');
    await until('the list is read again after each', () => reloads().length === 2);
  });

  it('follow a refusal: who lost the race finds the workshop full behind the form', async () => {
    const { page, beside } = await openTwo({
      [POST]: problem(409, 'workshop-full'),
      '/workshops/few-left': good({ ...withLeft(0), registration: { ...few.registration, state: 'waiting-list' } }),
    });
    await fillAndSubmit(page);
    await failsWith(page, 'La dernière place vient d’être prise');
    await lists(beside, 'complet, liste d’attente ouverte');
    await page.click('button', 'Retour à la liste');
    await lists(page, 'complet, liste d’attente ouverte');
  });

  it('are the list’s again once it is newer', async () => {
    const page = await openForm({
      answers: {
        [POST]: json({
          data: aRegistration({ workshop: withLeft(1) }),
          meta: { generatedAt: '2020-01-01T00:00:00+01:00' },
        }),
      },
    });
    await fillAndSubmit(page);
    await isDone(page);
    await page.click('button', 'Voir les autres ateliers');
    await lists(page, 'plus que 2 places');
  });
});

describe('a cancellation', () => {
  it('tells the page status and workshop, and nothing of what was typed', async () => {
    const page = await openForm({ answers: { [CANCELLATION]: good(aRegistration({ status: 'cancelled' })) } });
    const registered = () => page.events.filter(([name]) => name === 'alexis-registration').map(([, detail]) => detail);
    await fillAndSubmit(page);
    await isDone(page);
    await page.click('button', 'Annuler mon inscription');
    const question = await page.shown('group', 'Annuler cette inscription');
    await until('the question has the focus', () => page.focused === question);
    await page.click('button', 'Oui, annuler');
    await until('it is cancelled', () => registered().length === 2);
    expect(registered()).to.deep.equal([
      { workshop: 'few-left', status: 'confirmed' },
      { workshop: 'few-left', status: 'cancelled' },
    ]);
  });

  it('that fails is told, and the registration stays', async () => {
    const page = await openForm({ answers: { [CANCELLATION]: down } });
    await fillAndSubmit(page);
    await isDone(page);
    await page.click('button', 'Annuler mon inscription');
    await page.click('button', 'Oui, annuler');
    await isTold(page, 'L’annulation n’a pas pu être enregistrée.');
    expect(page.query('heading', RESERVED)).not.to.equal(undefined);
  });
});
