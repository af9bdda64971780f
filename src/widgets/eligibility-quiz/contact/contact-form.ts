import type { TemplateResult } from 'lit';
import { ApiFailure, isAbort } from '../../../client/failure.ts';
import { jsonText } from '../../../client/json-text.ts';
import { freshProof } from '../../../client/proof/fresh-proof.ts';
import { newKey, sendPatiently } from '../../../client/write.ts';
import { CONTACT_CONSENT_VERSION, CONTACT_REQUESTS_PATH, ContactReceipt } from '../../../contract/contact-answer.ts';
import { parisText } from '../../../domain/dates/paris.ts';
import type { Answers } from '../../../domain/quiz/answers.ts';
import type { Result, Results } from '../../../domain/quiz/results.ts';
import type { ContactWords } from '../../../i18n/eligibility-quiz/contact/fr.ts';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import { AlexisContactSentEvent } from '../../events/contact-sent-event.ts';
import type { QuizProps } from '../state/quiz-props.ts';
import { answerText } from '../questions/answer-text.ts';
import {
  CONTACT_FIELDS,
  type ContactDraft,
  contactFaults,
  type ContactFaults,
  draftFields,
  serverFaults,
} from './contact-draft.ts';
import { failureText } from './failure-text.ts';
import type { ContactState } from './contact-state.ts';
import { afterSending, type KeptDraft, reopened } from './kept-draft.ts';
import { siteHere } from './page-origin.ts';
import { ALEXIS, type ContactTarget, type Recipient, recipientOf } from './recipient.ts';
import { renderDone } from './done.ts';
import { type ContactPreview, renderForm } from './form.ts';

/** What a request is about: its recipient, and what the quiz found. Fixed when the form is opened. */
export interface ContactSubject extends Omit<ContactTarget, 'next'> {
  readonly results: Results;
  /** Answers that count. */
  readonly answers: Answers;
}

/** The element that a form is drawn in. */
export interface ContactOwner extends EventTarget {
  readonly words: ContactWords;
  readonly quizWords: QuizWords;
  /** What was typed into the latest form. */
  draft: KeptDraft;
  requestUpdate(): void;
  focusOn(selector: string): void;
}

/**
 * One contact form: what is sent is shown before it is sent, and nothing typed is lost when it cannot be. A form that is
 * left while its request is on its way lives on until the visitor has learnt what became of it.
 */
export class ContactForm {
  /** Quiz, language and client of the widget, as they are now. */
  context: QuizProps;
  readonly #element: ContactOwner;
  readonly #subject: ContactSubject;
  readonly #startedAt: string;
  readonly #leaving = new AbortController();
  #kept: KeptDraft;
  #faults: ContactFaults = {};
  #state: ContactState = { kind: 'open' };
  #proof: Promise<string> | undefined;
  /** The visitor has gone back to the result. */
  #isLeft = false;

  constructor(element: ContactOwner, context: QuizProps, subject: ContactSubject) {
    this.#element = element;
    this.context = context;
    this.#subject = subject;
    this.#kept = reopened(element.draft, recipientFor(context, subject).key);
    this.#startedAt = parisText(context.now);
    void this.#prove();
  }

  /** The same for forms with the same recipient. */
  get recipientKey(): string {
    return this.#kept.recipient;
  }

  get state(): ContactState {
    return this.#state;
  }

  render(): TemplateResult {
    const { words } = this.#element;
    const { headingLevel: level, store } = this.context;
    const state = this.#state;
    const { draft } = this.#kept;
    const close = (): void => store.closeContact();
    if (state.kind === 'done') return renderDone(words, level, state.receipt, draft.email.trim(), close);
    const team = this.#recipient().name ?? words.teamByPlace;
    const recipients = this.#recipients(words);
    return renderForm(
      { words, level, team, recipients, draft, faults: this.#faults, state, preview: this.#preview(words) },
      {
        change: (part) => this.#change(part),
        submit: () => void this.#submit(),
        cancel: close,
        goTo: (field) => this.#element.focusOn(`#contact-${field}`),
      },
    );
  }

  /** The visitor goes back to the result, with our button or the browser's. A request on its way is not called back. */
  leave(): void {
    this.#isLeft = true;
    if (!this.isBusy) this.#leaving.abort();
  }

  /** The visitor has come back before they learnt what became of the request. */
  reopen(): void {
    this.#isLeft = false;
  }

  get isBusy(): boolean {
    return this.#state.kind === 'checking' || this.#state.kind === 'sending';
  }

  #change(part: Partial<ContactDraft>): void {
    this.#keep({ ...this.#kept, draft: { ...this.#kept.draft, ...part } });
    // A field is told right as soon as it is; wrong only when the form is sent.
    const now = contactFaults(this.#kept.draft);
    for (const field of CONTACT_FIELDS) if (!now[field]) delete this.#faults[field];
    this.#element.requestUpdate();
  }

  async #submit(): Promise<void> {
    if (this.isBusy) return;
    this.#faults = contactFaults(this.#kept.draft);
    if (Object.keys(this.#faults).length > 0) return this.#refused();
    const { client } = this.context;
    try {
      this.#set({ kind: 'checking' });
      const proof = await (this.#proof ?? this.#prove());
      this.#set({ kind: 'sending' });
      const { draft } = this.#kept;
      const content = this.#content();
      const text = jsonText(content);
      if (text !== this.#kept.sent.content) this.#keep({ ...this.#kept, sent: { content: text, key: newKey() } });
      const answer = await sendPatiently(client, CONTACT_REQUESTS_PATH, {
        body: jsonText({ ...content, startedAt: this.#startedAt, proof }),
        key: this.#kept.sent.key,
      });
      const receipt = ContactReceipt.safeParse((answer as { data?: unknown } | undefined)?.data);
      if (!receipt.success) throw new ApiFailure('invalid');
      // Meanwhile somebody may have typed into another form.
      const kept = this.#isLeft ? reopened(this.#element.draft, this.#kept.recipient) : this.#kept;
      this.#keep(afterSending(kept, draft));
      this.#set({ kind: 'done', receipt: receipt.data });
      this.#element.dispatchEvent(new AlexisContactSentEvent());
      if (!this.#isLeft) this.#element.focusOn('#heading');
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    if (isAbort(error)) return;
    const failure = error instanceof ApiFailure ? error : new ApiFailure('unreachable', { cause: error });
    const { problem } = failure.details;
    // It has served, or run out: the next begins to age now. A new one is not asked for otherwise: the server counts from it
    // how long the form was open.
    if (problem?.code === 'proof-refused') void this.#prove();
    if (problem?.code === 'invalid-fields') {
      this.#faults = serverFaults(problem.errors ?? []);
      if (Object.keys(this.#faults).length > 0 && !this.#isLeft) return this.#refused();
    }
    this.#set({ kind: 'failed', message: failureText(failure, this.#element.words) });
  }

  #refused(): void {
    this.#set({ kind: 'open' });
    this.#element.focusOn('#contact-summary');
  }

  #keep(kept: KeptDraft): void {
    this.#kept = kept;
    this.#element.draft = kept;
  }

  #set(state: ContactState): void {
    this.#state = state;
    this.#element.requestUpdate();
  }

  /** The server counts from here how long the form was open. */
  #prove(): Promise<string> {
    const proof = freshProof(this.context.client, this.#leaving.signal);
    this.#proof = proof;
    proof.catch(() => {
      if (this.#proof === proof) this.#proof = undefined;
    });
    return proof;
  }

  /** What was asked, whenever that was: the preview, and who writes. */
  #content() {
    const { partner, commune, results } = this.#subject;
    const { client, language, state } = this.context;
    const { slug, version } = state.quiz;
    const { words } = this.#element;
    const { draft } = this.#kept;
    const site = siteHere(client.base);
    return {
      from: 'quiz',
      ...draftFields(draft),
      partner,
      pole: this.#recipient().pole?.slug,
      place: commune,
      site: site === location.origin ? undefined : site,
      quiz: {
        slug,
        version,
        outcomes: outcomesOf(results).map(({ outcome }) => outcome.code),
        stage: results.next?.outcome.stage,
        answers: draft.attach ? this.#preview(words).rows : undefined,
      },
      consent: {
        version: CONTACT_CONSENT_VERSION,
        language,
        accepted: true,
        recipients: this.#recipients(words),
      },
    };
  }

  #preview(words: ContactWords): ContactPreview {
    const { commune, results, answers } = this.#subject;
    const { client, language, state } = this.context;
    const { quiz } = state;
    const { quizWords } = this.#element;
    return {
      outcomes: outcomesOf(results).map(({ outcome }) => contentText(outcome.title, language)),
      version: quiz.version,
      place: commune && (commune.name ? `${commune.name} (${commune.department})` : quizWords.commune.elsewhere),
      pole: this.#recipient().pole?.name,
      page: words.page(new URL(siteHere(client.base)).host),
      rows: quiz.questions.flatMap((question) => {
        const answer = answers[question.code];
        if (answer === undefined) return [];
        return [
          {
            question: contentText(question.label, language),
            answer: answerText(question, answer, quizWords, language),
          },
        ];
      }),
    };
  }

  #recipient(): Recipient {
    return recipientFor(this.context, this.#subject);
  }

  /** Everybody who receives the request, as the text says that is agreed to. */
  #recipients(words: ContactWords): string {
    const { name } = this.#recipient();
    return name === ALEXIS ? name : words.recipients(name ?? words.teamByPlace);
  }
}

/** Who receives a request about this subject. */
export const recipientFor = ({ state, language }: QuizProps, { results, ...target }: ContactSubject): Recipient =>
  recipientOf(state.quiz, { ...target, next: results.next?.outcome }, language);

const outcomesOf = ({ next, later, beside }: Results): Result[] => [...(next ? [next] : []), ...later, ...beside];
