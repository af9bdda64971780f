import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../../contract/places.ts';
import type { AnswerValue, CommuneAnswer, Question } from '../../../contract/quizzes.ts';
import { GRAND_EST } from '../../../domain/places/region.ts';
import { ELSEWHERE } from '../../../domain/quiz/answers.ts';
import { fr, type PlaceSearchWords } from '../../../i18n/place-search/fr.ts';
import { adoptLateStyles } from '../../../element/adopt-styles.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import { Messages } from '../../../element/words.ts';
import { PlaceSearchController } from '../../../ui/place-search/place-search-controller.ts';
import { placeSearchStyles } from '../../../ui/place-search/place-search-styles.ts';
import { renderPlaceSearch } from '../../../ui/place-search/place-search-template.ts';
import type { FieldQuestion } from './field-question.ts';
import type { QuizHost } from './quiz-host.ts';
import { renderChoice } from './choice.ts';

/** The question of the commune: search, "outside the Grand Est", and the département while the search does not answer. */
export class CommuneQuestion implements FieldQuestion {
  readonly #host: QuizHost;
  readonly #search: PlaceSearchController;
  readonly #words: Messages<PlaceSearchWords>;
  #question: Question | undefined;

  constructor(host: QuizHost) {
    this.#host = host;
    const { element, settings } = host.page;
    this.#words = new Messages<PlaceSearchWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/eligibility-quiz/en.ts')).search,
      de: async () => (await import('../../../i18n/eligibility-quiz/de.ts')).search,
    });
    this.#search = new PlaceSearchController(
      element,
      () => settings().client,
      (place) => this.#choose(place, place ? answerOf(place) : undefined),
      // A text that was changed stands for no place: the one chosen before is not meant any more.
      () => this.#choose(null, undefined),
    );
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    adoptLateStyles(element.renderRoot as ShadowRoot, [fieldStyles, placeSearchStyles]);
  }

  /** Shows the answer there is; a commune chosen elsewhere on the page stands in the field, to be confirmed. */
  enter(question: Question, given: AnswerValue | undefined): void {
    this.#question = question;
    const { place, page } = this.#host;
    const { origin } = page.visit();
    if (given === undefined && origin?.commune) this.#choose(origin.commune, answerOf(origin.commune));
    else if (!isCommune(given)) this.#search.show(null);
    else if (place && given.insee === place.insee) this.#search.show(place);
    else this.#search.text = given.name ? `${given.name} (${given.department})` : '';
  }

  problem(_question: Question, given: AnswerValue | undefined): string {
    const { commune, department } = this.#host.words().missing;
    return isCommune(given) ? '' : this.#search.failure ? department : commune;
  }

  render(_question: Question, given: AnswerValue | undefined, isWrong: boolean): TemplateResult {
    const host = this.#host;
    const isElsewhere = isCommune(given) && given.department === ELSEWHERE.department;
    const chosen = isCommune(given) && !given.insee && !isElsewhere ? given.department : '';
    return html`
      ${renderPlaceSearch(this.#search, this.#words.in(host.page.language()) ?? fr, isWrong)}
      ${this.#search.failure || chosen ? this.#renderDepartments(chosen) : nothing}
      ${renderChoice(true, isElsewhere, host.words().commune.elsewhere, () => {
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
    this.#host.place = place;
    if (place) this.#search.show(place);
    this.#host.answer(this.#question, answer);
  }
}

const answerOf = ({ department, insee, name }: Place): CommuneAnswer => ({ department, insee, name });

const isCommune = (answer: AnswerValue | undefined): answer is CommuneAnswer =>
  typeof answer === 'object' && 'department' in answer;
