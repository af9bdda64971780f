import { expect } from '@open-wc/testing';
import {
  down,
  good,
  held,
  html as webPage,
  inTurn,
  json,
  problem,
  truncated,
  type Answer,
} from '../../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../../test/support/axe.ts';
import { having } from '../../../../test/support/having.ts';
import { until } from '../../../../test/support/until.ts';
import { accessibleName, plainText } from '../../../../test/support/widget-page.ts';
import { aChallenge, aRegistration } from '../workshop-calendar.fixture.ts';
import {
  consentOf,
  created,
  failsWith,
  FEW_LEFT,
  fieldOf,
  fillAndSubmit,
  fillForm,
  isDone,
  kept,
  openForm,
  POST,
  sent,
  submit,
} from './registration.fixture.ts';

const keysOf = (requests: readonly Request[]) => requests.map(({ headers }) => headers.get('idempotency-key'));

describe('errors', () => {
  it('are at the field and in a summary that has the focus and leads to them', async () => {
    const page = await openForm();
    submit(page);
    const summary = await page.shown('group', '3 champs sont à corriger :');
    await until('the summary has the focus', () => page.focused === summary);
    // Who hears the focus arrive hears which fields, not only how many.
    expect(summary.getAttribute('aria-describedby')).to.equal(page.find('list', undefined, summary).id);
    const links = page.all('link', undefined, summary);
    expect(links.map((link) => accessibleName(link).split(' ').slice(0, 3).join(' '))).to.deep.equal([
      'Indiquez votre prénom',
      'Indiquez votre adresse',
      'Acceptez l’utilisation de',
    ]);
    const name = fieldOf(page, 'Prénom et nom');
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    const error = page.root.getElementById(name.getAttribute('aria-describedby') ?? '');
    expect(plainText(error)).to.equal('Indiquez votre prénom et votre nom.');
    links[1]?.click();
    await until('the field has the focus', () => page.focused === fieldOf(page, 'Adresse e-mail'));
    await page.fill('Adresse e-mail', 'zoe@example.org');
    await until('a mended field is no longer told', () => !page.saying(/^Indiquez votre adresse e-mail/));
    expect(page.saying(/^Indiquez votre prénom/)).not.to.equal(undefined);
    expect(location.hash).to.equal('');
    expect(page.context.api.count(POST)).to.equal(0);
  });

  it('of the server are shown the same way', async () => {
    const refused = { pointer: '/email', code: 'malformed', detail: 'Vérifiez l’adresse.' };
    const about = { type: 'about:blank', title: '', status: 422, code: 'invalid-fields', detail: '' };
    const page = await openForm({ answers: { [POST]: json({ ...about, errors: [refused] }, 422) } });
    await fillAndSubmit(page);
    await page.shown('group', 'Un champ est à corriger :');
    const described = fieldOf(page, 'Adresse e-mail').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => plainText(page.root.getElementById(id))).join()).to.contain(
      'Vérifiez l’adresse e-mail.',
    );
  });
});

describe('failure', () => {
  const cases: Record<string, [Answer, RegExp]> = {
    'nobody answers': [down, /Le service d’inscription ne répond pas/],
    'a web page comes back': [webPage(), /n’a pas pu être enregistrée/],
    'half an answer comes back': [truncated(aRegistration()), /n’a pas pu être enregistrée/],
    'the server is out of order': [problem(500, 'internal'), /n’a pas pu être enregistrée/],
    'too many have come from here': [problem(429, 'rate-limited', 120), /Réessayez dans 2 minutes/],
  };
  for (const [what, [answer, words]] of Object.entries(cases))
    it(`${what}: it says so, and keeps what was typed`, async () => {
      const page = await openForm({ answers: { [POST]: answer } });
      await fillAndSubmit(page);
      await failsWith(page, words);
      await failsWith(page, /Vos réponses sont gardées|Ce que vous avez écrit est gardé/);
      expect(kept(page)).to.equal('Une place près de la porte');
      await expectNoAxeViolations(page.element);
    });

  it('a lost answer is asked for again with the same key and the same body', async () => {
    const page = await openForm({ answers: { [POST]: inTurn(down, created) } });
    await fillAndSubmit(page);
    await failsWith(page, /./);
    submit(page);
    await isDone(page);
    const [first, second] = sent(page);
    expect(second?.headers.get('idempotency-key')).to.equal(first?.headers.get('idempotency-key'));
    expect(await second?.text()).to.equal(await first?.text());
  });

  it('another text is another submission', async () => {
    const page = await openForm({ answers: { [POST]: inTurn(down, created) } });
    await fillAndSubmit(page);
    await failsWith(page, /./);
    await page.fill('Prénom et nom', 'Zoé Durand');
    submit(page);
    await isDone(page);
    expect(new Set(keysOf(sent(page))).size).to.equal(2);
  });

  it('the connection drops in the middle: the text stays, also over a look at the workshop', async () => {
    const page = await openForm();
    await fillForm(page);
    await having(navigator, 'onLine', false, async () => {
      submit(page);
      await failsWith(page, 'la connexion est coupée');
    });
    await page.click('button', 'Retour à la liste');
    await page.click('button', new RegExp(`^${FEW_LEFT}, `));
    await page.click('button', /^S’inscrire$/);
    await page.shown('textbox', 'Vos attentes');
    expect(kept(page)).to.equal('Une place près de la porte');
    expect(consentOf(page).checked).to.equal(true);
  });

  it('the loser of a race is offered the waiting list in the same step', async () => {
    const waiting = good(aRegistration({ status: 'waiting', position: 1 }));
    const page = await openForm({ answers: { [POST]: inTurn(problem(409, 'workshop-full'), waiting) } });
    await fillAndSubmit(page);
    await failsWith(page, 'La dernière place vient d’être prise');
    await page.shown('button', /^Rejoindre la liste d’attente$/);
    expect(kept(page)).to.equal('Une place près de la porte');
    submit(page);
    await isDone(page, 'Vous êtes en tête de la liste d’attente.');
    expect(new Set(keysOf(sent(page))).size).to.equal(2);
    expect(await sent(page)[1]?.json()).to.deep.include({ waitingList: true, name: 'Zoé Martin' });
  });

  it('a refusal for good leads to the other workshops', async () => {
    const page = await openForm({ answers: { [POST]: problem(409, 'registration-closed') } });
    await fillAndSubmit(page);
    await failsWith(page, 'Les inscriptions à cet atelier sont closes.');
    await page.click('button', 'Voir les autres ateliers');
    await page.shown('button', new RegExp(`^${FEW_LEFT}, `));
  });

  it('a proof that ran out is made anew, without a word', async () => {
    const page = await openForm({ answers: { [POST]: inTurn(problem(403, 'proof-refused'), created) } });
    await fillAndSubmit(page);
    await isDone(page);
    expect(sent(page).length).to.equal(2);
    expect(page.context.api.count('/challenge')).to.equal(2);
  });

  it('without a challenge nothing is sent, and the next try asks for another', async () => {
    const page = await openForm({ answers: { '/challenge': down } });
    await fillAndSubmit(page);
    await failsWith(page, /./);
    expect(sent(page).length).to.equal(0);
    page.context.api.answer('/challenge', good(aChallenge));
    submit(page);
    await isDone(page);
  });

  it('says that it is sending, and sends once', async () => {
    const slow = held(created);
    const page = await openForm({ answers: { [POST]: slow.answer } });
    await fillAndSubmit(page);
    await page.shown('button', 'Envoi en cours…');
    await until('it is under way', () => sent(page).length === 1);
    submit(page);
    slow.release();
    await isDone(page);
    expect(sent(page).length).to.equal(1);
  });
});
