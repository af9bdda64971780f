import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { workshopLink } from '../../../client/site.ts';
import { type Pole, poleResource } from '../../../contract/poles.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { workshopStatus } from '../../../domain/workshops/status.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { LoadController } from '../../../element/load-controller.ts';
import { frenchTypography } from '../../../i18n/typography.ts';
import type { WorkshopWords } from '../../../i18n/workshop-calendar/workshop/fr.ts';
import { chevronLeftIcon } from '../../../ui/icons/chevron-left.ts';
import { fileOf, renderCalendarLinks } from '../add-to-calendar/calendar-links.ts';
import { levelBelow, type CalendarProps } from '../state/calendar-props.ts';
import { actionOf, renderStatus } from '../list/entry.ts';
import type { RegistrationCloseEvent } from '../registration/registration-form.ts';
import type { RegistrationSubject, RegistrationStore } from '../registration/registration-store.ts';
import { renderFacts } from './facts.ts';
import { calendarLinksStyles } from '../add-to-calendar/styles.ts';
import { workshopStyles } from './styles.ts';

/**
 * An opened workshop, in place of the list or the month; its form takes the place of the facts.
 * @internal
 */
export class CalendarWorkshop extends FeatureElement {
  static override properties: PropertyDeclarations = {
    calendar: { attribute: false },
    words: { attribute: false },
    workshop: { attribute: false },
    registration: { attribute: false },
    registrations: { attribute: false },
    hasFormFailed: { attribute: false },
  };

  static override styles = [workshopStyles, calendarLinksStyles];

  calendar: CalendarProps | undefined;
  words: WorkshopWords | undefined;
  workshop: Workshop | undefined;

  /** What the form draws; `undefined`: no form is open. */
  registration: RegistrationSubject | undefined;

  /** Keeps what was typed into the forms. */
  registrations: RegistrationStore | undefined;

  /** The form is to be open, and its code could not be loaded. */
  hasFormFailed = false;

  readonly #pole = new LoadController(this, poleResource);

  protected override willUpdate(): void {
    const { calendar, workshop, registration } = this;
    if (calendar && workshop?.pole && !registration)
      this.#pole.load(calendar.client, { path: { slug: workshop.pole.slug } });
  }

  /** The pôle of this workshop; `undefined` while that of another is still there. */
  #poleOf({ pole }: Workshop): Pole | undefined {
    const { state } = this.#pole;
    return state.kind === 'loaded' && state.answer.data.slug === pole?.slug ? state.answer.data : undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { calendar, words, workshop, registration } = this;
    if (!calendar || !words || !workshop) return nothing;
    const status = workshopStatus(workshop, calendar.state.now);
    const isRegistered = registration && this.registrations?.current?.phase === 'done';
    return html`
      <button class="button quiet back" type="button" @click=${() => calendar.store.close()}>
        ${chevronLeftIcon()}${words.back}
      </button>
      <article class="detail" part="details">
        <div class="detail-title" role="heading" aria-level=${levelBelow(calendar, 1)} tabindex="-1">
          ${frenchTypography(workshop.title)}
        </div>
        ${registration ? nothing : html`<p class="lead">${frenchTypography(workshop.summary)}</p>`}
        ${workshop.stateNote ? html`<p class="notice">${frenchTypography(workshop.stateNote)}</p>` : nothing}
        ${isRegistered ? nothing : renderStatus(status, calendar.words)}
        ${
          registration
            ? html`<alexis-registration-form
                .subject=${registration}
                .store=${this.registrations}
                @registration-close=${this.#closeForm}
              ></alexis-registration-form>`
            : this.#renderFacts(workshop, status, calendar, words)
        }
      </article>
    `;
  }

  readonly #closeForm = ({ to }: RegistrationCloseEvent): void => {
    if (to === 'back') this.calendar?.store.closeForm();
    else this.calendar?.store.close();
  };

  #renderFacts(
    workshop: Workshop,
    status: ReturnType<typeof workshopStatus>,
    calendar: CalendarProps,
    words: WorkshopWords,
  ): TemplateResult {
    const { state, store, client, language, words: list } = calendar;
    const action = actionOf(status, list);
    const isOver = status.availability === 'past' || status.availability === 'cancelled';
    return html`
      ${renderFacts(workshop, status, { list, words, language, near: state.origin, client, pole: this.#poleOf(workshop) })}
      ${this.hasFormFailed ? this.#renderFormFailed(workshop, calendar, words) : nothing}
      ${
        action
          ? html`<p class="actions">
              <button class="button primary" type="button" @click=${() => store.openForm()}>${action}</button>
            </p>`
          : nothing
      }
      ${isOver ? nothing : renderCalendarLinks(workshop, fileOf(workshop, client), words)}
    `;
  }

  #renderFormFailed({ id }: Workshop, { client }: CalendarProps, words: WorkshopWords): TemplateResult {
    return html`
      <div class="notice failed" role="alert">
        <div>
          <p>${words.formFailed}</p>
          <a class="button" href=${workshopLink(client, id)}>${words.openPage}</a>
        </div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-calendar-workshop': CalendarWorkshop;
  }
}
