import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { defineFeature } from '../../../element/feature-element.ts';
import { FocusController } from '../../../element/focus-controller.ts';
import { LazyModule } from '../../../element/lazy-module.ts';
import { Messages } from '../../../element/words.ts';
import type { WorkshopWords } from '../../../i18n/workshop-calendar/workshop/fr.ts';
import { workshopWords } from '../../../i18n/workshop-calendar/workshop/words.ts';
import type { CalendarProps } from '../state/calendar-props.ts';
import { focusTarget } from '../frame/focus-target.ts';
import { renderNote } from '../frame/note.ts';
import type { CalendarState } from '../state/state.ts';
import { CalendarWorkshop } from './calendar-workshop.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The opened workshop of a calendar and its form; what was typed outlives both. */
export class OpenedWorkshop {
  readonly #words: Messages<WorkshopWords>;
  readonly #registration;

  readonly #focus: FocusController;
  /** The calendar as it was followed last. */
  #followed: Pick<CalendarState, 'opened' | 'form'> = { opened: undefined, form: '' };

  constructor(host: LitElement) {
    const focus = new FocusController(host);
    this.#focus = focus;
    defineFeature('alexis-calendar-workshop', CalendarWorkshop);
    this.#words = new Messages(host, workshopWords);
    this.#registration = new LazyModule(host, async () => {
      const { define, words, Registrations } = await loadModule(
        () => import('../registration/calendar-registration.ts'),
      );
      define();
      return { words: new Messages(host, words), registrations: new Registrations(host, focus) };
    });
  }

  /** Loads the form when it is first opened. */
  load({ form }: CalendarState): void {
    if (form) void this.#registration.load();
  }

  /** Follows the calendar, before it is drawn: the focus goes to what was opened, and back to what was closed. */
  follow(calendar: CalendarProps): void {
    const { state, announcer } = calendar;
    const target = focusTarget(this.#followed, state);
    this.#followed = state;
    if (target) {
      this.#focus.focus(...target);
      announcer.announce(state.opened ? '' : (this.#words.in(calendar.language)?.closed ?? ''));
    }
    const { words, registrations } = this.#registration.value ?? {};
    const current = words?.in(calendar.language);
    if (current) registrations?.follow(calendar, current);
  }

  /**
   * Draws the opened workshop; `undefined` until its words are here, and its form where that was opened from the list:
   * what the visitor acted on stays until then. A form that was opened from the workshop is waited for there.
   */
  render(calendar: CalendarProps): TemplateResult | undefined {
    const { opened, form } = calendar.state;
    const words = this.#words.in(calendar.language);
    if (!opened || !words) return undefined;
    const { value, failed } = this.#registration;
    const registration = form ? value?.registrations.contextOf(opened, words) : undefined;
    if (form === 'list' && !registration && !failed) return undefined;
    return html`<alexis-calendar-workshop
      .calendar=${calendar}
      .words=${words}
      .workshop=${opened}
      .registration=${registration}
      .hasFormFailed=${form !== '' && failed}
    ></alexis-calendar-workshop>`;
  }

  /** What came of a form after the visitor had left it. */
  renderUnseen({ store }: CalendarProps): TemplateResult | typeof nothing {
    const unseen = this.#registration.value?.registrations.unseen;
    if (!unseen) return nothing;
    const { workshop, text, label } = unseen;
    return renderNote(text(workshop.title), label, () => store.open(workshop.id, 'list'));
  }
}
