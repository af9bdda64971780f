import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { defineFeature } from '../../../element/feature-element.ts';
import type { ApiClient } from '../../../client/api-client.ts';
import { workshopsResource, type Workshop } from '../../../contract/workshops.ts';
import { currentSession } from '../../../domain/workshops/session-time.ts';
import { FocusController } from '../../../element/focus-controller.ts';
import { LazyModule } from '../../../element/lazy-module.ts';
import { memoizeLast } from '../../../element/keep-last.ts';
import { Messages } from '../../../element/words.ts';
import type { Language } from '../../../i18n/language.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import type { WorkshopWords } from '../../../i18n/workshop-calendar/workshop/fr.ts';
import { workshopWords } from '../../../i18n/workshop-calendar/workshop/words.ts';
import { AlexisRegistrationEvent } from '../../events/registration-event.ts';
import { firstQuery, levelBelow, type CalendarProps } from '../state/calendar-props.ts';
import { focusTarget } from '../frame/focus-target.ts';
import { PoleWays } from '../../../ui/directions/pole-ways.ts';
import { renderNote } from '../frame/note.ts';
import { placeLine } from '../sessions/place-line.ts';
import { dayAndTime } from '../sessions/session-text.ts';
import type { RegistrationSubject } from '../registration/registration-store.ts';
import type { CalendarState } from '../state/state.ts';
import { CalendarWorkshop } from './calendar-workshop.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The opened workshop of a calendar and its form; what was typed outlives both. */
export class OpenedWorkshop {
  readonly #words: Messages<WorkshopWords>;
  readonly #registration;

  readonly #focus: FocusController;
  /** The calendar as it was followed last. */
  #followed:
    | (Pick<CalendarProps, 'client' | 'firstDay'> & { readonly state: Pick<CalendarState, 'opened' | 'form'> })
    | undefined;
  readonly #subject = memoizeLast(
    (
      client: ApiClient,
      language: Language,
      workshop: Workshop,
      words: CalendarWords,
      commune: string,
      now: number,
      level: number,
      back: RegistrationSubject['back'],
    ): RegistrationSubject => {
      const when = dayAndTime(currentSession(workshop, now).session, words, language, true);
      return { client, language, workshop, when, where: placeLine(workshop, words), commune, now, level, back };
    },
  );

  constructor(host: LitElement) {
    this.#focus = new FocusController(host);
    host.addEventListener(AlexisRegistrationEvent.type, () => this.#renewList());
    defineFeature('alexis-calendar-workshop', CalendarWorkshop);
    defineFeature('alexis-pole-ways', PoleWays);
    this.#words = new Messages(host, workshopWords);
    this.#registration = new LazyModule(host, async () => {
      const { defineRegistrationForm, words, RegistrationStore } = await loadModule(
        () => import('../registration/registration-form.ts'),
      );
      defineRegistrationForm();
      const store = new RegistrationStore(host);
      store.subscribe(() => host.requestUpdate());
      return { words: new Messages(host, words), store };
    });
  }

  /** Loads the form when it is first opened. */
  load({ form }: CalendarState): void {
    if (form) void this.#registration.load();
  }

  /** Follows the calendar, before it is drawn: the focus goes to what was opened, and back to what was closed. */
  follow(calendar: CalendarProps): void {
    const { state, announcer } = calendar;
    const target = focusTarget(this.#followed?.state ?? { opened: undefined, form: '' }, state);
    this.#followed = calendar;
    if (target) {
      this.#focus.focus(...target);
      announcer.announce(state.opened ? '' : (this.#words.in(calendar.language)?.closed ?? ''));
    }
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
    const isReady = form !== '' && value?.words.in(calendar.language) !== undefined;
    if (form === 'list' && !isReady && !failed) return undefined;
    return html`<alexis-calendar-workshop
      .calendar=${calendar}
      .words=${words}
      .workshop=${opened}
      .registration=${isReady ? this.#registrationFor(calendar, opened) : undefined}
      .registrations=${value?.store}
      .hasFormFailed=${form !== '' && failed}
    ></alexis-calendar-workshop>`;
  }

  /** What came of a form after the visitor had left it. */
  renderUnseen({ store, language }: CalendarProps): TemplateResult | typeof nothing {
    const { value } = this.#registration;
    const words = value?.words.in(language);
    const unseen = value?.store.left.find(({ phase }) => phase === 'done' || phase === 'failed');
    if (!unseen || !words) return nothing;
    const { workshop } = unseen.subject;
    const isDone = unseen.phase === 'done';
    const text = words.announce[isDone ? 'sent' : 'notSent'](workshop.title);
    return renderNote(text, isDone ? words.done.manage : words.retry, () => store.open(workshop.id, 'list'));
  }

  #registrationFor(calendar: CalendarProps, workshop: Workshop): RegistrationSubject {
    const { client, language, words, state } = calendar;
    const { origin, now, form } = state;
    const commune = origin?.commune?.name ?? '';
    const back = form === 'list' ? 'list' : 'workshop';
    return this.#subject(client, language, workshop, words, commune, now, levelBelow(calendar, 2), back);
  }

  /** A page that is loaded again shows the list as it is now: the browser's own copy is from before the registration. */
  #renewList(): void {
    if (!this.#followed) return;
    const { client, firstDay } = this.#followed;
    const address = client.address(workshopsResource.path, { query: firstQuery(firstDay) });
    client.fetch(address, { cache: 'reload', credentials: 'omit' }).catch(() => undefined);
  }
}
