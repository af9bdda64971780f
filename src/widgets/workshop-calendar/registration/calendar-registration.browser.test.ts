import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
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
import { press, type } from '../../../../test/support/browser.ts';
import { until } from '../../../../test/support/until.ts';
import { places } from '../../../../test/support/workshop.ts';
import {
  aChallenge,
  aRegistration,
  EVERY_STATUS,
  NOW,
  prepareCalendar,
  type CalendarOptions,
} from '../workshop-calendar.fixture.ts';

const POST = '/workshops/few-left/registrations';
const created: Answer = async (request) =>
  new Response(await (await good(aRegistration())(request)).text(), { status: 201 });

/** The opened form of a workshop: that with two places left unless another is named. */
async function prepareForm({ id = 'few-left', ...options }: CalendarOptions & { id?: string } = {}) {
  const calendar = await prepareCalendar({
    ...options,
    answers: { [`/workshops/${id}/registrations`]: created, ...options.answers },
  });
  await calendar.shown('.entry');
  calendar.find(`[data-id="${id}"] .do .button`).click();
  await calendar.shown('form');
  const set = (field: string, value: string): void => {
    const input = calendar.find<HTMLInputElement>(`#field-${field}`);
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };
  const fill = (): void => {
    set('name', 'Zoé Martin');
    set('email', 'zoe@example.org');
    set('needs', 'Une place près de la porte');
    calendar.find('#field-consent').click();
  };
  const submit = (): void => calendar.find<HTMLFormElement>('form').requestSubmit();
  const sent = () => calendar.api.requests.filter(({ method }) => method === 'POST');
  const alert = () => calendar.text('form [role="alert"]');
  const kept = () => calendar.find<HTMLInputElement>('#field-needs').value;
  return { ...calendar, set, fill, submit, sent, alert, kept };
}

describe('an answer that comes while the visitor is at another workshop', () => {
  async function prepareOther(answer: Answer) {
    const late = held(answer);
    const form = await prepareForm({ answers: { [POST]: late.answer } });
    const { fill, submit, sent, button, find, shown, set } = form;
    fill();
    submit();
    await until('it is under way', () => sent().length === 1);
    button('Tous les ateliers').click();
    await shown('.entry');
    find('[data-id="full-waiting"] .do .button').click();
    await shown('form');
    set('needs', 'Pour une autre personne');
    find('#field-needs').focus();
    const told = () => form.text('.note [role="alert"]');
    const isUntouched = (): void => {
      expect(form.text('.form-title')).to.equal('Rejoindre la liste d’attente');
      expect(form.kept()).to.equal('Pour une autre personne');
      expect(form.alert()).to.equal('');
      expect(form.root.activeElement?.id).to.equal('field-needs');
    };
    const goBack = async (): Promise<void> => {
      button('Tous les ateliers').click();
      await shown('.entry');
      find('[data-id="few-left"] .do .button').click();
    };
    return { ...form, late, told, isUntouched, goBack };
  }

  it('is told of its own workshop, and stands there', async () => {
    const { late, told, isUntouched, goBack, shown, text } = await prepareOther(created);
    late.release();
    await until('it is told', () => told().includes('Tester avec le CAPE'));
    expect(told()).to.contain('est enregistrée');
    isUntouched();
    await goBack();
    await shown('.done');
    expect(text('.form-title')).to.equal('Votre place est réservée.');
    expect(told()).to.equal('');
  });

  it('is told on the list, moves nothing there, and leads to it', async () => {
    const { late, told, shown, all, find, button, text } = await prepareOther(created);
    button('Tous les ateliers').click();
    await shown('.entry');
    const places = () => all('.entry').map((one) => one.getBoundingClientRect().top);
    await until('the focus is back', () => find('[data-id="full-waiting"] .entry-title').matches(':focus'));
    const before = places();
    late.release();
    await until('it is told', () => told().includes('est enregistrée'));
    expect(places()).to.deep.equal(before);
    await expectNoAxeViolations(find('.note'));
    button('Voir mon inscription').click();
    await shown('.done');
    expect(all('.note').length).to.equal(0);
    expect(text('.form-title')).to.equal('Votre place est réservée.');
    // Once seen, it is told no more.
    button('Tous les ateliers').click();
    await shown('.entry');
    expect(all('.note').length).to.equal(0);
  });

  it('does not refuse the one at hand', async () => {
    const { late, told, isUntouched, goBack, alert } = await prepareOther(problem(409, 'workshop-full'));
    late.release();
    await until('it is told', () => told().includes('n’a pas abouti'));
    isUntouched();
    await goBack();
    await until('the failure stands there', () => alert() !== '');
  });
});

describe('the form', () => {
  it('opens in place with the focus on its title, and tells what it is about', async () => {
    const { root, text } = await prepareForm();
    await until('the title has the focus', () => root.activeElement?.classList.contains('form-title'));
    expect(text('.form-title')).to.equal('S’inscrire');
    expect(text('.form')).to.contain('mercredi 25 novembre 2026, 14 h 00 – 16 h 00');
  });

  it('keeps who one is for another workshop, and asks for the consent anew', async () => {
    const { fill, find, button, shown } = await prepareForm();
    fill();
    button('Tous les ateliers').click();
    await shown('.entry');
    find('[data-id="full-waiting"] .do .button').click();
    await shown('form');
    expect(find<HTMLInputElement>('#field-name').value).to.equal('Zoé Martin');
    expect(find<HTMLInputElement>('#field-consent').checked).to.equal(false);
  });

  it('sends what was typed, once, with a key, and shows what came of it', async () => {
    const { fill, submit, sent, shown, text, root } = await prepareForm();
    fill();
    submit();
    submit();
    await shown('.done');
    expect(text('.form-title')).to.equal('Votre place est réservée.');
    expect(text('.done')).to.contain('Un message de confirmation part vers zoe@example.org');
    expect(text('.done')).to.contain('mercredi 25 novembre 2026, 14 h 00 – 16 h 00');
    expect(root.activeElement?.classList.contains('form-title')).to.equal(true);
    // Of a focused paragraph Orca says nothing.
    expect(root.activeElement?.getAttribute('role')).to.equal('heading');
    expect(sent().length).to.equal(1);
    expect(sent()[0]?.headers.get('idempotency-key')).to.match(/^[0-9a-f]{32}$/);
    const body = (await sent()[0]?.json()) as Record<string, unknown>;
    expect(Object.keys(body).sort()).to.deep.equal(['consent', 'email', 'name', 'needs', 'proof', 'waitingList']);
    expect(body).to.deep.include({ name: 'Zoé Martin', waitingList: false });
    expect(body['consent']).to.deep.equal({ version: '1', language: 'fr', accepted: true });
    const proof = JSON.parse(atob(String(body['proof']))) as { challenge: unknown };
    expect(proof.challenge).to.deep.equal(aChallenge);
  });

  it('settles by itself a proof that ran out and one that is too young, with the same proof once more', async () => {
    const answers = [problem(422, 'proof-refused'), problem(422, 'too-fast'), created];
    const { fill, submit, sent, shown } = await prepareForm({
      answers: { [POST]: (request) => (answers.shift() ?? created)(request) },
    });
    const own = Object.getOwnPropertyDescriptor(window, 'setTimeout');
    const usual = window.setTimeout.bind(window);
    Object.defineProperty(window, 'setTimeout', {
      ...own,
      value: (act: () => void, ms = 0) => usual(act, ms === 3000 ? 0 : ms),
    });
    try {
      fill();
      submit();
      await shown('.done');
    } finally {
      if (own) Object.defineProperty(window, 'setTimeout', own);
    }
    const keys = sent().map(({ headers }) => headers.get('idempotency-key'));
    expect(keys.length).to.equal(3);
    expect(keys[1]).to.equal(keys[2]);
    expect(keys[1]).not.to.equal(keys[0]);
  });

  it('asks for its next proof as soon as one was refused, so that the next click is not too early', async () => {
    const { fill, submit, api, text } = await prepareForm({ answers: { [POST]: problem(409, 'workshop-full') } });
    fill();
    submit();
    await until('the list is offered', () => text('.actions .primary') === 'Rejoindre la liste d’attente');
    await until('it is asked for', () => api.count('/challenge') === 2);
  });

  it('can be done with the keyboard alone', async () => {
    const { root, shown, find } = await prepareForm();
    find('#field-name').focus();
    await type('Zoe');
    await press('Tab');
    await type('zoe@example.org');
    await press('Tab');
    await press('Tab');
    await press('Tab');
    await press('Tab');
    await until('the notice has the focus', () => root.activeElement?.localName === 'summary');
    await press('Tab');
    await press(' ');
    await press('Tab');
    await press('Enter');
    await shown('.done');
  });

  it('asks a hybrid workshop’s visitor how they take part, and offers the list where that way is full', async () => {
    const { fill, submit, all, text, find, shown, sent } = await prepareForm({ id: 'hybrid' });
    fill();
    submit();
    await shown('#error-mode');
    find('input[value="on-site"]').click();
    await until('the list is offered', () => text('.actions .primary') === 'Rejoindre la liste d’attente');
    find('input[value="online"]').click();
    await until('a place is offered', () => text('.actions .primary') === 'Confirmer mon inscription');
    expect(all('.errors').length).to.equal(0);
    submit();
    await shown('.done');
    expect(await sent()[0]?.json()).to.deep.include({ mode: 'online', waitingList: false });
  });

  it('leads who has a place online to where they join', async () => {
    const joinUrl = 'https://visio.example/atelier';
    const { fill, submit, find, shown } = await prepareForm({
      answers: { [POST]: good(aRegistration({ mode: 'online', joinUrl })) },
    });
    fill();
    submit();
    await shown('.done');
    expect(find(`.done a[href="${joinUrl}"]`).textContent).to.equal('Rejoindre l’atelier en ligne');
  });

  it('a full workshop’s form is the waiting list’s, and the position is said', async () => {
    const waiting = aRegistration({ status: 'waiting', position: 4 });
    const { text, fill, submit, shown } = await prepareForm({
      id: 'full-waiting',
      answers: { '/workshops/full-waiting/registrations': good(waiting) },
    });
    expect(text('.form-title')).to.equal('Rejoindre la liste d’attente');
    fill();
    submit();
    await shown('.done');
    expect(text('.form-title')).to.equal('Vous êtes en position 4 sur la liste d’attente.');
  });
});

describe('errors', () => {
  it('stand at the field and in a summary that has the focus and leads to them', async () => {
    const { submit, text, root, find, all, set, api } = await prepareForm();
    submit();
    await until('the summary has the focus', () => root.activeElement?.className === 'errors');
    expect(text('.errors')).to.contain('3 champs sont à corriger :');
    // Who hears the focus arrive hears which fields, not only how many.
    expect(find('.errors').getAttribute('aria-describedby')).to.equal(find('.errors ul').id);
    expect(all('.errors a').map((link) => link.textContent?.split(/\s/).slice(0, 3).join(' '))).to.deep.equal([
      'Indiquez votre prénom',
      'Indiquez votre adresse',
      'Acceptez l’utilisation de',
    ]);
    const name = find('#field-name');
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    expect(name.getAttribute('aria-describedby')).to.equal('error-name');
    expect(text('#error-name')).to.equal('Indiquez votre prénom et votre nom.');
    all('.errors a')[1]?.click();
    expect(root.activeElement?.id).to.equal('field-email');
    set('email', 'zoe@example.org');
    await until('a mended field is no longer told', () => all('.error').length === 2);
    expect(location.hash).to.equal('');
    expect(api.count(POST)).to.equal(0);
  });

  it('of the server are shown the same way', async () => {
    const refused = { pointer: '/email', code: 'malformed', detail: 'Vérifiez l’adresse.' };
    const about = { type: 'about:blank', title: '', status: 422, code: 'invalid-fields', detail: '' };
    const { fill, submit, shown, text } = await prepareForm({
      answers: { [POST]: json({ ...about, errors: [refused] }, 422) },
    });
    fill();
    submit();
    await shown('.errors');
    expect(text('#error-email')).to.contain('Vérifiez l’adresse e-mail.');
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
      const { fill, submit, alert, kept, element } = await prepareForm({ answers: { [POST]: answer } });
      fill();
      submit();
      await until('it is said', () => words.test(alert()));
      expect(alert()).to.contain('Vos réponses sont gardées');
      expect(kept()).to.equal('Une place près de la porte');
      await expectNoAxeViolations(element);
    });

  it('a lost answer is asked for again with the same key and the same body', async () => {
    const { fill, submit, alert, sent, shown } = await prepareForm({ answers: { [POST]: inTurn(down, created) } });
    fill();
    submit();
    await until('it failed', alert);
    submit();
    await shown('.done');
    const [first, second] = sent();
    expect(second?.headers.get('idempotency-key')).to.equal(first?.headers.get('idempotency-key'));
    expect(await second?.text()).to.equal(await first?.text());
  });

  it('another text is another submission', async () => {
    const { fill, set, submit, alert, sent, shown } = await prepareForm({ answers: { [POST]: inTurn(down, created) } });
    fill();
    submit();
    await until('it failed', alert);
    set('name', 'Zoé Durand');
    submit();
    await shown('.done');
    const [first, second] = sent();
    expect(second?.headers.get('idempotency-key')).not.to.equal(first?.headers.get('idempotency-key'));
  });

  it('the connection drops in the middle: the text stays, also over a look at the workshop', async () => {
    const { fill, submit, alert, kept, button, find, shown, all } = await prepareForm();
    fill();
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      submit();
      await until('it is said', () => alert().includes('la connexion est coupée'));
    } finally {
      // The own property goes; the browser's is on the prototype.
      Reflect.deleteProperty(navigator, 'onLine');
    }
    button('Retour à la liste').click();
    await until('the form is closed', () => !all('form').length);
    find('[data-id="few-left"] .entry-title').click();
    (await shown('.actions .primary')).click();
    await shown('form');
    expect(kept()).to.equal('Une place près de la porte');
    expect(find<HTMLInputElement>('#field-consent').checked).to.equal(true);
  });

  it('the loser of a race is offered the waiting list in the same step', async () => {
    const waiting = good(aRegistration({ status: 'waiting', position: 1 }));
    const { fill, submit, alert, kept, sent, text, shown } = await prepareForm({
      answers: { [POST]: inTurn(problem(409, 'workshop-full'), waiting) },
    });
    fill();
    submit();
    await until('it is said', () => alert().includes('La dernière place vient d’être prise'));
    expect(text('.actions .primary')).to.equal('Rejoindre la liste d’attente');
    expect(kept()).to.equal('Une place près de la porte');
    submit();
    await shown('.done');
    expect(text('.form-title')).to.equal('Vous êtes en tête de la liste d’attente.');
    const [first, second] = sent();
    expect(second?.headers.get('idempotency-key')).not.to.equal(first?.headers.get('idempotency-key'));
    expect(await second?.json()).to.deep.include({ waitingList: true, name: 'Zoé Martin' });
  });

  it('a refusal for good leads to the other workshops', async () => {
    const { fill, submit, alert, button, shown } = await prepareForm({
      answers: { [POST]: problem(409, 'registration-closed') },
    });
    fill();
    submit();
    await until('it is said', () => alert().includes('Les inscriptions à cet atelier sont closes.'));
    button('Voir les autres ateliers').click();
    await shown('.entry');
  });

  it('a proof that ran out is made anew, without a word', async () => {
    const { fill, submit, sent, shown, api } = await prepareForm({
      answers: { [POST]: inTurn(problem(403, 'proof-refused'), created) },
    });
    fill();
    submit();
    await shown('.done');
    expect(sent().length).to.equal(2);
    expect(api.count('/challenge')).to.equal(2);
  });

  it('without a challenge nothing is sent, and the next try asks for another', async () => {
    const { fill, submit, alert, sent, shown } = await prepareForm({
      answers: { '/challenge': inTurn(down, down, good(aChallenge)) },
    });
    fill();
    submit();
    await until('it is said', alert);
    expect(sent().length).to.equal(0);
    submit();
    await shown('.done');
  });

  it('says that it is sending, and sends once', async () => {
    const slow = held(created);
    const { fill, submit, text, sent, shown } = await prepareForm({ answers: { [POST]: slow.answer } });
    fill();
    submit();
    await until('it is sending', () => sent().length === 1 && text('.actions .primary') === 'Envoi en cours…');
    submit();
    slow.release();
    await shown('.done');
    expect(sent().length).to.equal(1);
  });
});

describe('an element that is moved in the page', () => {
  const move = async (element: LitElement): Promise<void> => {
    element.parentElement?.append(element);
    element.requestUpdate();
    await element.updateComplete;
  };

  it('keeps what was typed and chosen, and sends it', async () => {
    const { element, fill, find, submit, kept, shown } = await prepareForm();
    fill();
    await move(element);
    expect(kept()).to.equal('Une place près de la porte');
    expect(find<HTMLInputElement>('#field-consent').checked).to.equal(true);
    submit();
    await shown('.done');
  });

  it('keeps what came of it', async () => {
    const { element, fill, submit, shown, all } = await prepareForm();
    fill();
    submit();
    await shown('.done');
    await move(element);
    expect(all('.done').length).to.equal(1);
  });
});

describe('places left', () => {
  const few = EVERY_STATUS.find(({ id }) => id === 'few-left')!;
  const withLeft = (left: number) => ({ ...few, places: [places('on-site', 12, left)] });
  const status = (root: ParentNode) => root.querySelector('[data-id="few-left"] .state')?.textContent;

  /** A form, and a second calendar beside it. */
  const prepareTwo = async (answers: CalendarOptions['answers']) => {
    const calendar = await prepareForm({ answers });
    const other = calendar.provider.appendChild(document.createElement('alexis-workshop-calendar'));
    other.setAttribute('now', NOW);
    const beside = other.renderRoot;
    await until('the other calendar shows it', () => status(beside) === 'plus que 2 places');
    return { ...calendar, beside };
  };

  it('follow the answers to the form, in every calendar of the page, whatever caches say', async () => {
    const { fill, submit, shown, button, root, beside, api } = await prepareTwo({
      [POST]: good(aRegistration({ workshop: withLeft(1) })),
      '/registrations/secret-of-128-bits': good(aRegistration({ status: 'cancelled', workshop: withLeft(2) })),
    });
    fill();
    submit();
    await shown('.done');
    await until('the other calendar follows', () => status(beside) === 'plus qu’une place');
    button('Annuler mon inscription').click();
    await shown('.cancel-question');
    button('Oui, annuler').click();
    await until('the other calendar follows back', () => status(beside) === 'plus que 2 places');
    button('Voir les autres ateliers').click();
    await shown('.entry');
    expect(status(root)).to.equal('plus que 2 places');
    const reloads = api.requests.filter(({ url, cache }) => url.includes('/workshops?') && cache === 'reload');
    expect(reloads.length).to.equal(2);
  });

  it('follow a refusal: who lost the race finds the workshop full behind the form', async () => {
    const { fill, submit, alert, button, root, beside } = await prepareTwo({
      [POST]: problem(409, 'workshop-full'),
      '/workshops/few-left': good({ ...withLeft(0), registration: { ...few.registration, state: 'waiting-list' } }),
    });
    fill();
    submit();
    await until('it is said', () => alert().includes('La dernière place vient d’être prise'));
    await until('the other calendar follows', () => status(beside) === 'complet, liste d’attente ouverte');
    button('Retour à la liste').click();
    await until('the list follows', () => status(root) === 'complet, liste d’attente ouverte');
  });

  it('are the list’s again once it is newer', async () => {
    const { fill, submit, shown, button, root } = await prepareForm({
      answers: {
        [POST]: json({
          data: aRegistration({ workshop: withLeft(1) }),
          meta: { generatedAt: '2020-01-01T00:00:00+01:00' },
        }),
      },
    });
    fill();
    submit();
    await shown('.done');
    button('Voir les autres ateliers').click();
    await shown('.entry');
    expect(status(root)).to.equal('plus que 2 places');
  });
});

describe('events', () => {
  it('the page hears status and workshop, and nothing of what was typed', async () => {
    const heard: unknown[] = [];
    const { provider, fill, submit, shown, button, root } = await prepareForm({
      answers: { '/registrations/secret-of-128-bits': good(aRegistration({ status: 'cancelled' })) },
    });
    provider.addEventListener('alexis-registration', ({ detail }) => heard.push(detail));
    fill();
    submit();
    await shown('.done');
    button('Annuler mon inscription').click();
    await shown('.cancel-question');
    await until('the question has the focus', () => root.activeElement?.matches('.cancel-question[role=group]'));
    const label = root.activeElement?.getAttribute('aria-labelledby') ?? '';
    expect(root.querySelector(`#${label}`)?.textContent).to.contain('Annuler cette inscription');
    button('Oui, annuler').click();
    await until('it is cancelled', () => heard.length === 2);
    expect(heard).to.deep.equal([
      { workshop: 'few-left', status: 'confirmed' },
      { workshop: 'few-left', status: 'cancelled' },
    ]);
  });

  it('a cancellation that fails is said, and the registration stays', async () => {
    const { fill, submit, shown, button, text } = await prepareForm({
      answers: { '/registrations/secret-of-128-bits': down },
    });
    fill();
    submit();
    await shown('.done');
    button('Annuler mon inscription').click();
    await shown('.cancel-question');
    button('Oui, annuler').click();
    await until('it is said', () => text('.done').includes('L’annulation n’a pas pu être enregistrée.'));
    expect(text('.form-title')).to.equal('Votre place est réservée.');
  });
});

describe('accessibility', () => {
  for (const theme of ['light', 'dark'])
    it(`axe finds nothing in the form, its errors and its end, ${theme}, 320 px`, async () => {
      const { submit, shown, fill, element, provider, find } = await prepareForm({ width: 320, attributes: { theme } });
      provider.style.background = theme === 'dark' ? '#15181d' : '#fff';
      await expectNoAxeViolations(element);
      submit();
      await shown('.errors');
      find('.privacy summary').click();
      await expectNoAxeViolations(element);
      expect(element.scrollWidth).to.be.at.most(320);
      fill();
      submit();
      await shown('.done');
      await expectNoAxeViolations(element);
    });

  it('what robots may fill in is not there for anybody', async () => {
    const { find } = await prepareForm();
    const trap = find('.trap');
    expect(trap.getAttribute('aria-hidden')).to.equal('true');
    expect(trap.querySelector('input')?.tabIndex).to.equal(-1);
  });
});

describe('localisation', () => {
  for (const [lang, title, action] of [
    ['en', 'Register', 'Confirm my registration'],
    ['de', 'Anmelden', 'Anmeldung bestätigen'],
  ])
    it(`${lang}: title and button`, async () => {
      const { text } = await prepareForm({ lang });
      expect(text('.form-title')).to.equal(title);
      expect(text('.actions .primary')).to.equal(action);
    });
});
