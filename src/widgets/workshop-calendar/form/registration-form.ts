import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ApiFailure } from '../../../client/failure.ts';
import type { Answer } from '../../../client/read-answer.ts';
import type { Registration } from '../../../contract/registration-answer.ts';
import { workshopsResource, type Workshop } from '../../../contract/workshops.ts';
import { checkForm, EMPTY_FORM, type FormValues } from '../../../domain/workshops/form-check.ts';
import { fieldOf, FORM_FIELDS, type FieldCode, type FieldError } from '../../../domain/workshops/form-fields.ts';
import { currentSession } from '../../../domain/workshops/session-time.ts';
import { workshopStatus } from '../../../domain/workshops/status.ts';
import { fieldMessage } from '../../../i18n/calendar/form/field-message.ts';
import { fr, type FormWords } from '../../../i18n/calendar/form/fr.ts';
import { adoptLateStyles } from '../../../ui/adopt-styles.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import { circleAlertIcon } from '../../../ui/icons/circle-alert.ts';
import { Messages } from '../../../ui/messages.ts';
import { AlexisRegistrationEvent } from '../../events/registration-event.ts';
import type { CalendarHost } from '../calendar-host.ts';
import { placeLine } from '../list/entry.ts';
import { renderNote } from '../views/note.ts';
import { dayAndTime } from '../when.ts';
import { renderDone, type Cancelling } from './done.ts';
import { failureText, isFinal } from './failure-text.ts';
import { renderConsent, renderFields, type FieldContext } from './fields.ts';
import { renderPrivacy } from './privacy.ts';
import { formStyles } from './styles.ts';
import { cancelRegistration, readWorkshopNow, Submissions } from './submission.ts';

const CODES: readonly string[] = ['required', 'too-long', 'malformed', 'not-accepted', 'unavailable'];

/**
 * One workshop's form on its way: what became of it is this workshop's alone, wherever the visitor is when the answer
 * comes.
 */
interface Attempt {
  readonly submissions: Submissions;
  isSending: boolean;
  errors: readonly FieldError[];
  failure: ApiFailure | undefined;
  /** The visitor was told that no place is left and is now offered the waiting list. */
  waitingList: boolean;
  registration: Registration | undefined;
  cancelling: Cancelling;
  /** What came of it after the visitor had left the form, until they are back. */
  unseen: Unseen | undefined;
}

interface Unseen {
  readonly workshop: Workshop;
  /** The sentence about a workshop of this title. */
  readonly text: (title: string) => string;
  /** Of the button that leads there. */
  readonly label: string;
}

/** The registration in place. What was typed stays until a registration has come of it, whatever fails. */
export class RegistrationForm implements ReactiveController {
  readonly #host: CalendarHost;
  readonly #calendarLinks: (workshop: Workshop) => TemplateResult;
  readonly #words: Messages<FormWords>;
  /** By id of the workshop: the one at hand, and those whose answer the visitor has not seen yet. */
  readonly #attempts = new Map<string, Attempt>();
  /** Id of the workshop at hand; empty for none. */
  #workshop = '';
  /** Workshop whose form was filled in last. */
  #filledFor = '';
  #values: FormValues = EMPTY_FORM;
  #trap = '';

  constructor(host: CalendarHost, { calendarLinks }: { calendarLinks: (workshop: Workshop) => TemplateResult }) {
    this.#host = host;
    this.#calendarLinks = calendarLinks;
    const { element } = host;
    this.#words = new Messages<FormWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/calendar/form/en.ts')).en,
      de: async () => (await import('../../../i18n/calendar/form/de.ts')).de,
    });
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    adoptLateStyles(element.renderRoot as ShadowRoot, [fieldStyles, formStyles]);
    element.addController(this);
  }

  /** Whether the words of the page's language are here. */
  get ready(): boolean {
    return this.#words.in(this.#host.language()) !== undefined;
  }

  /** A registration has come of it. */
  get done(): boolean {
    return this.#attempts.get(this.#workshop)?.registration !== undefined;
  }

  hostUpdate(): void {
    const { open, form } = this.#host.state();
    if (open === this.#workshop && form) return;
    this.#leave();
    if (!form || open === null) return;
    this.#workshop = open;
    const { origin } = this.#host.visit();
    const commune = this.#values.commune || (origin?.kind === 'commune' ? origin.place.name : '');
    // What a person agreed to, they agreed to for one workshop.
    const consent = this.#values.consent && open === this.#filledFor;
    this.#filledFor = open;
    this.#values = { ...this.#values, mode: '', commune, consent };
    const attempt = this.#attempts.get(open) ?? this.#newAttempt();
    attempt.unseen = undefined;
    this.#attempts.set(open, attempt);
    if (!attempt.registration) attempt.submissions.prepare();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  render(workshop: Workshop): TemplateResult {
    const attempt = this.#attempts.get(workshop.id) ?? this.#newAttempt();
    const { registration } = attempt;
    return registration ? this.#renderDone(workshop, registration, attempt) : this.#renderForm(workshop, attempt);
  }

  /** At the edge of what is seen, wherever the visitor is: nothing moves above it. */
  renderUnseen(): TemplateResult | typeof nothing {
    const unseen = [...this.#attempts.values()].find((attempt) => attempt.unseen)?.unseen;
    if (!unseen) return nothing;
    const { workshop, text, label } = unseen;
    return renderNote(text(workshop.title), label, () => this.#host.open(workshop, true));
  }

  #newAttempt(): Attempt {
    return {
      submissions: new Submissions(this.#host.client),
      isSending: false,
      errors: [],
      failure: undefined,
      waitingList: false,
      registration: undefined,
      cancelling: 'no',
      unseen: undefined,
    };
  }

  #renderForm(workshop: Workshop, attempt: Attempt): TemplateResult {
    const { errors, failure, isSending } = attempt;
    const words = this.#says;
    const { words: list, level, change, state } = this.#host;
    const fromList = state().form === 'list';
    const waiting = this.#waits(workshop, attempt);
    const context: FieldContext = {
      words,
      list: list(),
      values: this.#values,
      errors,
      set: (part) => this.#set(part, workshop, attempt),
    };
    return html`
      <div class="form" part="form">
        ${this.#renderWhen(workshop)}
        <div class="form-title" role="heading" aria-level=${level(2)} tabindex="-1">
          ${waiting ? words.titleWaiting : words.title}
        </div>
        <p class="small muted">${words.required}</p>
        <form novalidate @submit=${(event: Event) => this.#submit(event, workshop, attempt)}>
          ${errors.length ? this.#renderSummary(words, errors) : nothing} ${renderFields(workshop, context)}
          <div class="trap" aria-hidden="true">
            <label>
              ${words.trap}
              <input
                name="topic"
                tabindex="-1"
                autocomplete="off"
                .value=${this.#trap}
                @input=${(event: Event) => (this.#trap = (event.target as HTMLInputElement).value)}
              />
            </label>
          </div>
          ${renderPrivacy(words)} ${renderConsent(context)}
          <div role="alert">${failure ? this.#renderFailure(failure, words) : nothing}</div>
          <div class="actions">
            ${
              failure && isFinal(failure)
                ? html`<button class="button primary" type="button" @click=${() => change({ open: null, form: '' })}>
                    ${words.done.another}
                  </button>`
                : html`<button class="button primary" aria-disabled=${isSending ? 'true' : 'false'}>
                    ${isSending ? words.sending : waiting ? words.submitWaiting : words.submit}
                  </button>`
            }
            <button
              class="button quiet"
              type="button"
              @click=${() => change(fromList ? { open: null, form: '' } : { form: '' })}
            >
              ${fromList ? words.cancelToList : words.cancel}
            </button>
          </div>
          <p class="visually-hidden" aria-live="polite" aria-atomic="true">${isSending ? words.sending : nothing}</p>
        </form>
      </div>
    `;
  }

  /** Every field at fault, each a way to it. */
  #renderSummary(words: FormWords, errors: readonly FieldError[]): TemplateResult {
    const told = errors.map((error) => ({ field: fieldOf(error.pointer), text: fieldMessage(words, error) }));
    return html`
      <div class="errors" role="group" aria-labelledby="errors-title" aria-describedby="errors-list" tabindex="-1">
        <p id="errors-title"><strong>${words.summary(errors.length)}</strong></p>
        <ul id="errors-list">
          ${told.map(
            ({ field, text }) =>
              html`<li>
                <a href="#field-${field}" @click=${(event: Event) => this.#goTo(event, field)}>${text}</a>
              </li>`,
          )}
        </ul>
      </div>
    `;
  }

  #renderFailure(failure: ApiFailure, words: FormWords): TemplateResult {
    return html`<div class="notice failed">
      ${circleAlertIcon()}
      <p>${failureText(failure, words)}</p>
    </div>`;
  }

  #renderWhen(workshop: Workshop): TemplateResult {
    const { words: list, language, clock } = this.#host;
    const { session } = currentSession(workshop, clock());
    return html`<p class="muted">
      ${dayAndTime(session, list(), language(), true)}<br />${placeLine(workshop, list())}
    </p>`;
  }

  #renderDone(workshop: Workshop, registration: Registration, attempt: Attempt): TemplateResult {
    const { language, level, change, focus } = this.#host;
    return renderDone(registration, {
      words: this.#says,
      language: language(),
      level: level(2),
      cancelling: attempt.cancelling,
      when: this.#renderWhen(workshop),
      calendarLinks: () => this.#calendarLinks(workshop),
      ask: () => {
        this.#setCancelling(attempt, 'asked');
        focus('.cancel-question');
      },
      keep: () => {
        this.#setCancelling(attempt, 'no');
        focus('.cancel-ask');
      },
      cancel: () => void this.#cancel(registration, workshop.id, attempt),
      leave: () => change({ open: null, form: '' }),
    });
  }

  get #says(): FormWords {
    return this.#words.in(this.#host.language()) ?? fr;
  }

  /** Whether a registration would go to the waiting list, for the way to attend that is chosen. */
  #waits(workshop: Workshop, { waitingList }: Attempt): boolean {
    const { mode } = this.#values;
    const places = workshop.places.find((one) => one.mode === mode);
    return (
      waitingList ||
      workshopStatus(workshop, this.#host.clock()).availability === 'full-waiting' ||
      (places !== undefined && places.left === 0)
    );
  }

  /** An error that was told goes away as soon as it is mended; none is told before the visitor sends. */
  #set(part: Partial<FormValues>, workshop: Workshop, attempt: Attempt): void {
    this.#values = { ...this.#values, ...part };
    if (part.mode !== undefined) attempt.waitingList = false;
    if (attempt.errors.length) {
      const still = checkForm(this.#values, workshop).map(({ pointer }) => fieldOf(pointer));
      const changed = FORM_FIELDS.filter((field) => field in part);
      attempt.errors = attempt.errors.filter(({ pointer }) => {
        const field = fieldOf(pointer);
        return !field || !changed.includes(field) || still.includes(field);
      });
    }
    this.#host.element.requestUpdate();
  }

  async #submit(event: Event, workshop: Workshop, attempt: Attempt): Promise<void> {
    event.preventDefault();
    if (attempt.isSending) return;
    const values = this.#values;
    attempt.failure = undefined;
    attempt.errors = checkForm(values, workshop);
    if (attempt.errors.length) return this.#host.focus('.errors');
    attempt.isSending = true;
    this.#host.element.requestUpdate();
    try {
      const answer = await attempt.submissions.send(values, {
        workshop: workshop.id,
        language: this.#host.language(),
        waitingList: this.#waits(workshop, attempt),
        trap: this.#trap,
      });
      // What was typed meanwhile is for another registration.
      if (this.#values === values) this.#values = EMPTY_FORM;
      this.#succeeded(workshop, answer, attempt);
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : new ApiFailure('unreachable', { cause: error });
      this.#failed(failure, workshop, attempt);
    } finally {
      attempt.isSending = false;
      this.#host.element.requestUpdate();
    }
  }

  #succeeded(workshop: Workshop, { data: registration, generatedAt }: Answer<Registration>, attempt: Attempt): void {
    attempt.registration = registration;
    const { element, workshops } = this.#host;
    workshops.news.tell(registration.workshop, generatedAt);
    this.#renewList();
    element.dispatchEvent(new AlexisRegistrationEvent(workshop.id, registration.status));
    const { announce, done } = this.#says;
    this.#show(attempt, '.form-title', { workshop, text: announce.sent, label: done.manage });
  }

  #failed(failure: ApiFailure, workshop: Workshop, attempt: Attempt): void {
    const { problem } = failure.details;
    const { announce } = this.#says;
    const errors = (problem?.errors ?? []).filter(({ pointer }) => fieldOf(pointer));
    if (problem?.code === 'invalid-fields' && errors.length) {
      attempt.errors = errors.map(({ pointer, code }) => ({ pointer, code: codeOf(code) }));
      return this.#show(attempt, '.errors', { workshop, text: announce.notSent, label: this.#says.retry });
    }
    attempt.failure = failure;
    const isFull = problem?.code === 'workshop-full';
    if (isFull || isFinal(failure)) void this.#lookAgain(workshop.id);
    if (isFull) attempt.waitingList = true;
    if (this.#workshop !== workshop.id) attempt.unseen = { workshop, text: announce.notSent, label: this.#says.retry };
    else if (isFull) this.#host.announce(announce.full);
  }

  /** Leads to what came of it; a visitor who has gone elsewhere is told of which workshop it is, and how to get there. */
  #show(attempt: Attempt, selector: string, unseen: Unseen): void {
    if (this.#workshop === unseen.workshop.id) this.#host.focus(selector);
    else attempt.unseen = unseen;
  }

  /** What was refused is not as the list said: the view behind the form must not say so any longer. */
  async #lookAgain(id: string): Promise<void> {
    try {
      const { data, generatedAt } = await readWorkshopNow(this.#host.client(), id);
      this.#host.workshops.news.tell(data, generatedAt);
    } catch {
      // The list stays as it was; the server decides.
    }
  }

  /** The browser's own copy of the list would give a page that is loaded again the old number of places. */
  #renewList(): void {
    const client = this.#host.client();
    const address = client.address(workshopsResource.path, { query: this.#host.workshops.query });
    client.fetch(address, { cache: 'reload', credentials: 'omit' }).catch(() => undefined);
  }

  #goTo(event: Event, field: string | undefined): void {
    // A fragment does not reach into a shadow tree, and would be the page's own.
    event.preventDefault();
    this.#host.element.renderRoot.querySelector<HTMLElement>(`#field-${field}`)?.focus();
  }

  async #cancel({ token }: Registration, id: string, attempt: Attempt): Promise<void> {
    if (attempt.cancelling === 'sending') return;
    this.#setCancelling(attempt, 'sending');
    const { element, focus, client, workshops } = this.#host;
    try {
      const { data, generatedAt } = await cancelRegistration(client(), token);
      workshops.news.tell(data.workshop, generatedAt);
      this.#renewList();
    } catch {
      return this.#setCancelling(attempt, 'failed');
    }
    if (attempt.registration) attempt.registration = { ...attempt.registration, status: 'cancelled' };
    this.#setCancelling(attempt, 'no');
    element.dispatchEvent(new AlexisRegistrationEvent(id, 'cancelled'));
    if (this.#workshop === id) focus('.form-title');
  }

  #setCancelling(attempt: Attempt, cancelling: Cancelling): void {
    attempt.cancelling = cancelling;
    this.#host.element.requestUpdate();
  }

  /** The form was closed: the text stays, the work for it ends, unless it is being sent. */
  #leave(): void {
    const attempt = this.#attempts.get(this.#workshop);
    if (attempt && !attempt.isSending) {
      attempt.submissions.stop();
      this.#attempts.delete(this.#workshop);
    }
    this.#workshop = '';
  }
}

/** The server's code for a field, as far as this kit knows it. */
const codeOf = (code: string): FieldCode => (CODES.includes(code) ? (code as FieldCode) : 'malformed');
