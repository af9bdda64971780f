import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { communeAnswer, pruned } from '../../../domain/quiz/path.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { FocusController } from '../../../element/focus-controller.ts';
import { Messages } from '../../../element/words.ts';
import { endTypedKeys } from '../../../element/typed-keys.ts';
import type { ContactWords } from '../../../i18n/eligibility-quiz/contact/fr.ts';
import { contactWords } from '../../../i18n/eligibility-quiz/contact/words.ts';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import { questionWords } from '../../../i18n/eligibility-quiz/questions-words.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import type { QuizProps } from '../state/quiz-props.ts';
import type { ContactChoice } from '../state/store.ts';
import { ContactForm, type ContactSubject, recipientFor } from './contact-form.ts';
import { type KeptDraft, NOTHING_TYPED } from './kept-draft.ts';
import { contactStyles } from './styles.ts';
import { renderNews } from './news.ts';

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

  static override styles = [fieldStyles, contactStyles];

  context: QuizProps | undefined;

  /** What was typed into the latest form. */
  draft: KeptDraft = NOTHING_TYPED;

  readonly #words = new Messages(this, contactWords);
  readonly #questionWords = new Messages(this, questionWords);
  readonly #focus = new FocusController(this);
  #choice: ContactChoice | null = null;
  #form: ContactForm | undefined;
  /** Forms that were left while their request was on its way. */
  readonly #left = new Set<ContactForm>();

  constructor() {
    super();
    endTypedKeys(this);
  }

  get words(): ContactWords {
    return this.#words.in(this.context?.language ?? 'fr') ?? contactWords.fr;
  }

  get quizWords(): QuizWords {
    return this.#questionWords.in(this.context?.language ?? 'fr') ?? questionWords.fr;
  }

  focusOn(selector: string): void {
    this.#focus.focus(selector);
  }

  protected override willUpdate(): void {
    const { context } = this;
    if (!context) return;
    const { step, contactChoice } = context.state;
    const choice = step.view.kind === 'contact' ? contactChoice : null;
    if (choice !== this.#choice) {
      this.#leave();
      this.#choice = choice;
      if (choice) this.#form = this.#open(context, choice);
    }
    for (const form of [this.#form, ...this.#left]) if (form) form.context = context;
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.context?.state.step.view.kind;
    if (view === 'contact') return this.#form?.render() ?? nothing;
    if (view !== 'result') return nothing;
    return html`${[...this.#left].map(({ state }) => renderNews(state, this.words))}`;
  }

  /** The form for this recipient: the one whose request is on its way or has arrived unseen, else a new one. */
  #open(context: QuizProps, choice: ContactChoice): ContactForm | undefined {
    const { quiz, step, results } = context.state;
    if (!results) return undefined;
    const subject: ContactSubject = {
      ...choice,
      results,
      commune: communeAnswer(quiz, step.answers),
      answers: pruned(quiz, step.answers),
    };
    const { key } = recipientFor(context, subject);
    const left = [...this.#left].find(({ recipientKey }) => recipientKey === key);
    if (left) this.#left.delete(left);
    // What failed is begun anew, with what was typed and under the same key.
    if (!left || left.state.kind === 'failed') return new ContactForm(this, context, subject);
    left.reopen();
    return left;
  }

  #leave(): void {
    this.#form?.leave();
    if (this.#form?.isBusy) this.#left.add(this.#form);
    this.#form = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-quiz-contact': QuizContact;
  }
}
