import { html, type TemplateResult } from 'lit';
import { ApiFailure, isAbort } from '../../../client/failure.ts';
import { jsonText } from '../../../client/json-text.ts';
import { freshProof } from '../../../client/proof/fresh-proof.ts';
import { newKey, send } from '../../../client/write.ts';
import { CONTACT_CONSENT_VERSION, CONTACT_REQUESTS_PATH, ContactReceipt } from '../../../contract/contact-answer.ts';
import { parisText } from '../../../domain/dates/paris.ts';
import type { Answers } from '../../../domain/quiz/answers.ts';
import type { Result, Results } from '../../../domain/quiz/results.ts';
import { type ContactWords, fr } from '../../../i18n/eligibility-quiz/contact/fr.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import { adoptLateStyles } from '../../../element/adopt-styles.ts';
import { Messages } from '../../../element/words.ts';
import { AlexisContactSentEvent } from '../../events/contact-sent-event.ts';
import type { QuizHost } from '../questions/quiz-host.ts';
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
import { siteHere } from './page-origin.ts';
import { ALEXIS, type ContactTarget, type Recipient, recipientOf } from './recipient.ts';
import { contactStyles } from './styles.ts';
import { renderDone } from './views/done.ts';
import { type ContactPreview, renderForm } from './views/form.ts';
import { renderNews } from './views/news.ts';

/** Whom the visitor writes to, and with what. */
export interface ContactSubject extends Omit<ContactTarget, 'next'> {
  readonly results: Results;
  /** Answers that count. */
  readonly answers: Answers;
  readonly close: () => void;
}

/** By element: forms that were left while their request was on its way. */
const onTheirWay = new WeakMap<Element, Set<ContactForm>>();

/**
 * The contact form: what is sent is shown before it is sent, and nothing typed is lost when it cannot be. A form
 * that is left while its request is on its way lives on until the visitor has learnt what became of it.
 */
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
  /** The visitor has gone back to the result. */
  #isLeft = false;

  /** The form for this recipient: the one whose request is on its way, or has arrived unseen, else a new one. */
  static open(host: QuizHost, subject: ContactSubject): ContactForm {
    const forms = onTheirWay.get(host.page.element);
    const { key } = recipientFor(host, subject);
    const form = [...(forms ?? [])].find((one) => one.#kept.recipient === key);
    if (form) forms?.delete(form);
    // What failed is begun anew, with what was typed and under the same key.
    if (!form || form.#state.kind === 'failed') return new ContactForm(host, subject);
    form.#isLeft = false;
    form.#focus('#heading');
    return form;
  }

  /** What became of the requests whose forms were left. */
  static renderNews({ page }: QuizHost): readonly TemplateResult[] {
    return [...(onTheirWay.get(page.element) ?? [])].map((form) => renderNews(form.#state, form.#says));
  }

  constructor(host: QuizHost, subject: ContactSubject) {
    this.#host = host;
    this.#subject = subject;
    const { element } = host.page;
    this.#words = new Messages<ContactWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/eligibility-quiz/contact/en.ts')).en,
      de: async () => (await import('../../../i18n/eligibility-quiz/contact/de.ts')).de,
    });
    this.#kept = keptDraft(element, recipientFor(host, subject).key);
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
    if (state.kind === 'done') return renderDone(words, level, state.receipt, draft.email.trim(), this.#subject.close);
    const team = this.#recipient().name ?? words.teamByPlace;
    const recipients = this.#recipients(words);
    return renderForm(
      { words, level, team, recipients, draft, faults: this.#faults, state, preview: this.#preview(words) },
      {
        change: (part) => this.#change(part),
        submit: () => void this.#submit(),
        cancel: this.#subject.close,
        goTo: (field) => this.#focus(`#contact-${field}`),
      },
    );
  }

  /** The visitor goes back to the result, with our button or the browser's. A request on its way is not called back. */
  leave(): void {
    const { element } = this.#host.page;
    this.#isLeft = true;
    if (!this.#isBusy) return this.#leaving.abort();
    onTheirWay.set(element, (onTheirWay.get(element) ?? new Set()).add(this));
  }

  get #isBusy(): boolean {
    return this.#state.kind === 'checking' || this.#state.kind === 'sending';
  }

  get #says(): ContactWords {
    return this.#words.in(this.#host.page.language()) ?? fr;
  }

  #change(part: Partial<ContactDraft>): void {
    this.#keep({ ...this.#kept, draft: { ...this.#kept.draft, ...part } });
    // A field is told right as soon as it is; wrong only when the form is sent.
    const now = contactFaults(this.#kept.draft);
    for (const field of CONTACT_FIELDS) if (!now[field]) delete this.#faults[field];
    this.#host.page.element.requestUpdate();
  }

  async #submit(): Promise<void> {
    if (this.#isBusy) return;
    this.#faults = contactFaults(this.#kept.draft);
    if (Object.keys(this.#faults).length > 0) return this.#refused();
    const { client } = this.#host.page.settings();
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
      });
      const receipt = ContactReceipt.safeParse((answer as { data?: unknown } | undefined)?.data);
      if (!receipt.success) throw new ApiFailure('invalid');
      // Meanwhile somebody may have typed into another form.
      const kept = this.#isLeft ? keptDraft(this.#host.page.element, this.#kept.recipient) : this.#kept;
      this.#keep(afterSending(kept, draft));
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
    const { problem } = failure.details;
    // It has served, or run out: the next begins to age now. A new one is not asked for otherwise: the server counts from it
    // how long the form was open.
    if (problem?.code === 'proof-refused') void this.#prove();
    if (problem?.code === 'invalid-fields') {
      this.#faults = serverFaults(problem.errors ?? []);
      if (Object.keys(this.#faults).length > 0 && !this.#isLeft) return this.#refused();
    }
    this.#set({ kind: 'failed', message: failureText(failure, this.#says) });
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
    const proof = freshProof(this.#host.page.settings().client, this.#leaving.signal);
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
    const words = this.#says;
    const { draft } = this.#kept;
    const site = siteHere(this.#host.page.settings().client.base);
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
    const language = this.#host.page.language();
    const quizWords = this.#host.words();
    const quiz = this.#host.page.quiz();
    return {
      outcomes: outcomesOf(results).map(({ outcome }) => contentText(outcome.title, language)),
      version: quiz.version,
      place: commune && (commune.name ? `${commune.name} (${commune.department})` : quizWords.commune.elsewhere),
      pole: this.#recipient().pole?.name,
      page: words.page(new URL(siteHere(this.#host.page.settings().client.base)).host),
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
    return recipientFor(this.#host, this.#subject);
  }

  /** Everybody who receives the request, as the text says that is agreed to. */
  #recipients(words: ContactWords): string {
    const { name } = this.#recipient();
    return name === ALEXIS ? name : words.recipients(name ?? words.teamByPlace);
  }

  #focus(selector: string): void {
    if (this.#isLeft) return;
    const { element } = this.#host.page;
    element.requestUpdate();
    void element.updateComplete.then(() => element.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

const recipientFor = ({ page }: QuizHost, { results, ...target }: ContactSubject): Recipient =>
  recipientOf(page.quiz(), { ...target, next: results.next?.outcome }, page.language());

const outcomesOf = ({ next, later, beside }: Results): Result[] => [...(next ? [next] : []), ...later, ...beside];
