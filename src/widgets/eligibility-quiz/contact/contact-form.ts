import { html, type TemplateResult } from 'lit';
import { ApiFailure, isAbort } from '../../../client/failure.ts';
import { jsonText } from '../../../client/json-text.ts';
import { freshProof } from '../../../client/proof/fresh-proof.ts';
import { newKey, send } from '../../../client/write.ts';
import { CONTACT_CONSENT_VERSION, CONTACT_REQUESTS_PATH, ContactReceipt } from '../../../contract/contact-answer.ts';
import { parisText } from '../../../domain/dates/paris.ts';
import type { Answers } from '../../../domain/quiz/answers.ts';
import type { Result, Results } from '../../../domain/quiz/results.ts';
import { type ContactWords, fr } from '../../../i18n/quiz/contact/fr.ts';
import { contentText } from '../../../i18n/quiz/content-text.ts';
import { adoptLateStyles } from '../../../ui/adopt-styles.ts';
import { Messages } from '../../../ui/messages.ts';
import { AlexisContactSentEvent } from '../../events/contact-sent-event.ts';
import type { QuizHost } from '../walk/quiz-host.ts';
import { answerText } from '../result/answer-text.ts';
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
import { afterSending, keepDraft, type KeptDraft, keptDraft } from './kept-draft.ts';
import { ALEXIS, type ContactTarget, type Recipient, recipientOf } from './recipient.ts';
import { contactStyles } from './styles.ts';
import { renderDone } from './views/done.ts';
import { type ContactPreview, renderForm } from './views/form.ts';

/** Whom the visitor writes to, and with what. */
export interface ContactSubject extends Omit<ContactTarget, 'next'> {
  readonly results: Results;
  /** Answers that count. */
  readonly answers: Answers;
  readonly close: () => void;
}

/** The contact form: what is sent is shown before it is sent, and nothing typed is lost when it cannot be. */
export class ContactForm {
  readonly #host: QuizHost;
  readonly #subject: ContactSubject;
  readonly #words: Messages<ContactWords>;
  readonly #startedAt: string;
  readonly #leaving = new AbortController();
  #kept: KeptDraft;
  #faults: ContactFaults = {};
  #state: ContactState = { kind: 'open' };
  #proof: Promise<string> | undefined;

  constructor(host: QuizHost, subject: ContactSubject) {
    this.#host = host;
    this.#subject = subject;
    const { element } = host.page;
    this.#words = new Messages<ContactWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/quiz/contact/en.ts')).en,
      de: async () => (await import('../../../i18n/quiz/contact/de.ts')).de,
    });
    this.#kept = keptDraft(element, this.#recipient().key);
    this.#startedAt = parisText(host.page.clock());
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    adoptLateStyles(element.renderRoot as ShadowRoot, [contactStyles]);
    void this.#prove();
    this.#focus('#heading');
  }

  render(): TemplateResult {
    const words = this.#words.in(this.#host.page.language());
    if (!words) return html`<p></p>`;
    const level = this.#host.page.element.headingLevel;
    const state = this.#state;
    const { draft } = this.#kept;
    if (state.kind === 'done') return renderDone(words, level, state.receipt, draft.email.trim(), this.#close);
    const team = this.#recipient().name ?? words.teamByPlace;
    const recipients = this.#recipients(words);
    return renderForm(
      { words, level, team, recipients, draft, faults: this.#faults, state, preview: this.#preview(words) },
      {
        change: (part) => this.#change(part),
        submit: () => void this.#submit(),
        cancel: this.#close,
        goTo: (field) => this.#focus(`#contact-${field}`),
      },
    );
  }

  readonly #close = (): void => {
    this.#leaving.abort();
    this.#subject.close();
  };

  #change(part: Partial<ContactDraft>): void {
    this.#keep({ ...this.#kept, draft: { ...this.#kept.draft, ...part } });
    // A field is told right as soon as it is; wrong only when the form is sent.
    const now = contactFaults(this.#kept.draft);
    for (const field of CONTACT_FIELDS) if (!now[field]) delete this.#faults[field];
    this.#host.page.element.requestUpdate();
  }

  async #submit(): Promise<void> {
    if (this.#state.kind === 'checking' || this.#state.kind === 'sending') return;
    this.#faults = contactFaults(this.#kept.draft);
    if (Object.keys(this.#faults).length > 0) return this.#refused();
    const { client } = this.#host.page.kit();
    try {
      this.#set({ kind: 'checking' });
      const proof = await (this.#proof ?? this.#prove());
      this.#set({ kind: 'sending' });
      const { draft } = this.#kept;
      const content = this.#content();
      const text = jsonText(content);
      if (text !== this.#kept.sent.content) this.#keep({ ...this.#kept, sent: { content: text, key: newKey() } });
      const answer = await send(client, CONTACT_REQUESTS_PATH, {
        body: jsonText({ ...content, startedAt: this.#startedAt, proof }),
        key: this.#kept.sent.key,
        signal: this.#leaving.signal,
      });
      const receipt = ContactReceipt.safeParse((answer as { data?: unknown } | undefined)?.data);
      if (!receipt.success) throw new ApiFailure('invalid');
      this.#keep(afterSending(this.#kept, draft));
      this.#set({ kind: 'done', receipt: receipt.data });
      this.#host.page.element.dispatchEvent(new AlexisContactSentEvent());
      this.#focus('#heading');
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    if (isAbort(error)) return;
    const failure = error instanceof ApiFailure ? error : new ApiFailure('unreachable', { cause: error });
    const words = this.#words.in(this.#host.page.language()) ?? fr;
    const { problem } = failure.details;
    // It has served, or run out: the next begins to age now. A new one is not asked for otherwise: the server counts from it
    // how long the form was open.
    if (problem?.code === 'proof-refused') void this.#prove();
    if (problem?.code === 'invalid-fields') {
      this.#faults = serverFaults(problem.errors ?? []);
      if (Object.keys(this.#faults).length > 0) return this.#refused();
    }
    this.#set({ kind: 'failed', message: failureText(failure, words) });
  }

  #refused(): void {
    this.#set({ kind: 'open' });
    this.#focus('#contact-summary');
  }

  #keep(kept: KeptDraft): void {
    this.#kept = kept;
    keepDraft(this.#host.page.element, kept);
  }

  #set(state: ContactState): void {
    this.#state = state;
    this.#host.page.element.requestUpdate();
  }

  /** The server counts from here how long the form was open. */
  #prove(): Promise<string> {
    const proof = freshProof(this.#host.page.kit().client, this.#leaving.signal);
    this.#proof = proof;
    proof.catch(() => {
      if (this.#proof === proof) this.#proof = undefined;
    });
    return proof;
  }

  /** What was asked, whenever that was: the preview, and who writes. */
  #content() {
    const { partner, commune, results } = this.#subject;
    const { slug, version } = this.#host.page.quiz();
    const language = this.#host.page.language();
    const words = this.#words.in(language) ?? fr;
    const { draft } = this.#kept;
    return {
      from: 'quiz',
      ...draftFields(draft),
      partner,
      pole: this.#recipient().pole?.slug,
      place: commune,
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
    const language = this.#host.page.language();
    const quizWords = this.#host.words();
    const quiz = this.#host.page.quiz();
    return {
      outcomes: outcomesOf(results).map(({ outcome }) => contentText(outcome.title, language)),
      version: quiz.version,
      place: commune && (commune.name ? `${commune.name} (${commune.department})` : quizWords.commune.elsewhere),
      pole: this.#recipient().pole?.name,
      page: words.page(location.host),
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
    const { page } = this.#host;
    const { results, ...target } = this.#subject;
    return recipientOf(page.quiz(), { ...target, next: results.next?.outcome }, page.language());
  }

  /** Everybody who receives the request, as the text says that is agreed to. */
  #recipients(words: ContactWords): string {
    const { name } = this.#recipient();
    return name === ALEXIS ? name : words.recipients(name ?? words.teamByPlace);
  }

  #focus(selector: string): void {
    const { element } = this.#host.page;
    element.requestUpdate();
    void element.updateComplete.then(() => element.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

const outcomesOf = ({ next, later, beside }: Results): Result[] => [...(next ? [next] : []), ...later, ...beside];
