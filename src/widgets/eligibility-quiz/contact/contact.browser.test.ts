import { expect } from '@open-wc/testing';
import { type Answer, down, good, held, problem } from '../../../../test/support/api.ts';
import { until } from '../../../../test/support/until.ts';
import { plain, plainText } from '../../../../test/support/widget-page.ts';
import { fr as contactWords } from '../../../i18n/eligibility-quiz/contact/fr.ts';
import { fr as resultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';
import {
  answerBox,
  fillIn,
  hasHeadingFocus,
  openContact,
  openQuiz,
  type QuizPage,
  RECEIPT,
  sendContact,
  showsResult,
  tidyUp,
} from '../eligibility-quiz.fixture.ts';

const { labels, news } = contactWords;

afterEach(tidyUp);

const sent = ({ context }: QuizPage): readonly Request[] =>
  context.api.requests.filter(({ url }) => url.includes('/contact-requests'));

const bodyOf = async (page: QuizPage): Promise<Record<string, unknown>> =>
  (await sent(page)[0]?.clone().json()) as Record<string, unknown>;

const keysOf = (page: QuizPage) => new Set(sent(page).map(({ headers }) => headers.get('idempotency-key')));

const field = (page: QuizPage, label: string): HTMLInputElement => page.find('textbox', label) as HTMLInputElement; // A native field.
const consent = (page: QuizPage): HTMLInputElement => page.find('checkbox', /^J’accepte/) as HTMLInputElement; // A native checkbox.

/** Types into a field, and leaves it. */
function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const isSent = (page: QuizPage): Promise<unknown> => page.shown('heading', contactWords.done.title);

/** Waits until the page hears that a request was sent. */
const isHeard = (page: QuizPage): Promise<unknown> =>
  until('the page hears of it', () => {
    const last = page.events[page.events.length - 1];
    return last?.[0] === 'alexis-contact-sent' && last[1] === null;
  });

/** From the form to the result. */
const leave = async (page: QuizPage): Promise<void> => {
  await page.click('button', contactWords.back.result);
  await showsResult(page);
};

/** From the result to the form, or to what came of it. */
const reopen = async (page: QuizPage, name: RegExp = new RegExp(`^${resultWords.contact}$`)): Promise<void> => {
  await page.click('button', name);
  await until('the form is there', () => page.root.querySelector('[part=contact]'));
};
const CAREP = /^Prendre contact.*Carep/;

describe('quiz: the contact form', () => {
  it('shows what is sent, and sends that: the answers only when they are attached', async () => {
    const page = await openQuiz();
    await openContact(page);
    await page.says(contactWords.previewNoAnswers);
    await fillIn(page);
    await sendContact(page);
    await isSent(page);
    const body = await bodyOf(page);
    expect(body).to.include({ from: 'quiz', name: 'Léa Martin', email: 'lea@example.org', pole: 'maxeville' });
    expect(body['place']).to.deep.equal({ department: '54', insee: '54395', name: 'Nancy' });
    expect(body['quiz']).to.deep.equal({
      slug: 'orientation',
      version: '1',
      outcomes: ['sensibilisation', 'carep'],
      stage: 'sensibilisation',
    });
    await page.says('C-7F3K9Q');
    await isHeard(page);
  });

  it('attaches the answers as they were shown, when the visitor chooses so', async () => {
    const page = await openQuiz();
    await openContact(page);
    await page.click('checkbox', contactWords.attach);
    await page.says('En emploi salarié à temps plein');
    await fillIn(page);
    await sendContact(page);
    await isSent(page);
    const { answers } = (await bodyOf(page))['quiz'] as { answers: { question: string; answer: string }[] };
    expect(answers.map(({ answer }) => answer)).to.include('En emploi salarié à temps plein');
  });

  it('sends what a browser filled in without a word, and what was pasted as it was meant', async () => {
    const page = await openQuiz();
    await openContact(page);
    await fillIn(page);
    field(page, labels.name).value = 'Léa\tDupont';
    field(page, labels.email).value = 'mailto:lea@straße.fr';
    await sendContact(page);
    await isSent(page);
    expect(await bodyOf(page)).to.include({ name: 'Léa Dupont', email: 'lea@straße.fr' });
  });

  it('sends once more what came too fast, without a word', async () => {
    const page = await openQuiz({ answers: { '/contact-requests': problem(422, 'too-fast') } });
    await openContact(page);
    await fillIn(page);
    await sendContact(page);
    await until('it was refused', () => sent(page).length === 1);
    page.context.api.answer('/contact-requests', good(RECEIPT));
    await isSent(page);
    expect(sent(page).length).to.equal(2);
    expect(keysOf(page).size).to.equal(1);
  });

  it('names each field that is wrong, leads to it, and sends nothing', async () => {
    const page = await openQuiz();
    await openContact(page);
    await sendContact(page);
    await page.says(contactWords.summary(3));
    await until('the summary has the focus', () => plainText(page.focused).startsWith('3 champs sont à corriger'));
    await page.click('link', contactWords.fields.email.required);
    await until('the field has the focus', () => page.focused === field(page, labels.email));
    expect(sent(page)).to.deep.equal([]);
  });

  it('says on leaving a field what exactly is wrong with it, and nothing of what is still empty', async () => {
    const page = await openQuiz();
    await openContact(page);
    type(field(page, labels.name), '');
    type(field(page, labels.phone), '06 39');
    type(field(page, labels.email), 'lea.example.org');
    await page.says(contactWords.fields.email['no-at']);
    await page.says(contactWords.fields.phone['few-digits']);
    expect(plainText(page.root)).to.not.contain(plain(contactWords.fields.name.required));
    type(field(page, labels.email), 'lea@example');
    await page.says(contactWords.fields.email['no-ending']);
    type(field(page, labels.email), 'lea@example.org');
    await until('the fault is gone', () => field(page, labels.email).getAttribute('aria-invalid') === 'false');
  });

  it('does not move the button that a pressed pointer is on', async () => {
    const page = await openQuiz();
    await openContact(page);
    dispatchEvent(new PointerEvent('pointerdown'));
    type(field(page, labels.email), 'lea');
    type(field(page, labels.name), 'Léa 2');
    // Long enough for anything that waited for no release.
    await new Promise(requestAnimationFrame);
    expect(field(page, labels.email).getAttribute('aria-invalid')).to.equal('false');
    dispatchEvent(new PointerEvent('pointerup'));
    await page.says(contactWords.fields.email['no-at']);
  });

  it('asks once about an address that may be mistyped, corrects it on demand, and sends what the visitor keeps', async () => {
    const page = await openQuiz();
    await openContact(page);
    await fillIn(page);
    type(field(page, labels.email), 'andré@example.org');
    await page.says(contactWords.fields.email.doubtful);
    type(field(page, labels.name), 'Léa Dupont');
    expect(page.query('group', contactWords.summary(1)), 'nothing moves above the fields').to.equal(undefined);
    await page.click('button', contactWords.takeEmail('andre@example.org'));
    await until('it is corrected', () => field(page, labels.email).value === 'andre@example.org');
    await until('the field has the focus', () => page.focused === field(page, labels.email));
    // Filled in without a word, so asked about only when it is sent.
    field(page, labels.email).value = 'zoé@example.org';
    await sendContact(page);
    await page.says(contactWords.summary(1));
    expect(sent(page)).to.deep.equal([]);
    await sendContact(page);
    await isSent(page);
    expect(await bodyOf(page)).to.include({ email: 'zoé@example.org' });
  });

  it('keeps the text when it could not be sent, says when to try again, and counts once', async () => {
    const page = await openQuiz({ answers: { '/contact-requests': problem(429, 'rate-limited', 120) } });
    await openContact(page);
    await fillIn(page);
    await sendContact(page);
    await page.says(contactWords.problems['rate-limited']);
    await page.says(contactWords.retryAfter(2));
    expect(field(page, labels.name).value).to.equal('Léa Martin');
    page.context.api.answer('/contact-requests', down);
    await sendContact(page);
    await page.says(contactWords.failed.unreachable);
    page.context.api.answer(
      '/contact-requests',
      good({ reference: 'C-2', receivedAt: '2026-11-23T10:05:00+01:00', team: 'X' }),
    );
    await sendContact(page);
    await page.says('C-2');
    expect(keysOf(page).size).to.equal(1);
  });

  it('loses nothing that was typed when it is closed and opened again, for another recipient too', async () => {
    const page = await openQuiz();
    await openContact(page);
    await fillIn(page);
    const typed = () => [labels.name, labels.email, labels.message].map((label) => field(page, label).value);
    await leave(page);
    await reopen(page);
    expect(typed()).to.deep.equal(['Léa Martin', 'lea@example.org', 'Bonjour']);
    expect(consent(page).checked).to.equal(true);
    await leave(page);
    await reopen(page, CAREP);
    await page.says(contactWords.to('Carep, les pépinières d’entreprises'));
    expect(typed()).to.deep.equal(['Léa Martin', 'lea@example.org', 'Bonjour']);
    expect(consent(page).checked).to.equal(false);
  });

  it('counts once what was sent, closed without an answer, and sent again', async () => {
    const page = await openQuiz({ answers: { '/contact-requests': down } });
    await openContact(page);
    await fillIn(page);
    await sendContact(page);
    await page.says(contactWords.failed.unreachable);
    await leave(page);
    await reopen(page);
    page.context.api.answer('/contact-requests', good(RECEIPT));
    await sendContact(page);
    await isSent(page);
    expect(sent(page).length).to.equal(2);
    expect(keysOf(page).size).to.equal(1);
  });

  it('knows who writes after it was sent, and is empty otherwise', async () => {
    const page = await openQuiz();
    await openContact(page);
    await fillIn(page);
    await sendContact(page);
    await page.says(contactWords.done.mail('lea@example.org'));
    await leave(page);
    await reopen(page);
    expect([field(page, labels.name).value, field(page, labels.message).value]).to.deep.equal(['Léa Martin', '']);
    expect(consent(page).checked).to.equal(false);
  });

  it('names who receives it in what is agreed to, and sends those words', async () => {
    const page = await openQuiz();
    await openContact(page);
    await leave(page);
    await reopen(page, CAREP);
    const recipients = contactWords.recipients('Carep, les pépinières d’entreprises');
    await answerBox(page, labels.consent(recipients));
    await fillIn(page);
    await sendContact(page);
    await isSent(page);
    const body = await bodyOf(page);
    expect(body['partner']).to.equal('carep');
    expect(body['consent']).to.deep.equal({ version: '2', language: 'fr', accepted: true, recipients });
  });

  it('lets hints stand clear of their fields, and below the words of their box', async () => {
    const page = await openQuiz();
    await openContact(page);
    const box = (element: Element | null | undefined): DOMRect => {
      if (!element) throw new Error('There is no such element.');
      return element.getBoundingClientRect();
    };
    for (const name of ['email', 'phone', 'message'] as const) {
      const hint = page.saying(contactWords.hints[name]);
      expect(box(field(page, labels[name])).top - box(hint).bottom, name).to.be.at.least(4);
    }
    const words = page.find('checkbox', contactWords.attach).closest('label')?.querySelector('span');
    expect(box(page.saying(contactWords.attachHint)).left).to.be.closeTo(box(words).left, 1);
  });

  it('refuses an address in the name before anything is sent', async () => {
    const page = await openQuiz();
    await openContact(page);
    await fillIn(page, { name: 'Jo https://spam.example/x' });
    await sendContact(page);
    await page.says(contactWords.fields.name['has-address']);
    expect(sent(page)).to.deep.equal([]);
  });

  it('returns to the result, with nothing lost of it', async () => {
    const page = await openQuiz();
    await openContact(page);
    await leave(page);
    await hasHeadingFocus(page);
  });
});

describe('quiz: a contact request on its way', () => {
  /** A request that is on its way until the answer is released. */
  const sendSlowly = async (then: Answer) => {
    const answer = held(then);
    const page = await openQuiz({ answers: { '/contact-requests': answer.answer } });
    await openContact(page);
    await fillIn(page);
    await sendContact(page);
    await until('it is on its way', () => sent(page).length === 1);
    return { page, answer };
  };

  it('does not call back who leaves the form, who learns at the result that it has arrived', async () => {
    const { page, answer } = await sendSlowly(good(RECEIPT));
    await leave(page);
    await page.announces(news.sending);
    const region = page.saying(news.sending);
    answer.release();
    await page.announces(news.done(RECEIPT.reference));
    expect(page.saying(news.done(RECEIPT.reference)), 'one live region').to.equal(region);
    await isHeard(page);
    await hasHeadingFocus(page);
    await reopen(page);
    await isSent(page);
    await leave(page);
    await until('it has been seen', () => !page.saying(news.done(RECEIPT.reference)));
    expect(sent(page).length).to.equal(1);
  });

  it('has the same form for who comes back before the answer', async () => {
    const { page, answer } = await sendSlowly(good(RECEIPT));
    await leave(page);
    await reopen(page);
    await page.announces(contactWords.sending);
    await page.click('button', contactWords.sending);
    answer.release();
    await isSent(page);
    expect(sent(page).length).to.equal(1);
  });

  it('says at the result what kept it from arriving, and goes on from there, counting once', async () => {
    const { page, answer } = await sendSlowly(down);
    await leave(page);
    answer.release();
    await page.announces(news.failed);
    await page.announces(contactWords.failed.unreachable);
    page.context.api.answer('/contact-requests', good(RECEIPT));
    await reopen(page);
    expect(field(page, labels.name).value).to.equal('Léa Martin');
    await sendContact(page);
    await isSent(page);
    expect(keysOf(page).size).to.equal(1);
  });
});
