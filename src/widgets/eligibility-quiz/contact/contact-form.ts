import { html, type TemplateResult } from 'lit';
import { ApiFailure, isAbort } from '../../../client/failure.ts';
import { jsonText } from '../../../client/json-text.ts';
import { freshProof } from '../../../client/proof/fresh-proof.ts';
import { newKey, send } from '../../../client/write.ts';
import { CONTACT_CONSENT_VERSION, CONTACT_REQUESTS_PATH, ContactReceipt } from '../../../contract/contact-answer.ts';
import type { Pole } from '../../../contract/poles.ts';
import type { CommuneAnswer } from '../../../contract/quizzes.ts';
import { parisText } from '../../../domain/dates/paris.ts';
import type { Answers } from '../../../domain/quiz/answers.ts';
import type { Results } from '../../../domain/quiz/results.ts';
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
  EMPTY_DRAFT,
  serverFaults,
} from './contact-draft.ts';
import { failureText } from './failure-text.ts';
import type { ContactState } from './contact-state.ts';
import { contactStyles } from './styles.ts';
import { renderDone } from './views/done.ts';
import { type ContactPreview, renderForm } from './views/form.ts';

/** Whom the visitor writes to, and with what. */
export interface ContactSubject {
  /** Slug of the partner who is to answer; absent: the pôle's team. */
  readonly partner: string | undefined;
  readonly pole: Pole | undefined;
  readonly commune: CommuneAnswer | undefined;
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
  #draft: ContactDraft = EMPTY_DRAFT;
  #faults: ContactFaults = {};
  #state: ContactState = { kind: 'open' };
  #proof: Promise<string> | undefined;
  /** One key for each content: tried again unchanged, a request counts once. */
  #sent = { content: '', key: '' };

  constructor(host: QuizHost, subject: ContactSubject) {
    this.#host = host;
    this.#subject = subject;
    const { element } = host.page;
    this.#words = new Messages<ContactWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/quiz/contact/en.ts')).en,
      de: async () => (await import('../../../i18n/quiz/contact/de.ts')).de,
    });
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
    if (state.kind === 'done') return renderDone(words, level, state.receipt, this.#draft.email.trim(), this.#close);
    return renderForm(
      { words, level, team: this.#team(), draft: this.#draft, faults: this.#faults, state, preview: this.#preview() },
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
    this.#draft = { ...this.#draft, ...part };
    // A field is told right as soon as it is; wrong only when the form is sent.
    const now = contactFaults(this.#draft);
    for (const field of CONTACT_FIELDS) if (!now[field]) delete this.#faults[field];
    this.#host.page.element.requestUpdate();
  }

  async #submit(): Promise<void> {
    if (this.#state.kind === 'checking' || this.#state.kind === 'sending') return;
    this.#faults = contactFaults(this.#draft);
    if (Object.keys(this.#faults).length > 0) return this.#refused();
    const { client } = this.#host.page.kit();
    try {
      this.#set({ kind: 'checking' });
      const proof = await (this.#proof ?? this.#prove());
      this.#set({ kind: 'sending' });
      const content = this.#content();
      const text = jsonText(content);
      if (text !== this.#sent.content) this.#sent = { content: text, key: newKey() };
      const answer = await send(client, CONTACT_REQUESTS_PATH, {
        body: jsonText({ ...content, proof }),
        key: this.#sent.key,
        signal: this.#leaving.signal,
      });
      const receipt = ContactReceipt.safeParse((answer as { data?: unknown } | undefined)?.data);
      if (!receipt.success) throw new ApiFailure('invalid');
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
    // It has served, or run out. A new one is not asked for otherwise: the server counts from it how long the form was open.
    if (problem?.code === 'proof-refused') this.#proof = undefined;
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

  /** The request without its proof: what the preview shows, and who writes. */
  #content() {
    const { partner, pole, commune, results } = this.#subject;
    const { next, later, beside } = results;
    const { slug, version } = this.#host.page.quiz();
    const outcomes = [...(next ? [next] : []), ...later, ...beside].map(({ outcome }) => outcome.code);
    const { rows } = this.#preview();
    return {
      from: 'quiz',
      ...draftFields(this.#draft),
      partner,
      pole: pole?.slug,
      place: commune,
      quiz: {
        slug,
        version,
        outcomes,
        stage: next?.outcome.stage,
        answers: this.#draft.attach ? rows : undefined,
      },
      consent: { version: CONTACT_CONSENT_VERSION, language: this.#host.page.language(), accepted: true },
      startedAt: this.#startedAt,
    };
  }

  #preview(): ContactPreview {
    const { pole, commune, results, answers } = this.#subject;
    const language = this.#host.page.language();
    const quizWords = this.#host.words();
    const { next, later, beside } = results;
    return {
      outcomes: [...(next ? [next] : []), ...later, ...beside].map(({ outcome }) =>
        contentText(outcome.title, language),
      ),
      place: commune && (commune.name ?? quizWords.commune.elsewhere),
      pole: pole?.name,
      rows: this.#host.page.quiz().questions.flatMap((question) => {
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

  #team(): string {
    const { partner, pole, results } = this.#subject;
    const asked = results.beside.find(({ outcome }) => outcome.partner === partner && partner !== undefined);
    return asked ? contentText(asked.outcome.title, this.#host.page.language()) : (pole?.name ?? 'Alexis Grand Est');
  }

  #focus(selector: string): void {
    const { element } = this.#host.page;
    element.requestUpdate();
    void element.updateComplete.then(() => element.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
