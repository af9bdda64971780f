import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ApiClient } from '../../../client/api-client.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { communeAnswer } from '../../../domain/quiz/path.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { memoizeLast } from '../../../element/keep-last.ts';
import { Messages } from '../../../element/words.ts';
import type { QuizResultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';
import { resultWords } from '../../../i18n/eligibility-quiz/result-words.ts';
import type { Language } from '../../../i18n/language.ts';
import {
  RegistrationStore,
  words as registrationWords,
} from '../../workshop-calendar/registration/registration-form.ts';
import type { RegistrationSubject } from '../../workshop-calendar/registration/registration-store.ts';
import { workshopTime } from '../time/workshop-time.ts';
import type { QuizProps } from '../state/quiz-props.ts';

/**
 * The registration for a workshop of a result, on a page without a calendar; at the result, what became of forms that were
 * left. It stays in the widget while other views are shown, with what was typed: in memory alone.
 * @internal
 * @fires alexis-registration
 */
export class QuizRegistration extends FeatureElement {
  static override properties: PropertyDeclarations = {
    context: { attribute: false },
  };

  context: QuizProps | undefined;

  readonly #words = new Messages(this, registrationWords);
  readonly #store = new RegistrationStore(this);
  readonly #resultWords = new Messages(this, resultWords);
  readonly #subject = memoizeLast(
    (
      client: ApiClient,
      language: Language,
      workshop: Workshop,
      words: QuizResultWords,
      where: string,
      commune: string,
      now: number,
      level: number,
    ): RegistrationSubject => {
      const when = workshopTime(workshop, words, language, now);
      return { client, language, workshop, when, where, commune, now, level, back: 'result' };
    },
  );

  constructor() {
    super();
    this.#store.subscribe(() => this.requestUpdate());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    if (!context) return nothing;
    const { state, store, client, language, headingLevel, now } = context;
    const { kind } = state.step.view;
    const { workshopChoice } = state;
    const words = this.#words.in(language);
    const result = this.#resultWords.in(language);
    if (!words || !result) return nothing;
    if (kind === 'registration' && workshopChoice) {
      const where = workshopChoice.pole?.name ?? words.modes.online;
      const commune = communeAnswer(state.quiz, state.step.answers)?.name ?? '';
      return html`<alexis-registration-form
        .subject=${this.#subject(client, language, workshopChoice, result, where, commune, now, headingLevel)}
        .store=${this.#store}
        @registration-close=${() => store.closeForm()}
      ></alexis-registration-form>`;
    }
    if (kind !== 'result') return nothing;
    return html`${this.#store.left.map(({ phase, subject }) =>
      phase === 'done' || phase === 'failed'
        ? html`<p class="notice" aria-live="polite" aria-atomic="true">
            ${words.announce[phase === 'done' ? 'sent' : 'notSent'](subject.workshop.title)}
            <button class="button quiet" type="button" @click=${() => store.openRegistration(subject.workshop)}>
              ${phase === 'done' ? words.done.manage : words.retry}
            </button>
          </p>`
        : nothing,
    )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-quiz-registration': QuizRegistration;
  }
}
