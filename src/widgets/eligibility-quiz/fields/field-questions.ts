import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../../contract/places.ts';
import type { AnswerValue, CommuneAnswer, Question } from '../../../contract/quizzes.ts';
import { GRAND_EST } from '../../../domain/places/region.ts';
import { ELSEWHERE, UNSURE } from '../../../domain/quiz/answers.ts';
import { parseNumber } from '../../../domain/quiz/number-input.ts';
import { answerTo } from '../../../domain/quiz/path.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { fr as searchFr, type PlaceSearchWords } from '../../../i18n/place-search/fr.ts';
import { contentText } from '../../../i18n/quiz/content-text.ts';
import { adoptLateStyles } from '../../../ui/adopt-styles.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import { Messages } from '../../../ui/messages.ts';
import { PlaceSearchController } from '../../../ui/place-search/place-search-controller.ts';
import { placeSearchStyles } from '../../../ui/place-search/place-search-styles.ts';
import { renderPlaceSearch } from '../../../ui/place-search/place-search-template.ts';
import type { QuizHost } from '../quiz-host.ts';
import { renderChoice } from '../views/question.ts';

/** Decimals shown of a number that was typed. */
const DECIMALS = 6;

/** Questions that are answered in a text field: a number, a commune. */
export class FieldQuestions {
  readonly #host: QuizHost;
  readonly #search: PlaceSearchController;
  readonly #words: Messages<PlaceSearchWords>;
  #question: Question | undefined;
  #typed = '';

  constructor(host: QuizHost) {
    this.#host = host;
    const { element } = host;
    this.#words = new Messages<PlaceSearchWords>(element, {
      fr: searchFr,
      en: async () => (await import('../../../i18n/place-search/en.ts')).en,
      de: async () => (await import('../../../i18n/place-search/de.ts')).de,
    });
    this.#search = new PlaceSearchController(
      element,
      () => host.kit().client,
      (place) => this.#choose(place, place ? answerOf(place) : undefined),
    );
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    adoptLateStyles(element.renderRoot as ShadowRoot, [fieldStyles, placeSearchStyles]);
  }

  /** Whether the words of the page's language are here. */
  get ready(): boolean {
    return this.#words.in(this.#host.language()) !== undefined;
  }

  /** Shows the answer there is; a commune chosen elsewhere on the page stands in the field, to be confirmed. */
  enter(question: Question): void {
    this.#question = question;
    const given = this.#given(question);
    if (question.kind === 'number') {
      this.#typed = typeof given === 'number' ? formatNumber(given, this.#host.language(), DECIMALS) : '';
      return;
    }
    const { origin } = this.#host.visit();
    const place = this.#host.place();
    if (given === undefined && origin?.kind === 'commune') this.#choose(origin.place, answerOf(origin.place));
    else if (given === undefined) this.#search.show(null);
    else if (place && isCommune(given) && given.insee === place.insee) this.#search.show(place);
    else this.#search.text = isCommune(given) && given.name ? `${given.name} (${given.department})` : '';
  }

  /** What is wrong with the number that was typed, in words; empty when nothing is. */
  problem(question: Question): string {
    if (this.#given(question) === UNSURE) return '';
    const parsed = parseNumber(this.#typed, question);
    if (typeof parsed === 'number') return '';
    const { number } = this.#host.words();
    if ('bound' in parsed) return number[parsed.error](formatNumber(parsed.bound, this.#host.language(), DECIMALS));
    return number[parsed.error];
  }

  render(question: Question): TemplateResult {
    return question.kind === 'number' ? this.#renderNumber(question) : this.#renderCommune(question);
  }

  #renderNumber(question: Question): TemplateResult {
    const { unit, unsure } = question;
    const language = this.#host.language();
    const isUnsure = this.#given(question) === UNSURE;
    const type = (event: InputEvent): void => {
      this.#typed = (event.target as HTMLInputElement).value;
      const parsed = parseNumber(this.#typed, question);
      this.#host.answer(question, typeof parsed === 'number' ? parsed : undefined);
    };
    const reads = typeof unsure?.reads === 'number' ? formatNumber(unsure.reads, language, DECIMALS) : '';
    return html`
      <div class="number">
        <input
          class="input"
          inputmode="decimal"
          autocomplete="off"
          aria-labelledby="heading"
          aria-describedby="why error unit"
          .value=${this.#typed}
          @input=${type}
        />
        <span id="unit">${unit ? contentText(unit, language) : nothing}</span>
      </div>
      ${
        unsure
          ? renderChoice(true, isUnsure, this.#host.words().unsureReads(reads), () =>
              this.#host.answer(question, isUnsure ? undefined : UNSURE),
            )
          : nothing
      }
    `;
  }

  #renderCommune(question: Question): TemplateResult {
    const given = this.#given(question);
    const words = this.#host.words();
    const isElsewhere = isCommune(given) && given.department === ELSEWHERE.department;
    const isChosenHere = isCommune(given) && !given.insee && !isElsewhere;
    return html`
      ${renderPlaceSearch(this.#search, this.#words.in(this.#host.language()) ?? searchFr)}
      ${
        this.#search.failure || isChosenHere
          ? this.#renderDepartments(isCommune(given) && !isElsewhere ? given.department : '')
          : nothing
      }
      ${renderChoice(true, isElsewhere, words.commune.elsewhere, () => {
        this.#search.show(null);
        this.#choose(null, isElsewhere ? undefined : ELSEWHERE);
      })}
    `;
  }

  /** Conditions look at the département alone: with it the quiz goes on while the search does not answer. */
  #renderDepartments(chosen: string): TemplateResult {
    const { department, none } = this.#host.words().commune;
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.#choose(null, value ? { department: value, name: GRAND_EST[value] } : undefined);
    };
    return html`
      <label class="label" for="department">${department}</label>
      <select id="department" class="input" @change=${choose}>
        <option value="">${none}</option>
        ${Object.keys(GRAND_EST)
          .sort()
          .map((code) => html`<option value=${code} ?selected=${code === chosen}>${code} ${GRAND_EST[code]}</option>`)}
      </select>
    `;
  }

  #choose(place: Place | null, answer: CommuneAnswer | undefined): void {
    if (!this.#question) return;
    this.#host.choosePlace(place);
    if (place) this.#search.show(place);
    this.#host.answer(this.#question, answer);
  }

  #given({ code }: Question): AnswerValue | undefined {
    return answerTo(this.#host.quiz(), this.#host.flow().answers, code);
  }
}

const answerOf = ({ department, insee, name }: Place): CommuneAnswer => ({ department, insee, name });

const isCommune = (answer: AnswerValue | undefined): answer is CommuneAnswer =>
  typeof answer === 'object' && 'department' in answer;
