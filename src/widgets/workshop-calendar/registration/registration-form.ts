import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Registration } from '../../../contract/registration-answer.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { checkForm, EMPTY_FORM, type FormValues } from '../../../domain/workshops/form-check.ts';
import { currentSession } from '../../../domain/workshops/session-time.ts';
import { fr, type RegistrationWords } from '../../../i18n/workshop-calendar/registration/fr.ts';
import { adoptLateStyles } from '../../../element/adopt-styles.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import { Messages } from '../../../element/words.ts';
import type { CalendarHost } from '../calendar-host.ts';
import { placeLine } from '../list/entry.ts';
import { renderNote } from '../note.ts';
import { dayAndTime } from '../session-text.ts';
import { newAttempt, type Attempt } from './attempt.ts';
import { Delivery } from './delivery.ts';
import { draftFor, EMPTY_DRAFT, stillWrong, waits } from './draft.ts';
import { formStyles } from './styles.ts';
import { renderDone } from './views/done.ts';
import { renderForm } from './views/form.ts';

/**
 * The registration in place. What was typed stays until a registration has come of it, whatever fails; and all of it stays
 * when the page moves the element.
 */
export class RegistrationForm implements ReactiveController {
  readonly #host: CalendarHost;
  readonly #calendarLinks: (workshop: Workshop) => TemplateResult;
  readonly #words: Messages<RegistrationWords>;
  readonly #delivery: Delivery;
  /** By id of the workshop: the one at hand, and those whose answer the visitor has not seen yet. */
  readonly #attempts = new Map<string, Attempt>();
  /** Id of the workshop at hand; empty for none. */
  #workshop = '';
  #draft = EMPTY_DRAFT;

  constructor(host: CalendarHost, { calendarLinks }: { calendarLinks: (workshop: Workshop) => TemplateResult }) {
    this.#host = host;
    this.#calendarLinks = calendarLinks;
    const { element } = host;
    this.#words = new Messages<RegistrationWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/workshop-calendar/registration/en.ts')).en,
      de: async () => (await import('../../../i18n/workshop-calendar/registration/de.ts')).de,
    });
    this.#delivery = new Delivery(
      host,
      () => this.#says,
      (id) => id === this.#workshop,
    );
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
    this.#draft = draftFor(this.#draft, open, origin?.commune?.name ?? '');
    const attempt = this.#attempts.get(open) ?? newAttempt(this.#host.client);
    attempt.unseen = undefined;
    this.#attempts.set(open, attempt);
    if (!attempt.registration) attempt.submissions.prepare();
  }

  render(workshop: Workshop): TemplateResult {
    const attempt = this.#attempts.get(workshop.id) ?? newAttempt(this.#host.client);
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

  #renderForm(workshop: Workshop, attempt: Attempt): TemplateResult {
    const { words, level, change, element, state } = this.#host;
    const fromList = state().form === 'list';
    return renderForm(workshop, {
      ...attempt,
      words: this.#says,
      list: words(),
      values: this.#draft.values,
      set: (part) => this.#set(part, workshop, attempt),
      when: this.#renderWhen(workshop),
      level: level(2),
      isWaiting: this.#waits(workshop, attempt),
      submit: (trap) => void this.#submit(trap, workshop, attempt),
      focus: (selector) => element.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
      fromList,
      back: fromList ? this.#goToList : () => change({ form: '' }),
      leave: this.#goToList,
    });
  }

  #renderWhen(workshop: Workshop): TemplateResult {
    const { words, language, clock } = this.#host;
    const { session } = currentSession(workshop, clock());
    return html`<p class="muted">
      ${dayAndTime(session, words(), language(), true)}<br />${placeLine(workshop, words())}
    </p>`;
  }

  #renderDone(workshop: Workshop, registration: Registration, attempt: Attempt): TemplateResult {
    const { language, level, focus } = this.#host;
    return renderDone(registration, {
      words: this.#says,
      language: language(),
      level: level(2),
      cancelling: attempt.cancelling,
      when: this.#renderWhen(workshop),
      calendarLinks: () => this.#calendarLinks(workshop),
      ask: () => {
        this.#delivery.setCancelling(attempt, 'asked');
        focus('.cancel-question');
      },
      keep: () => {
        this.#delivery.setCancelling(attempt, 'no');
        focus('.cancel-ask');
      },
      cancel: () => void this.#delivery.cancel(registration, workshop.id, attempt),
      leave: this.#goToList,
    });
  }

  get #says(): RegistrationWords {
    return this.#words.in(this.#host.language()) ?? fr;
  }

  readonly #goToList = (): void => this.#host.change({ open: null, form: '' });

  #waits(workshop: Workshop, { waitingList }: Attempt): boolean {
    return waitingList || waits(workshop, this.#draft.values, this.#host.clock());
  }

  #set(part: Partial<FormValues>, workshop: Workshop, attempt: Attempt): void {
    const values = { ...this.#draft.values, ...part };
    this.#draft = { ...this.#draft, values };
    if (part.mode !== undefined) attempt.waitingList = false;
    attempt.errors = stillWrong(attempt.errors, part, values, workshop);
    this.#host.element.requestUpdate();
  }

  async #submit(trap: string, workshop: Workshop, attempt: Attempt): Promise<void> {
    if (attempt.isSending) return;
    const { values } = this.#draft;
    attempt.failure = undefined;
    attempt.errors = checkForm(values, workshop);
    if (attempt.errors.length) return this.#host.focus('.errors');
    const waitingList = this.#waits(workshop, attempt);
    const isStored = await this.#delivery.send(workshop, attempt, values, { waitingList, trap });
    // What was typed meanwhile is for another registration.
    if (isStored && this.#draft.values === values) this.#draft = { ...this.#draft, values: EMPTY_FORM };
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
