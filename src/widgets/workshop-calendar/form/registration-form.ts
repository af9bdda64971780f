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
import { dayAndTime } from '../when.ts';
import { renderDone, type Cancelling } from './done.ts';
import { failureText, isFinal } from './failure-text.ts';
import { renderConsent, renderFields, type FieldContext } from './fields.ts';
import { renderPrivacy } from './privacy.ts';
import { formStyles } from './styles.ts';
import { cancelRegistration, readWorkshopNow, Submissions } from './submission.ts';

const CODES: readonly string[] = ['required', 'too-long', 'malformed', 'not-accepted', 'unavailable'];

/** The registration in place. What was typed stays until a registration has come of it, whatever fails. */
export class RegistrationForm implements ReactiveController {
  readonly #host: CalendarHost;
  readonly #calendarLinks: (workshop: Workshop) => TemplateResult;
  readonly #words: Messages<FormWords>;
  readonly #submissions: Submissions;
  /** Id of the workshop that the states below are about. */
  #workshop = '';
  /** Workshop whose form was filled in last. */
  #filledFor = '';
  #values: FormValues = EMPTY_FORM;
  #trap = '';
  #errors: readonly FieldError[] = [];
  #failure: ApiFailure | undefined;
  #sending = false;
  /** The visitor was told that no place is left and is now offered the waiting list. */
  #waitingList = false;
  #registration: Registration | undefined;
  #cancelling: Cancelling = 'no';

  constructor(host: CalendarHost, { calendarLinks }: { calendarLinks: (workshop: Workshop) => TemplateResult }) {
    this.#host = host;
    this.#calendarLinks = calendarLinks;
    const { element, kit } = host;
    this.#submissions = new Submissions(() => kit().client);
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
    return this.#registration !== undefined;
  }

  hostUpdate(): void {
    const { open, form } = this.#host.state();
    if (!form || open === null) return this.#leave();
    if (open === this.#workshop) return;
    this.#workshop = open;
    this.#errors = [];
    this.#failure = undefined;
    this.#waitingList = false;
    this.#registration = undefined;
    this.#cancelling = 'no';
    const { origin } = this.#host.visit();
    const commune = this.#values.commune || (origin?.kind === 'commune' ? origin.place.name : '');
    // What a person agreed to, they agreed to for one workshop.
    const consent = this.#values.consent && open === this.#filledFor;
    this.#filledFor = open;
    this.#values = { ...this.#values, mode: '', commune, consent };
    this.#submissions.prepare();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  render(workshop: Workshop): TemplateResult {
    return this.#registration ? this.#renderDone(workshop, this.#registration) : this.#renderForm(workshop);
  }

  #renderForm(workshop: Workshop): TemplateResult {
    const words = this.#says;
    const { words: list, language, clock, attributes, change } = this.#host;
    const waiting = this.#waits(workshop);
    const context: FieldContext = {
      words,
      list: list(),
      values: this.#values,
      errors: this.#errors,
      set: (part) => this.#set(part, workshop),
    };
    const { session } = currentSession(workshop, clock());
    return html`
      <div class="form" part="form">
        <p class="muted">${dayAndTime(session, list(), language(), true)}<br />${placeLine(workshop, list())}</p>
        <div class="form-title" role="heading" aria-level=${Math.min(attributes().headingLevel + 2, 6)} tabindex="-1">
          ${waiting ? words.titleWaiting : words.title}
        </div>
        <p class="small muted">${words.required}</p>
        <form novalidate @submit=${(event: Event) => this.#submit(event, workshop)}>
          ${this.#errors.length ? this.#renderSummary(words) : nothing} ${renderFields(workshop, context)}
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
          <div role="alert">${this.#failure ? this.#renderFailure(this.#failure, words) : nothing}</div>
          <div class="actions">
            ${
              this.#failure && isFinal(this.#failure)
                ? html`<button class="button primary" type="button" @click=${() => change({ open: null, form: false })}>
                    ${words.done.another}
                  </button>`
                : html`<button class="button primary" aria-disabled=${this.#sending ? 'true' : 'false'}>
                    ${this.#sending ? words.sending : waiting ? words.submitWaiting : words.submit}
                  </button>`
            }
            <button class="button quiet" type="button" @click=${() => change({ form: false })}>${words.cancel}</button>
          </div>
          <p class="visually-hidden" role="status">${this.#sending ? words.sending : nothing}</p>
        </form>
      </div>
    `;
  }

  /** Every field at fault, each a way to it. */
  #renderSummary(words: FormWords): TemplateResult {
    const told = this.#errors.map((error) => ({ field: fieldOf(error.pointer), text: fieldMessage(words, error) }));
    return html`
      <div class="errors" role="group" aria-labelledby="errors-title" tabindex="-1">
        <p id="errors-title"><strong>${words.summary(this.#errors.length)}</strong></p>
        <ul>
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

  #renderDone(workshop: Workshop, registration: Registration): TemplateResult {
    const { language, change, focus } = this.#host;
    return renderDone(registration, {
      words: this.#says,
      language: language(),
      cancelling: this.#cancelling,
      calendarLinks: () => this.#calendarLinks(workshop),
      ask: () => {
        this.#setCancelling('asked');
        focus('.cancel-question');
      },
      keep: () => {
        this.#setCancelling('no');
        focus('.cancel-ask');
      },
      cancel: () => void this.#cancel(registration),
      leave: () => change({ open: null, form: false }),
    });
  }

  get #says(): FormWords {
    return this.#words.in(this.#host.language()) ?? fr;
  }

  /** Whether a registration would go to the waiting list, for the way to attend that is chosen. */
  #waits(workshop: Workshop): boolean {
    const { mode } = this.#values;
    const places = workshop.places.find((one) => one.mode === mode);
    return (
      this.#waitingList ||
      workshopStatus(workshop, this.#host.clock()).availability === 'full-waiting' ||
      (places !== undefined && places.left === 0)
    );
  }

  /** An error that was told goes away as soon as it is mended; none is told before the visitor sends. */
  #set(part: Partial<FormValues>, workshop: Workshop): void {
    this.#values = { ...this.#values, ...part };
    if (part.mode !== undefined) this.#waitingList = false;
    if (this.#errors.length) {
      const still = checkForm(this.#values, workshop).map(({ pointer }) => fieldOf(pointer));
      const changed = FORM_FIELDS.filter((field) => field in part);
      this.#errors = this.#errors.filter(({ pointer }) => {
        const field = fieldOf(pointer);
        return !field || !changed.includes(field) || still.includes(field);
      });
    }
    this.#host.element.requestUpdate();
  }

  async #submit(event: Event, workshop: Workshop): Promise<void> {
    event.preventDefault();
    if (this.#sending) return;
    this.#failure = undefined;
    this.#errors = checkForm(this.#values, workshop);
    if (this.#errors.length) return this.#showErrors();
    this.#sending = true;
    this.#host.element.requestUpdate();
    try {
      const answer = await this.#submissions.send(this.#values, {
        workshop: workshop.id,
        language: this.#host.language(),
        waitingList: this.#waits(workshop),
        trap: this.#trap,
      });
      this.#succeeded(workshop, answer);
    } catch (error) {
      this.#failed(error instanceof ApiFailure ? error : new ApiFailure('unreachable', { cause: error }), workshop);
    } finally {
      this.#sending = false;
      this.#host.element.requestUpdate();
    }
  }

  #succeeded(workshop: Workshop, { data: registration, generatedAt }: Answer<Registration>): void {
    this.#values = EMPTY_FORM;
    this.#registration = registration;
    const { element, focus, tell } = this.#host;
    tell(registration.workshop, generatedAt);
    this.#renewList();
    element.dispatchEvent(new AlexisRegistrationEvent(workshop.id, registration.status));
    // The visitor may have gone elsewhere in the meantime.
    if (this.#host.state().open === workshop.id) focus('.form-title');
  }

  #failed(failure: ApiFailure, { id }: Workshop): void {
    const { problem } = failure.details;
    const errors = (problem?.errors ?? []).filter(({ pointer }) => fieldOf(pointer));
    if (problem?.code === 'invalid-fields' && errors.length) {
      this.#errors = errors.map(({ pointer, code }) => ({ pointer, code: codeOf(code) }));
      return this.#showErrors();
    }
    this.#failure = failure;
    if (problem?.code === 'workshop-full' || isFinal(failure)) void this.#lookAgain(id);
    if (problem?.code !== 'workshop-full') return;
    this.#waitingList = true;
    this.#host.announce(this.#says.announce.full);
  }

  /** What was refused is not as the list said: the view behind the form must not say so any longer. */
  async #lookAgain(id: string): Promise<void> {
    try {
      const { data, generatedAt } = await readWorkshopNow(this.#host.kit().client, id);
      this.#host.tell(data, generatedAt);
    } catch {
      // The list stays as it was; the server decides.
    }
  }

  /** The browser's own copy of the list would give a page that is loaded again the old number of places. */
  #renewList(): void {
    const { client } = this.#host.kit();
    const address = client.address(workshopsResource.path, { query: this.#host.query() });
    client.fetch(address, { cache: 'reload', credentials: 'omit' }).catch(() => undefined);
  }

  #showErrors(): void {
    this.#host.focus('.errors');
  }

  #goTo(event: Event, field: string | undefined): void {
    // A fragment does not reach into a shadow tree, and would be the page's own.
    event.preventDefault();
    this.#host.element.renderRoot.querySelector<HTMLElement>(`#field-${field}`)?.focus();
  }

  async #cancel({ token }: Registration): Promise<void> {
    if (this.#cancelling === 'sending') return;
    this.#setCancelling('sending');
    const { element, focus, kit, tell } = this.#host;
    try {
      const { data, generatedAt } = await cancelRegistration(kit().client, token);
      tell(data.workshop, generatedAt);
      this.#renewList();
    } catch {
      return this.#setCancelling('failed');
    }
    if (this.#registration?.token === token) this.#registration = { ...this.#registration, status: 'cancelled' };
    this.#setCancelling('no');
    element.dispatchEvent(new AlexisRegistrationEvent(this.#workshop, 'cancelled'));
    focus('.form-title');
  }

  #setCancelling(cancelling: Cancelling): void {
    this.#cancelling = cancelling;
    this.#host.element.requestUpdate();
  }

  /** The form was closed: the text stays, the work for it ends. */
  #leave(): void {
    if (!this.#workshop || this.#sending) return;
    this.#workshop = '';
    this.#registration = undefined;
    this.#submissions.stop();
  }
}

/** The server's code for a field, as far as this kit knows it. */
const codeOf = (code: string): FieldCode => (CODES.includes(code) ? (code as FieldCode) : 'malformed');
