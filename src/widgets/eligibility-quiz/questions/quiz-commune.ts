import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../../contract/places.ts';
import type { AnswerValue, CommuneAnswer } from '../../../contract/quizzes.ts';
import { GRAND_EST } from '../../../domain/places/region.ts';
import { ELSEWHERE } from '../../../domain/quiz/answers.ts';
import { Messages } from '../../../element/words.ts';
import { questionWords } from '../../../i18n/eligibility-quiz/questions-words.ts';
import { communeSearchWords } from '../../../i18n/commune-search/words.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import { CommuneSearchController } from '../../../element/commune-search-controller.ts';
import { communeSearchStyles } from '../../../ui/commune-search/styles.ts';
import { renderCommuneSearch } from '../../../ui/commune-search/commune-search.ts';
import { AnswerField } from './answer-field.ts';
import { renderChoice } from './choice.ts';

/**
 * The question of the commune: its search, "outside the Grand Est", and a list of départements while the search fails.
 * @internal
 */
export class QuizCommune extends AnswerField {
  static override styles = [fieldStyles, communeSearchStyles];

  readonly #words = new Messages(this, questionWords);
  readonly #searchWords = new Messages(this, communeSearchWords);
  readonly #search = new CommuneSearchController(
    this,
    () => this.context?.client,
    (place) => this.#answer(place ? answerOf(place) : undefined, place),
    // A text that was changed is no commune: the one chosen before is not meant any more.
    () => this.#answer(undefined, null),
  );

  get problem(): string {
    if (isCommune(this.given)) return '';
    const missing = this.context && this.#words.in(this.context.language)?.missing;
    return (this.#search.failure ? missing?.department : missing?.commune) ?? '';
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { given } = this;
    if (isCommune(given) && given.insee && given.name)
      this.#search.show({ name: given.name, department: given.department });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context, given } = this;
    const words = context && this.#words.in(context.language);
    const placeWords = context && this.#searchWords.in(context.language);
    if (!words || !placeWords) return nothing;
    const isElsewhere = isCommune(given) && given.department === ELSEWHERE.department;
    const department = isCommune(given) && !given.insee && !isElsewhere ? given.department : '';
    return html`
      ${renderCommuneSearch(this.#search, placeWords, this.isWrong)}
      ${this.#search.failure || department ? this.#renderDepartments(words.commune, department) : nothing}
      ${renderChoice({
        type: 'checkbox',
        label: words.commune.elsewhere,
        isChosen: isElsewhere,
        choose: () => {
          this.#search.show(null);
          this.#answer(isElsewhere ? undefined : ELSEWHERE, null);
        },
      })}
    `;
  }

  /** Conditions read the département alone: with it the quiz goes on while the search fails. */
  #renderDepartments(words: { readonly department: string; readonly none: string }, chosen: string): TemplateResult {
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.#answer(value ? { department: value, name: GRAND_EST[value] } : undefined, null);
    };
    return html`
      <label class="label" for="department">${words.department}</label>
      <select id="department" class="input" @change=${choose}>
        <option value="">${words.none}</option>
        ${Object.keys(GRAND_EST)
          .sort()
          .map((code) => html`<option value=${code} ?selected=${code === chosen}>${code} ${GRAND_EST[code]}</option>`)}
      </select>
    `;
  }

  #answer(value: CommuneAnswer | undefined, commune: Place | null): void {
    if (this.context && this.question) this.context.store.answer(this.question.code, value, commune);
  }
}

const answerOf = ({ department, insee, name }: Place): CommuneAnswer => ({ department, insee, name });

const isCommune = (answer: AnswerValue | undefined): answer is CommuneAnswer =>
  typeof answer === 'object' && 'department' in answer;

declare global {
  interface HTMLElementTagNameMap {
    'alexis-quiz-commune': QuizCommune;
  }
}
