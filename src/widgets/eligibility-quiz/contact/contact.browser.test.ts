import { expect } from '@open-wc/testing';
import { type Answer, down, good, held, problem } from '../../../../test/support/api.ts';
import { textOf } from '../../../../test/support/find.ts';
import { until } from '../../../../test/support/until.ts';
import { fr as contactWords } from '../../../i18n/eligibility-quiz/contact/fr.ts';
import { fr as resultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';
import { fillIn, openContact, prepareQuiz, type PreparedQuiz, RECEIPT, send, tidyUp } from './contact.fixture.ts';

afterEach(tidyUp);

describe('quiz: the contact form', () => {
  const bodies = (quiz: PreparedQuiz): Promise<Record<string, unknown>[]> =>
    Promise.all(
      quiz.api.requests
        .filter(({ url }) => url.includes('/contact-requests'))
        .map(async (request) => (await request.clone().json()) as Record<string, unknown>),
    );

  it('shows what is sent, and sends that: the answers only when they are attached', async () => {
    const quiz = await prepareQuiz();
    await openContact(quiz);
    expect(quiz.text()).to.contain(contactWords.previewNoAnswers);
    await fillIn(quiz);
    send(quiz);
    await until('it is sent', () => quiz.text().includes(contactWords.done.title));
    const [body] = await bodies(quiz);
    expect(body).to.include({ from: 'quiz', name: 'Léa Martin', email: 'lea@example.org', pole: 'maxeville' });
    expect(body?.['place']).to.deep.equal({ department: '54', insee: '54395', name: 'Nancy' });
    expect(body?.['quiz']).to.deep.equal({
      slug: 'orientation',
      version: '1',
      outcomes: ['sensibilisation', 'carep'],
      stage: 'sensibilisation',
    });
    expect(quiz.text()).to.contain('C-7F3K9Q');
    expect(quiz.events[quiz.events.length - 1]).to.deep.equal(['alexis-contact-sent', null]);
  });

  it('attaches the answers as they were shown, when the visitor chooses so', async () => {
    const quiz = await prepareQuiz();
    await openContact(quiz);
    quiz.root.querySelector<HTMLElement>('.preview input')?.click();
    await quiz.element.updateComplete;
    expect(textOf(quiz.root.querySelector('.preview'))).to.contain('En emploi salarié à temps plein');
    await fillIn(quiz);
    send(quiz);
    await until('it is sent', () => quiz.text().includes(contactWords.done.title));
    const [body] = await bodies(quiz);
    const { answers } = body?.['quiz'] as { answers: { question: string; answer: string }[] };
    expect(answers.map(({ answer }) => answer)).to.include('En emploi salarié à temps plein');
  });

  it('names each field that is wrong, leads to it, and sends nothing', async () => {
    const quiz = await prepareQuiz();
    await openContact(quiz);
    send(quiz);
    await until('the summary has the focus', () => quiz.root.activeElement?.id === 'contact-summary');
    expect(quiz.text()).to.contain(contactWords.summary(3));
    quiz.control(contactWords.fields.email.required).click();
    await until('the field has the focus', () => quiz.root.activeElement?.id === 'contact-email');
    expect(quiz.api.count('/contact-requests')).to.equal(0);
  });

  it('keeps the text when it could not be sent, says when to try again, and counts once', async () => {
    const quiz = await prepareQuiz({ answers: { '/contact-requests': problem(429, 'rate-limited', 120) } });
    await openContact(quiz);
    await fillIn(quiz);
    send(quiz);
    await until('it says so', () => quiz.text().includes(contactWords.problems['rate-limited']));
    expect(quiz.text()).to.contain(contactWords.retryAfter(2));
    expect(quiz.root.querySelector<HTMLInputElement>('#contact-name')?.value).to.equal('Léa Martin');
    quiz.api.answer('/contact-requests', down);
    send(quiz);
    await until('it says so', () => quiz.text().includes(contactWords.failed.unreachable));
    quiz.api.answer(
      '/contact-requests',
      good({ reference: 'C-2', receivedAt: '2026-11-23T10:05:00+01:00', team: 'X' }),
    );
    send(quiz);
    await until('it is sent', () => quiz.text().includes('C-2'));
    const sent = quiz.api.requests.filter(({ url }) => url.includes('/contact-requests'));
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).to.equal(1);
  });

  const value = (quiz: PreparedQuiz, field: string): string | undefined =>
    quiz.root.querySelector<HTMLInputElement>(`#contact-${field}`)?.value;
  const isAgreed = (quiz: PreparedQuiz): boolean | undefined =>
    quiz.root.querySelector<HTMLInputElement>('#contact-consent')?.checked;
  const reopen = async (quiz: PreparedQuiz, name: string | RegExp = resultWords.contact): Promise<void> => {
    quiz.control(contactWords.cancel).click();
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    quiz.control(name).click();
    await until('the form', () => quiz.root.querySelector('[part=contact]'));
  };

  it('loses nothing that was typed when it is closed and opened again, for another recipient too', async () => {
    const quiz = await prepareQuiz();
    await openContact(quiz);
    await fillIn(quiz);
    await reopen(quiz);
    expect([value(quiz, 'name'), value(quiz, 'message'), isAgreed(quiz)]).to.deep.equal([
      'Léa Martin',
      'Bonjour',
      true,
    ]);
    await reopen(quiz, /Carep/);
    expect(textOf(quiz.root.querySelector('[part=contact]'))).to.contain(
      contactWords.to('Carep, les pépinières d’entreprises'),
    );
    expect([value(quiz, 'name'), value(quiz, 'email'), value(quiz, 'message'), isAgreed(quiz)]).to.deep.equal([
      'Léa Martin',
      'lea@example.org',
      'Bonjour',
      false,
    ]);
  });

  it('counts once what was sent, closed without an answer, and sent again', async () => {
    const quiz = await prepareQuiz({ answers: { '/contact-requests': down } });
    await openContact(quiz);
    await fillIn(quiz);
    send(quiz);
    await until('it says so', () => quiz.text().includes(contactWords.failed.unreachable));
    await reopen(quiz);
    quiz.api.answer('/contact-requests', good(RECEIPT));
    send(quiz);
    await until('it is sent', () => quiz.text().includes(contactWords.done.title));
    const sent = quiz.api.requests.filter(({ url }) => url.includes('/contact-requests'));
    expect(sent.length).to.equal(2);
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).to.equal(1);
  });

  /** A contact request that is on its way until the answer is released. */
  const sendSlowly = async (then: Answer) => {
    const answer = held(then);
    const quiz = await prepareQuiz({ answers: { '/contact-requests': answer.answer } });
    await openContact(quiz);
    await fillIn(quiz);
    send(quiz);
    await until('it is on its way', () => quiz.api.count('/contact-requests') === 1);
    return { quiz, answer };
  };
  const leave = async (quiz: PreparedQuiz): Promise<void> => {
    quiz.control(contactWords.cancel).click();
    await until('the result', () => quiz.root.querySelector('[part=result]'));
  };
  const news = (quiz: PreparedQuiz): string => textOf(quiz.root.querySelector('alexis-quiz-contact [aria-live]'));

  it('is not called back by who leaves it on its way, who learns at the result that it has arrived', async () => {
    const { quiz, answer } = await sendSlowly(good(RECEIPT));
    await leave(quiz);
    expect(news(quiz)).to.equal(contactWords.news.sending);
    const status = quiz.root.querySelector('alexis-quiz-contact [aria-live]');
    answer.release();
    await until('it says so', () => news(quiz) === contactWords.news.done(RECEIPT.reference));
    expect(quiz.root.querySelector('alexis-quiz-contact [aria-live]'), 'one live region').to.equal(status);
    expect(quiz.root.activeElement?.id, 'the focus stays').to.equal('heading');
    expect(quiz.events[quiz.events.length - 1]).to.deep.equal(['alexis-contact-sent', null]);
    quiz.control(resultWords.contact).click();
    await until('the receipt', () => quiz.text().includes(contactWords.done.title));
    await leave(quiz);
    expect(news(quiz), 'it has been seen').to.equal('');
    expect(quiz.api.count('/contact-requests')).to.equal(1);
  });

  it('is the same form for who comes back before the answer', async () => {
    const { quiz, answer } = await sendSlowly(good(RECEIPT));
    await reopen(quiz);
    expect(textOf(quiz.root.querySelector('form [aria-live]'))).to.equal(contactWords.sending);
    send(quiz);
    answer.release();
    await until('the receipt', () => quiz.text().includes(contactWords.done.title));
    expect(quiz.api.count('/contact-requests')).to.equal(1);
  });

  it('says at the result what kept it from arriving, and goes on from there, counting once', async () => {
    const { quiz, answer } = await sendSlowly(down);
    await leave(quiz);
    answer.release();
    await until('it says so', () => news(quiz).startsWith(contactWords.news.failed));
    expect(news(quiz)).to.contain(contactWords.failed.unreachable);
    quiz.api.answer('/contact-requests', good(RECEIPT));
    quiz.control(resultWords.contact).click();
    await until('the form', () => quiz.root.querySelector('[part=contact]'));
    expect(value(quiz, 'name')).to.equal('Léa Martin');
    send(quiz);
    await until('it is sent', () => quiz.text().includes(contactWords.done.title));
    const sent = quiz.api.requests.filter(({ url }) => url.includes('/contact-requests'));
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).to.equal(1);
  });

  it('knows who writes after it was sent, and is empty otherwise', async () => {
    const quiz = await prepareQuiz();
    await openContact(quiz);
    await fillIn(quiz);
    send(quiz);
    await until('it is sent', () => quiz.text().includes(contactWords.done.mail('lea@example.org')));
    await reopen(quiz);
    expect([value(quiz, 'name'), value(quiz, 'message'), isAgreed(quiz)]).to.deep.equal(['Léa Martin', '', false]);
  });

  it('names who receives it in what is agreed to, and sends those words', async () => {
    const quiz = await prepareQuiz();
    await openContact(quiz);
    await reopen(quiz, /Carep/);
    const recipients = contactWords.recipients('Carep, les pépinières d’entreprises');
    expect(textOf(quiz.root.querySelector('.consent'))).to.contain(contactWords.labels.consent(recipients));
    await fillIn(quiz);
    send(quiz);
    await until('it is sent', () => quiz.text().includes(contactWords.done.title));
    const [body] = await bodies(quiz);
    expect(body?.['partner']).to.equal('carep');
    expect(body?.['consent']).to.deep.equal({ version: '2', language: 'fr', accepted: true, recipients });
  });

  it('lets hints stand clear of their fields, and below the words of their box', async () => {
    const quiz = await prepareQuiz();
    await openContact(quiz);
    const box = (selector: string): DOMRect => {
      const found = quiz.root.querySelector(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found.getBoundingClientRect();
    };
    for (const field of ['email', 'phone', 'message'])
      expect(box(`#contact-${field}-hint`).top - box(`#contact-${field}`).bottom, field).to.be.at.least(4);
    for (const [hint, words] of [
      ['#attach-hint', '.preview .check span'],
      ['#privacy-short', '.consent .check span'],
    ] as const)
      expect(box(hint).left, hint).to.be.closeTo(box(words).left, 1);
  });

  it('refuses an address in the name before anything is sent', async () => {
    const quiz = await prepareQuiz();
    await openContact(quiz);
    await fillIn(quiz, { name: 'Jo https://spam.example/x' });
    send(quiz);
    await until('it says so', () => quiz.text().includes(contactWords.fields.name.any));
    expect(quiz.api.count('/contact-requests')).to.equal(0);
  });

  it('returns to the result, with nothing lost of it', async () => {
    const quiz = await prepareQuiz();
    await openContact(quiz);
    quiz.control(contactWords.cancel).click();
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    await until('the heading has the focus', () => quiz.root.activeElement?.id === 'heading');
  });
});
