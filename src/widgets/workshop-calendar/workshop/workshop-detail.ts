import { html, nothing, type TemplateResult } from 'lit';
import type { Workshop } from '../../../contract/workshops.ts';
import { workshopStatus } from '../../../domain/workshops/status.ts';
import { fr, type WorkshopWords } from '../../../i18n/workshop-calendar/workshop/fr.ts';
import { frenchTypography } from '../../../i18n/typography.ts';
import { adoptLateStyles } from '../../../element/adopt-styles.ts';
import { chevronLeftIcon } from '../../../ui/icons/chevron-left.ts';
import { LazyModule } from '../../../element/lazy-module.ts';
import { Messages } from '../../../element/words.ts';
import type { CalendarHost } from '../calendar-host.ts';
import { actionOf, renderStatus } from '../list/entry.ts';
import { renderCalendarLinks } from './calendar-links.ts';
import { renderFacts } from './facts.ts';
import { detailStyles } from './styles.ts';

/** An opened workshop, in the place of the list; the form opens below it and is fetched then. */
export class WorkshopDetail {
  readonly #host: CalendarHost;
  readonly #words: Messages<WorkshopWords>;
  readonly #form: LazyModule<import('../registration/registration-form.ts').RegistrationForm>;

  constructor(host: CalendarHost) {
    this.#host = host;
    const { element } = host;
    this.#words = new Messages<WorkshopWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/workshop-calendar/workshop/en.ts')).en,
      de: async () => (await import('../../../i18n/workshop-calendar/workshop/de.ts')).de,
    });
    this.#form = new LazyModule(element, async () => {
      const { RegistrationForm } = await import('../registration/registration-form.ts');
      return new RegistrationForm(host, { calendarLinks: (workshop) => this.#renderCalendars(workshop) });
    });
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    adoptLateStyles(element.renderRoot as ShadowRoot, [detailStyles]);
  }

  /**
   * Whether the words of the page's language are here, and the form where it is asked for from the list. Who asks for it
   * from here stays here until it comes.
   */
  get ready(): boolean {
    const { form } = this.#host.state();
    if (form) void this.#form.load();
    const words = this.#words.in(this.#host.language()) !== undefined;
    return words && (form !== 'list' || this.#form.failed || (this.#form.value?.ready ?? false));
  }

  render(workshop: Workshop): TemplateResult {
    const { language, words: list, clock, level, visit, state, change } = this.#host;
    const words = this.#says;
    const status = workshopStatus(workshop, clock());
    const action = actionOf(status, list());
    const context = { list: list(), words, language: language(), near: visit().origin };
    const form = state().form && this.#form.value?.ready ? this.#form.value : undefined;
    return html`
      <button class="button quiet back" type="button" @click=${() => change({ open: null, form: '' })}>
        ${chevronLeftIcon()}${words.back}
      </button>
      <article class="detail" part="details">
        <div class="detail-title" role="heading" aria-level=${level(1)} tabindex="-1">
          ${frenchTypography(workshop.title)}
        </div>
        ${form ? nothing : html`<p class="lead">${frenchTypography(workshop.summary)}</p>`}
        ${workshop.stateNote ? html`<p class="notice">${frenchTypography(workshop.stateNote)}</p>` : nothing}
        ${form?.done ? nothing : renderStatus(status, list())}
        ${
          form
            ? form.render(workshop)
            : html`
                ${renderFacts(workshop, status, context)}
                ${state().form && this.#form.failed ? this.#renderFormFailed(workshop) : nothing}
                ${
                  action
                    ? html`<p class="actions">
                        <button class="button primary" type="button" @click=${() => change({ form: 'detail' })}>
                          ${action}
                        </button>
                      </p>`
                    : nothing
                }
                ${status.availability === 'past' || status.availability === 'cancelled' ? nothing : this.#renderCalendars(workshop)}
              `
        }
      </article>
    `;
  }

  /** What became of a registration whose form was left. */
  renderUnseen(): TemplateResult | typeof nothing {
    return this.#form.value?.renderUnseen() ?? nothing;
  }

  get #says(): WorkshopWords {
    return this.#words.in(this.#host.language()) ?? fr;
  }

  #renderCalendars(workshop: Workshop): TemplateResult {
    const file = this.#host.client().address('/workshops/{id}.ics', { path: { id: workshop.id } });
    return renderCalendarLinks(workshop, file, this.#says);
  }

  #renderFormFailed({ id }: Workshop): TemplateResult {
    const page = new URL('/embed/workshop-calendar', new URL(this.#host.client().base, document.baseURI)).href;
    return html`
      <div class="notice failed" role="alert">
        <div>
          <p>${this.#says.formFailed}</p>
          <a class="button" href="${page}#alexis-workshops=open.${id}">${this.#says.openPage}</a>
        </div>
      </div>
    `;
  }
}
