import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { communeAnswer, pruned } from '../../../domain/quiz/path.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { memoizeLast } from '../../../element/keep-last.ts';
import { Messages } from '../../../element/words.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import { contactWords } from '../../../i18n/eligibility-quiz/contact/words.ts';
import { questionWords } from '../../../i18n/eligibility-quiz/questions-words.ts';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import { type ContactProps, ContactStore, renderLeftContact } from '../../contact/contact-form.ts';
import { answerText } from '../questions/answer-text.ts';
import type { QuizProps } from '../state/quiz-props.ts';
import type { ContactChoice } from '../state/store.ts';
import { recipientOf } from './recipient.ts';

/**
 * The contact form of a result; at the result, what became of requests whose forms were left. It stays in the widget
 * while other views are shown, with what was typed: in memory alone.
 * @internal
 * @fires alexis-contact-sent
 */
export class QuizContact extends FeatureElement {
  static override properties: PropertyDeclarations = {
    context: { attribute: false },
  };

  context: QuizProps | undefined;

  readonly #words = new Messages(this, contactWords);
  readonly #questionWords = new Messages(this, questionWords);
  readonly #store = new ContactStore(this);
  readonly #contact = memoizeLast(contactFor);

  constructor() {
    super();
    this.#store.subscribe(() => this.requestUpdate());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    if (!context) return nothing;
    const { step, contactChoice } = context.state;
    const { kind } = step.view;
    const words = this.#words.in(context.language);
    const quizWords = this.#questionWords.in(context.language);
    if (!words || !quizWords) return nothing;
    if (kind === 'contact' && contactChoice)
      return html`<alexis-contact-form
        .contact=${this.#contact(context, contactChoice, quizWords)}
        .store=${this.#store}
        @contact-close=${() => context.store.closeForm()}
      ></alexis-contact-form>`;
    return kind === 'result' ? html`${this.#store.left.map((form) => renderLeftContact(form, words))}` : nothing;
  }
}

/** What a request says of a result. */
function contactFor(context: QuizProps, { partner, pole }: ContactChoice, words: QuizWords): ContactProps | undefined {
  const { state, client, language, headingLevel: level } = context;
  const { quiz, step, results } = state;
  if (!results) return undefined;
  const commune = communeAnswer(quiz, step.answers);
  const answers = pruned(quiz, step.answers);
  const recipient = recipientOf(quiz, { partner, pole, commune, next: results.next?.outcome }, language);
  const text = commune && (commune.name ? `${commune.name} (${commune.department})` : words.commune.elsewhere);
  const { next, later, beside } = results;
  return {
    client,
    language,
    level,
    from: 'quiz',
    recipient: recipient.key,
    team: recipient.name,
    partner,
    pole: recipient.pole,
    place: commune && text ? { ...commune, text } : undefined,
    quiz: {
      slug: quiz.slug,
      version: quiz.version,
      outcomes: [...(next ? [next] : []), ...later, ...beside].map(({ outcome }) => ({
        code: outcome.code,
        title: contentText(outcome.title, language),
      })),
      stage: next?.outcome.stage,
      answers: quiz.questions.flatMap((question) => {
        const answer = answers[question.code];
        if (answer === undefined) return [];
        return [
          { question: contentText(question.label, language), answer: answerText(question, answer, words, language) },
        ];
      }),
    },
    back: 'result',
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-quiz-contact': QuizContact;
  }
}
