import { html } from 'hono/html';
import type { AnswerValue, Question, Quiz } from '../../../src/contract/quizzes.ts';
import { GRAND_EST } from '../../../src/domain/places/region.ts';
import { type Answers, ELSEWHERE, UNSURE } from '../../../src/domain/quiz/answers.ts';
import { parseNumber } from '../../../src/domain/quiz/number-input.ts';
import { walk } from '../../../src/domain/quiz/path.ts';
import { type Result, results } from '../../../src/domain/quiz/results.ts';
import { fr } from '../../../src/i18n/eligibility-quiz/questions/fr.ts';
import { formPageWords as words } from './words/form-page.ts';
import { fr as numberWords } from '../../../src/i18n/eligibility-quiz/number/fr.ts';
import { fr as resultWords } from '../../../src/i18n/eligibility-quiz/result/fr.ts';
import { frenchTypography } from '../../../src/i18n/typography.ts';
import type { Markup } from '../http/page/markup.ts';
import { widgetTexts } from '../../../src/widgets/registry.ts';
import { partnerQuery, type SiteFrame } from '../http/page/site-frame.ts';

/** Answers in a form are texts: several of them for one question of several choices. */
export type PostedAnswers = Readonly<Record<string, readonly string[]>>;

/** Fields that hold answers begin with this: nothing else of a form is one. */
const FIELD = 'q-';

/** Field that names the question the form asks: if the same question is next again, its answer was missing. */
const ASKED = 'asked';
const FAULT_ID = 'fault';

/** Where the form is sent, and the partner whose page shows it. */
export interface FormSetting {
  /** Path and query of the page. */
  readonly action: string;
  readonly partner: SiteFrame['partner'];
}

/** The answers of a form, as the rules read them. What fits no question is left out. */
export function readAnswers(quiz: Quiz, posted: PostedAnswers): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const question of quiz.questions) {
    const texts = typed(posted, question.code);
    if (texts.length > 0) answers[question.code] = readAnswer(question, texts);
  }
  return answers;
}

/** A field of text that was left empty is sent all the same. */
const typed = (posted: PostedAnswers, code: string): readonly string[] =>
  (posted[FIELD + code] ?? []).filter((text) => text.trim() !== '');

function readAnswer(question: Question, texts: readonly string[]): AnswerValue {
  const { kind } = question;
  const [text = ''] = texts;
  if (text === UNSURE) return UNSURE;
  if (kind === 'multiple') return [...texts];
  if (kind === 'number') return readNumber(question, text);
  if (kind === 'commune') return Object.hasOwn(GRAND_EST, text) ? { department: text } : ELSEWHERE;
  return text;
}

function readNumber(question: Question, text: string): number {
  const read = parseNumber(text, question);
  return typeof read === 'number' ? read : NaN;
}

/**
 * The quiz without script: the next question as a form, or the result. Earlier answers travel in the form itself (POST,
 * so that no address and no log contains them); the server keeps nothing.
 */
export function quizForm(quiz: Quiz, posted: PostedAnswers, setting: FormSetting): Markup {
  const answers = readAnswers(quiz, posted);
  const { path, next } = walk(quiz, answers);
  if (next === undefined) return resultPart(quiz, answers, setting);
  const { action } = setting;
  const isFirst = path.length === 1;
  const fault = posted[ASKED]?.[0] === next.code ? faultOf(next, typed(posted, next.code)) : undefined;
  return html`${isFirst ? html`<p>${words.intro}</p>` : ''}
    <form method="post" action="${action}">
      ${hiddenAnswers(posted, next.code)}
      <input type="hidden" name="${ASKED}" value="${next.code}" />
      <fieldset ${fault === undefined ? '' : html`aria-describedby="${FAULT_ID}"`}>
        <legend>
          <strong>${text(next.label.fr)}</strong>
        </legend>
        <p>${text(next.why.fr)}</p>
        ${fault === undefined ? '' : html`<p id="${FAULT_ID}" role="alert"><strong>${fault}</strong></p>`}
        ${fields(next, posted[FIELD + next.code] ?? [])}
      </fieldset>
      <div class="actions"><button class="main">${fr.next}</button></div>
    </form>
    ${isFirst ? '' : html`<p><a href="${action}">${resultWords.restart}</a></p>`}`;
}

const text = frenchTypography;

/** Why the answer that was sent is none, as the widget says it. */
function faultOf(question: Question, texts: readonly string[]): string | undefined {
  const { kind, options = [] } = question;
  if (kind === 'number') {
    const read = parseNumber(texts[0] ?? '', question);
    if (typeof read === 'number') return undefined;
    return 'bound' in read ? numberWords[read.error](String(read.bound)) : numberWords[read.error];
  }
  if (kind === 'commune') return fr.missing.department;
  if (kind === 'single') return fr.missing.single;
  const alone = texts.length > 1 ? options.find(({ code, exclusive }) => exclusive && texts.includes(code)) : undefined;
  return alone === undefined ? fr.missing.multiple : words.exclusive(alone.label.fr);
}

const hiddenAnswers = (posted: PostedAnswers, asked: string): Markup[] =>
  Object.entries(posted)
    .filter(([name]) => name.startsWith(FIELD) && name !== FIELD + asked)
    .flatMap(([name, values]) => values.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`));

/** `given`: the answer that was sent and is none, to be corrected rather than given anew. */
function fields(question: Question, given: readonly string[]): Markup {
  const name = FIELD + question.code;
  const type = question.kind === 'multiple' ? 'checkbox' : 'radio';
  // A group of radios is required by any of them; of check boxes, and beside a number, the server asks again.
  const isRequired = question.kind === 'single';
  const choose = (value: string, label: string) =>
    choice(type, { name, value, label, isRequired, isChosen: given.includes(value) });
  const unsure = question.unsure ? choose(UNSURE, fr.unsure) : '';
  if (question.kind === 'commune') {
    return html`<p>
      <label>
        ${words.department}
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
          <input
            type="number"
            name="${name}"
            min="${min ?? ''}"
            max="${max ?? ''}"
            step="${integer ? '1' : 'any'}"
            value="${given.find((one) => one !== UNSURE) ?? ''}"
        /></label>
      </p>
      ${unsure}`;
  }
  return html`${question.options?.map(({ code, label }) => choose(code, label.fr))} ${unsure}`;
}

interface Choice {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly isChosen: boolean;
}

const choice = (type: 'radio' | 'checkbox', { name, value, label, isRequired, isChosen }: Choice): Markup => {
  const state = [isRequired && 'required', isChosen && 'checked'].filter(Boolean).join(' ');
  return html`<p>
    <label><input type="${type}" name="${name}" value="${value}" ${state} /> ${text(label)}</label>
  </p>`;
};

function resultPart(quiz: Quiz, answers: Answers, { action, partner }: FormSetting): Markup {
  const query = partnerQuery(partner);
  const { next, later, beside } = results(quiz, answers);
  return html`${
      next
        ? html`<h2>${resultWords.result.title}</h2>
            ${outcome(next)}`
        : ''
    }
    ${group(resultWords.result.later, later)} ${group(resultWords.result.partners, beside)}
    <p>${words.contact}</p>
    <div class="actions">
      <a href="/embed/pole-locator${query}">${widgetTexts('pole-locator').linkText}</a>
      <a href="/embed/workshop-calendar${query}">${words.workshops}</a>
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
    ${reasons.length === 0 ? '' : html`<p>${words.because} ${reasons.map((reason) => text(reason.fr)).join(' ')}</p>`}
    ${links?.map(({ label, url }) => html`<p><a href="${url}">${text(label.fr)}</a></p>`)}
  </article>`;
