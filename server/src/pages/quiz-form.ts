import { html } from 'hono/html';
import type { AnswerValue, Question, Quiz } from '../../../src/contract/quizzes.ts';
import { GRAND_EST } from '../../../src/domain/places/region.ts';
import { type Answers, ELSEWHERE, UNSURE } from '../../../src/domain/quiz/answers.ts';
import { walk } from '../../../src/domain/quiz/path.ts';
import { type Result, results } from '../../../src/domain/quiz/results.ts';
import { fr } from '../../../src/i18n/quiz/fr.ts';
import { fr as resultWords } from '../../../src/i18n/quiz/result/fr.ts';
import { frenchTypography } from '../../../src/i18n/typography.ts';
import type { Markup } from './markup.ts';

/** The quiz's own introduction says that answers stay in the browser, which is true of the widget alone. */
const INTRO =
  'Quelques questions courtes pour savoir par où commencer, avec qui, et pourquoi. Vos réponses sont envoyées à notre serveur le temps d’afficher la suite ; il ne les garde pas.';

/** Answers in a form are texts: several of them for one question of several choices. */
export type PostedAnswers = Readonly<Record<string, readonly string[]>>;

/** Fields that hold answers begin with this: nothing else of a form is one. */
const FIELD = 'q-';

/** The answers of a form, as the rules read them. What fits no question is left out. */
export function readAnswers(quiz: Quiz, posted: PostedAnswers): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const question of quiz.questions) {
    const texts = posted[FIELD + question.code];
    if (texts === undefined || texts[0] === undefined || texts[0] === '') continue;
    answers[question.code] = readAnswer(question, texts);
  }
  return answers;
}

function readAnswer({ kind }: Question, texts: readonly string[]): AnswerValue {
  const [text = ''] = texts;
  if (text === UNSURE) return UNSURE;
  if (kind === 'multiple') return [...texts];
  if (kind === 'number') return Number(text.replace(',', '.'));
  if (kind === 'commune') return Object.hasOwn(GRAND_EST, text) ? { department: text } : ELSEWHERE;
  return text;
}

/**
 * The quiz without script: the next question as a form, or the result. Earlier answers travel in the form itself (POST,
 * so that they stand in no address and no log); the server keeps nothing.
 */
export function quizForm(quiz: Quiz, posted: PostedAnswers, action: string): Markup {
  const answers = readAnswers(quiz, posted);
  const { path, next } = walk(quiz, answers);
  if (next === undefined) return resultPart(quiz, answers, action);
  const isFirst = path.length === 1;
  return html`${isFirst ? html`<p>${text(INTRO)}</p>` : ''}
    <form method="post" action="${action}">
      ${hiddenAnswers(posted, next.code)}
      <fieldset>
        <legend>
          <strong>${text(next.label.fr)}</strong>
        </legend>
        <p>${text(next.why.fr)}</p>
        ${fields(next)}
      </fieldset>
      <div class="actions"><button class="main">${fr.next}</button></div>
    </form>
    ${isFirst ? '' : html`<p><a href="${action}">${resultWords.restart}</a></p>`}`;
}

const text = frenchTypography;

const hiddenAnswers = (posted: PostedAnswers, asked: string): Markup[] =>
  Object.entries(posted)
    .filter(([name]) => name.startsWith(FIELD) && name !== FIELD + asked)
    .flatMap(([name, values]) => values.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`));

function fields(question: Question): Markup {
  const name = FIELD + question.code;
  const unsure = question.unsure ? choice(name, UNSURE, fr.unsure, 'radio') : '';
  if (question.kind === 'commune') {
    return html`<p>
      <label>
        ${fr.commune.department}
        <select name="${name}" required>
          <option value="">…</option>
          ${Object.entries(GRAND_EST)
            .toSorted(([a], [b]) => a.localeCompare(b))
            .map(([code, department]) => html`<option value="${code}">${code} ${department}</option>`)}
          <option value="other">${fr.commune.elsewhere}</option>
        </select>
      </label>
    </p>`;
  }
  if (question.kind === 'number') {
    const { min, max, integer } = question;
    return html`<p>
        <label
          >${text(question.label.fr)}
          <input type="number" name="${name}" min="${min ?? ''}" max="${max ?? ''}" step="${integer ? '1' : 'any'}"
        /></label>
      </p>
      ${unsure}`;
  }
  const type = question.kind === 'multiple' ? 'checkbox' : 'radio';
  return html`${question.options?.map(({ code, label }) => choice(name, code, label.fr, type))} ${unsure}`;
}

const choice = (name: string, value: string, label: string, type: 'radio' | 'checkbox'): Markup =>
  // A group of radios is required by any of them; of check boxes, the server asks again.
  html`<p>
    <label
      ><input type="${type}" name="${name}" value="${value}" ${type === 'radio' ? 'required' : ''} />
      ${text(label)}</label
    >
  </p>`;

function resultPart(quiz: Quiz, answers: Answers, action: string): Markup {
  const { next, later, beside } = results(quiz, answers);
  return html`${
      next
        ? html`<h2>${resultWords.result.title}</h2>
            ${outcome(next)}`
        : ''
    }
    ${group(resultWords.result.later, later)} ${group(resultWords.result.partners, beside)}
    <div class="actions">
      <a href="/embed/pole-locator">Trouver un pôle</a> <a href="/embed/workshop-calendar">Voir les ateliers</a>
      <a href="${action}">${resultWords.restart}</a>
    </div>`;
}

const group = (title: string, found: readonly Result[]): Markup | '' =>
  found.length === 0
    ? ''
    : html`<h2>${title}</h2>
        ${found.map(outcome)}`;

const outcome = ({ outcome: { title, summary, links }, reasons }: Result): Markup =>
  html`<article>
    <h3>${text(title.fr)}</h3>
    <p>${text(summary.fr)}</p>
    ${reasons.length === 0 ? '' : html`<p>${resultWords.result.because} ${reasons.map((reason) => text(reason.fr)).join(' ')}</p>`}
    ${links?.map(({ label, url }) => html`<p><a href="${url}">${text(label.fr)}</a></p>`)}
  </article>`;
