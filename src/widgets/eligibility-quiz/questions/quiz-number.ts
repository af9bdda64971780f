import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { UNSURE } from '../../../domain/quiz/answers.ts';
import { parseNumber } from '../../../domain/quiz/number-input.ts';
import { Messages } from '../../../element/words.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import { numberWords } from '../../../i18n/eligibility-quiz/number/words.ts';
import { questionWords } from '../../../i18n/eligibility-quiz/questions-words.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import { AnswerField } from './answer-field.ts';
import { renderChoice } from './choice.ts';

/** Decimals shown of a number that was typed. */
const DECIMALS = 6;

const numberStyles = css`
  .number {
    display: flex;
    gap: 0.75em;
    align-items: center;
    max-inline-size: 20em;
    overflow-wrap: break-word;
  }
`;

/**
 * A question that is answered by a number.
 * @internal
 */
export class QuizNumber extends AnswerField {
  static override properties: PropertyDeclarations = {
    typed: { state: true },
  };

  static override styles = [fieldStyles, numberStyles];

  private typed = '';

  readonly #words = new Messages(this, questionWords);

  get problem(): string {
    const { context, question, given } = this;
    if (!context || !question || given === UNSURE) return '';
    const parsed = parseNumber(this.typed, question);
    if (typeof parsed === 'number') return '';
    const words = numberWords[context.language];
    return 'bound' in parsed ? words[parsed.error](this.#format(parsed.bound)) : words[parsed.error];
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated && typeof this.given === 'number') this.typed = this.#format(this.given);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context, question, given } = this;
    const words = context && this.#words.in(context.language);
    if (!words || !question) return nothing;
    const { unit, unsure } = question;
    const isUnsure = given === UNSURE;
    const unitText = unit ? contentText(unit, context.language) : '';
    const read = typeof unsure?.reads === 'number' ? `${this.#format(unsure.reads)}\u00a0${unitText}`.trim() : '';
    return html`
      <div class="number">
        <input
          class="input"
          inputmode=${(question.min ?? -1) < 0 ? 'text' : 'decimal'}
          autocomplete="off"
          aria-labelledby="heading"
          aria-describedby="why error unit"
          aria-invalid=${this.isWrong ? 'true' : 'false'}
          .value=${this.typed}
          @input=${this.#type}
        />
        <span id="unit">${unitText}</span>
      </div>
      ${
        unsure
          ? renderChoice({
              type: 'checkbox',
              label: words.unsureReads(read),
              isChosen: isUnsure,
              choose: () => {
                this.typed = '';
                context.store.answer(question.code, isUnsure ? undefined : UNSURE);
              },
            })
          : nothing
      }
    `;
  }

  readonly #type = (event: Event): void => {
    const { context, question } = this;
    if (!context || !question) return;
    this.typed = (event.target as HTMLInputElement).value;
    const parsed = parseNumber(this.typed, question);
    context.store.answer(question.code, typeof parsed === 'number' ? parsed : undefined);
  };

  #format(number: number): string {
    return formatNumber(number, this.context?.language ?? 'fr', DECIMALS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-quiz-number': QuizNumber;
  }
}
