import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Registration } from '../../../contract/registration-answer.ts';
import { currentSession } from '../../../domain/workshops/session-time.ts';
import { defineFeature, FeatureElement } from '../../../element/feature-element.ts';
import { endTypedKeys } from '../../../element/typed-keys.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import { fileOf, renderCalendarLinks } from '../add-to-calendar/calendar-links.ts';
import { levelBelow } from '../state/calendar-props.ts';
import { placeLine } from '../list/entry.ts';
import { dayAndTime } from '../sessions/session-text.ts';
import type { RegistrationContext } from './registrations.ts';
import { formStyles } from './styles.ts';
import { renderDone } from './done.ts';
import { renderForm } from './form.ts';

export { registrationWords as words } from '../../../i18n/workshop-calendar/registration/words.ts';
export { Registrations } from './registrations.ts';

/**
 * The form of an opened workshop, then what came of it.
 * @internal
 */
export class CalendarRegistration extends FeatureElement {
  static override properties: PropertyDeclarations = {
    registration: { attribute: false },
  };

  static override styles = [fieldStyles, formStyles];

  registration: RegistrationContext | undefined;

  constructor() {
    super();
    endTypedKeys(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.registration) return nothing;
    const { attempt } = this.registration;
    return attempt.registration
      ? this.#renderDone(attempt.registration, this.registration)
      : this.#renderForm(this.registration);
  }

  #renderForm(context: RegistrationContext): TemplateResult {
    const { calendar, words, workshop, values, attempt, registrations } = context;
    const { store, state, words: list } = calendar;
    return renderForm(workshop, {
      ...attempt,
      words,
      list,
      values,
      set: (part) => registrations.setValues(part, workshop),
      when: this.#renderWhen(context),
      level: levelBelow(calendar, 2),
      isWaiting: registrations.isForWaitingList(workshop),
      submit: (trap) => void registrations.submit(trap, workshop),
      focus: (selector) => registrations.focusField(selector),
      fromList: state.form === 'list',
      back: () => store.closeForm(),
      leave: () => store.close(),
    });
  }

  #renderDone(registration: Registration, context: RegistrationContext): TemplateResult {
    const { calendar, words, workshopWords, workshop, attempt, registrations } = context;
    const { store, language, client } = calendar;
    return renderDone(registration, {
      words,
      language,
      level: levelBelow(calendar, 2),
      cancelling: attempt.cancelling,
      when: this.#renderWhen(context),
      calendarLinks: () => renderCalendarLinks(workshop, fileOf(workshop, client), workshopWords),
      ask: () => registrations.askToCancel(workshop),
      keep: () => registrations.keep(workshop),
      cancel: () => void registrations.cancel(workshop),
      leave: () => store.close(),
    });
  }

  /** Day, time and place. */
  #renderWhen({ workshop, calendar }: RegistrationContext): TemplateResult {
    const { words, language, state } = calendar;
    const { session } = currentSession(workshop, state.now);
    return html`<p class="muted">${dayAndTime(session, words, language, true)}<br />${placeLine(workshop, words)}</p>`;
  }
}

export const define = (): void => defineFeature('alexis-calendar-registration', CalendarRegistration);

declare global {
  interface HTMLElementTagNameMap {
    'alexis-calendar-registration': CalendarRegistration;
  }
}
