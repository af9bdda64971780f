import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerValue, Question } from '../../../contract/quizzes.ts';
import { UNSURE } from '../../../domain/quiz/answers.ts';
import { parseNumber } from '../../../domain/quiz/number-input.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import { de } from '../../../i18n/eligibility-quiz/number/de.ts';
import { en } from '../../../i18n/eligibility-quiz/number/en.ts';
import { fr } from '../../../i18n/eligibility-quiz/number/fr.ts';
import { adoptLateStyles } from '../../../element/adopt-styles.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import type { FieldQuestion } from './field-question.ts';
import type { QuizHost } from './quiz-host.ts';
import { renderChoice } from './choice.ts';

/** Decimals shown of a number that was typed. */
const DECIMALS = 6;

/** Five sentences: together lighter than a file for each language. */
const WORDS = { fr, en, de };

/** A question that is answered by a number. Its code comes with the first quiz that has one. */
export class NumberQuestion implements FieldQuestion {
  readonly #host: QuizHost;
  #typed = '';

  constructor(host: QuizHost) {
    this.#host = host;
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    adoptLateStyles(host.page.element.renderRoot as ShadowRoot, [fieldStyles]);
  }

  enter(_question: Question, given: AnswerValue | undefined): void {
    this.#typed = typeof given === 'number' ? this.#format(given) : '';
  }

  problem(question: Question, given: AnswerValue | undefined): string {
    if (given === UNSURE) return '';
    const parsed = parseNumber(this.#typed, question);
    if (typeof parsed === 'number') return '';
    const words = WORDS[this.#host.page.language()];
    return 'bound' in parsed ? words[parsed.error](this.#format(parsed.bound)) : words[parsed.error];
  }

  render(question: Question, given: AnswerValue | undefined, isWrong: boolean): TemplateResult {
    const host = this.#host;
    const { unit, unsure } = question;
    const isUnsure = given === UNSURE;
    const type = (event: InputEvent): void => {
      this.#typed = (event.target as HTMLInputElement).value;
      const parsed = parseNumber(this.#typed, question);
      host.answer(question, typeof parsed === 'number' ? parsed : undefined);
    };
    const counted = unit ? contentText(unit, host.page.language()) : '';
    const reads = typeof unsure?.reads === 'number' ? `${this.#format(unsure.reads)}\u00a0${counted}`.trim() : '';
    return html`
      <div class="number">
        <input
          class="input"
          inputmode=${(question.min ?? -1) < 0 ? 'text' : 'decimal'}
          autocomplete="off"
          aria-labelledby="heading"
          aria-describedby="why error unit"
          aria-invalid=${isWrong ? 'true' : 'false'}
          .value=${this.#typed}
          @input=${type}
        />
        <span id="unit">${counted}</span>
      </div>
      ${
        unsure
          ? renderChoice(true, isUnsure, host.words().unsureReads(reads), () => {
              this.#typed = '';
              host.answer(question, isUnsure ? undefined : UNSURE);
            })
          : nothing
      }
    `;
  }

  #format(number: number): string {
    return formatNumber(number, this.#host.page.language(), DECIMALS);
  }
}
