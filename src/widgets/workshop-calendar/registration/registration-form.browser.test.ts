import { expect } from '@open-wc/testing';
import { good, inTurn, problem } from '../../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../../test/support/axe.ts';
import { press, type } from '../../../../test/support/browser.ts';
import { having } from '../../../../test/support/having.ts';
import { until } from '../../../../test/support/until.ts';
import { plainText } from '../../../../test/support/widget-page.ts';
import { aChallenge, aRegistration, type CalendarPage } from '../workshop-calendar.fixture.ts';
import {
  consentOf,
  created,
  fieldOf,
  fillAndSubmit,
  fillForm,
  FULL_WAITING,
  HYBRID,
  isDone,
  kept,
  openForm,
  openFormOf,
  POST,
  sent,
  submit,
} from './registration.fixture.ts';

const WAITING_LIST = /^Rejoindre la liste d’attente$/;

describe('the form', () => {
  it('opens in place with the focus on its title, and tells what it is about', async () => {
    const page = await openForm();
    await until('the title has the focus', () => page.focused === page.find('heading', /^S’inscrire$/));
    await page.says('mercredi 25 novembre 2026, 14 h 00 – 16 h 00');
  });

  it('keeps who one is for another workshop, and asks for the consent anew', async () => {
    const page = await openForm();
    await fillForm(page);
    await page.click('button', 'Tous les ateliers');
    await openFormOf(page, FULL_WAITING);
    expect(fieldOf(page, 'Prénom et nom').value).to.equal('Zoé Martin');
    expect(consentOf(page).checked).to.equal(false);
  });

  it('sends what was typed, once, with a key, and shows what came of it', async () => {
    const page = await openForm();
    await fillAndSubmit(page);
    submit(page);
    await isDone(page);
    await page.says('Un message de confirmation part vers zoe@example.org');
    await page.says('mercredi 25 novembre 2026, 14 h 00 – 16 h 00');
    // Of a focused paragraph Orca says nothing: a heading has it.
    await until('the outcome has the focus', () => page.focused === page.find('heading', 'Votre place est réservée.'));
    expect(sent(page).length).to.equal(1);
    const [request] = sent(page);
    expect(request?.headers.get('idempotency-key')).to.match(/^[0-9a-f]{32}$/);
    const body = (await request?.json()) as Record<string, unknown>;
    expect(Object.keys(body).sort()).to.deep.equal(['consent', 'email', 'name', 'needs', 'proof', 'waitingList']);
    expect(body).to.deep.include({ name: 'Zoé Martin', waitingList: false });
    expect(body['consent']).to.deep.equal({ version: '1', language: 'fr', accepted: true });
    const proof = JSON.parse(atob(String(body['proof']))) as { challenge: unknown };
    expect(proof.challenge).to.deep.equal(aChallenge);
  });

  it('settles by itself a proof that ran out and one that is too young, with the same proof once more', async () => {
    const answers = [problem(422, 'proof-refused'), problem(422, 'too-fast'), created];
    const page = await openForm({
      answers: { [POST]: (request) => (answers.shift() ?? created)(request) },
    });
    const usual = window.setTimeout.bind(window);
    // The pause of three seconds is over at once.
    const hasty = (act: () => void, ms = 0) => usual(act, ms === 3000 ? 0 : ms);
    await having(window, 'setTimeout', hasty, async () => {
      await fillAndSubmit(page);
      await isDone(page);
    });
    const keys = sent(page).map(({ headers }) => headers.get('idempotency-key'));
    expect(keys.length).to.equal(3);
    expect(new Set(keys).size).to.equal(1);
    const proofs = await Promise.all(
      sent(page).map(async (request) => ((await request.json()) as { proof: string }).proof),
    );
    expect(proofs[1]).to.equal(proofs[2]);
    expect(page.context.api.count('/challenge')).to.equal(2);
  });

  it('keeps a proof that a refusal has not used up, so that the next click is not too early', async () => {
    const page = await openForm({ answers: { [POST]: inTurn(problem(409, 'workshop-full'), created) } });
    await fillAndSubmit(page);
    await page.click('button', WAITING_LIST);
    await isDone(page);
    expect(page.context.api.count('/challenge')).to.equal(1);
  });

  it('can be done with the keyboard alone', async () => {
    const page = await openForm();
    fieldOf(page, 'Prénom et nom').focus();
    await type('Zoe');
    await press('Tab');
    await type('zoe@example.org');
    await press('Tab');
    await press('Tab');
    await press('Tab');
    await press('Tab');
    await until('the notice has the focus', () => page.focused?.localName === 'summary');
    await press('Tab');
    await press(' ');
    await press('Tab');
    await press('Enter');
    await isDone(page);
  });

  it('asks a hybrid workshop’s visitor how they take part, and offers the list where that way is full', async () => {
    const page = await openForm({ title: HYBRID });
    await fillAndSubmit(page);
    await page.says('Choisissez comment vous participez');
    await page.click('radio', 'Sur place');
    await page.shown('button', WAITING_LIST);
    await page.click('radio', 'En ligne');
    await page.shown('button', 'Confirmer mon inscription');
    await until('no field is wrong', () => !page.query('group', 'à corriger'));
    submit(page);
    await isDone(page);
    expect(await sent(page)[0]?.json()).to.deep.include({ mode: 'online', waitingList: false });
  });

  it('leads who has a place online to where they join', async () => {
    const joinUrl = 'https://visio.example/atelier';
    const page = await openForm({ answers: { [POST]: good(aRegistration({ mode: 'online', joinUrl })) } });
    await fillAndSubmit(page);
    await isDone(page);
    expect((await page.shown('link', 'Rejoindre l’atelier en ligne')).getAttribute('href')).to.equal(joinUrl);
  });

  it('a full workshop’s form is the waiting list’s, and the position is said', async () => {
    const waiting = aRegistration({ status: 'waiting', position: 4 });
    const page = await openForm({
      title: FULL_WAITING,
      answers: { '/workshops/full-waiting/registrations': good(waiting) },
    });
    await page.shown('heading', 'Rejoindre la liste d’attente');
    await fillAndSubmit(page);
    await isDone(page, 'Vous êtes en position 4 sur la liste d’attente.');
  });
});

describe('an element that is moved in the page', () => {
  const move = async ({ element }: CalendarPage): Promise<void> => {
    element.parentElement?.append(element);
    element.requestUpdate();
    await element.updateComplete;
  };

  it('keeps what was typed and chosen, and sends it', async () => {
    const page = await openForm();
    await fillForm(page);
    await move(page);
    expect(kept(page)).to.equal('Une place près de la porte');
    expect(consentOf(page).checked).to.equal(true);
    submit(page);
    await isDone(page);
  });

  it('keeps what came of it', async () => {
    const page = await openForm();
    await fillAndSubmit(page);
    await isDone(page);
    await move(page);
    expect(page.all('heading', 'Votre place est réservée.').length).to.equal(1);
  });
});

describe('accessibility', () => {
  for (const theme of ['light', 'dark'])
    it(`axe finds nothing in the form, its errors and its end, ${theme}, 320 px`, async () => {
      const page = await openForm({ width: 320, attributes: { theme } });
      const { element } = page;
      page.context.provider.style.background = theme === 'dark' ? '#15181d' : '#fff';
      await expectNoAxeViolations(element);
      submit(page);
      await page.shown('group', 'à corriger');
      page.root.querySelector('summary')?.click();
      await expectNoAxeViolations(element);
      expect(element.scrollWidth).to.be.at.most(320);
      await fillAndSubmit(page);
      await isDone(page);
      await expectNoAxeViolations(element);
    });

  it('what robots may fill in is not there for anybody', async () => {
    const page = await openForm();
    const trap = [...page.root.querySelectorAll('label')].find((label) => plainText(label) === 'Laissez ce champ vide');
    expect(trap?.closest('[aria-hidden=true]')).not.to.equal(null);
    expect(trap?.querySelector('input')?.tabIndex).to.equal(-1);
    expect(page.query('textbox', 'Laissez ce champ vide')).to.equal(undefined);
  });
});

describe('localisation', () => {
  for (const [lang, title, action] of [
    ['en', 'Register', 'Confirm my registration'],
    ['de', 'Anmelden', 'Anmeldung bestätigen'],
  ] as const)
    it(`${lang}: title and button`, async () => {
      const page = await openForm({ lang });
      await page.shown('heading', title);
      await page.shown('button', action);
    });
});
