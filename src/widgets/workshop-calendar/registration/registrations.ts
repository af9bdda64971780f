import type { LitElement } from 'lit';
import { ApiFailure } from '../../../client/failure.ts';
import type { Answer } from '../../../client/read-answer.ts';
import type { Registration } from '../../../contract/registration-answer.ts';
import { workshopsResource, type Workshop } from '../../../contract/workshops.ts';
import { checkForm, EMPTY_FORM, type FormValues } from '../../../domain/workshops/form-check.ts';
import type { FocusController } from '../../../element/focus-controller.ts';
import { memoizeLast } from '../../../element/memoize-last.ts';
import type { RegistrationWords } from '../../../i18n/workshop-calendar/registration/fr.ts';
import type { WorkshopWords } from '../../../i18n/workshop-calendar/workshop/fr.ts';
import { AlexisRegistrationEvent } from '../../events/registration-event.ts';
import { firstQuery, type CalendarProps } from '../state/calendar-props.ts';
import { WorkshopUpdates } from '../updates/workshop-updates.ts';
import { NEW_ATTEMPT, type Attempt, type Unseen } from './attempt.ts';
import { draftFor, EMPTY_DRAFT, refusedFields, stillWrong, waits } from './draft.ts';
import { isFinal } from './failure-text.ts';
import { cancelRegistration, readWorkshopNow, Submissions } from './submission.ts';

/** What the form of a workshop draws; the same object as long as nothing in it changed. */
export interface RegistrationContext {
  readonly calendar: CalendarProps;
  readonly words: RegistrationWords;
  /** For the ways to put the workshop into a calendar. */
  readonly workshopWords: WorkshopWords;
  readonly workshop: Workshop;
  /** What was typed. */
  readonly values: FormValues;
  readonly attempt: Attempt;
  /** Takes the visitor's acts. */
  readonly registrations: Registrations;
}

/**
 * The forms of a calendar: what was typed, what became of each, and the acts of the visitor. What was typed is kept until
 * a registration has come of it, whatever fails, also while the form is closed or the page moves the element.
 */
export class Registrations {
  readonly #host: LitElement;
  readonly #focus: FocusController;
  #calendar: CalendarProps | undefined;
  #words: RegistrationWords | undefined;
  /** Id of the workshop whose form is open; empty for none. */
  #workshop = '';
  #draft = EMPTY_DRAFT;
  /** By id of the workshop: of the open form, and those whose answer the visitor has not seen yet. */
  readonly #attempts = new Map<string, Attempt>();
  readonly #submissions = new Map<string, Submissions>();
  readonly #context = memoizeLast(
    (
      calendar: CalendarProps,
      words: RegistrationWords,
      workshopWords: WorkshopWords,
      workshop: Workshop,
      values: FormValues,
      attempt: Attempt,
    ): RegistrationContext => ({ calendar, words, workshopWords, workshop, values, attempt, registrations: this }),
  );

  constructor(host: LitElement, focus: FocusController) {
    this.#host = host;
    this.#focus = focus;
  }

  /** Follows the calendar: which workshop's form is open. */
  follow(calendar: CalendarProps, words: RegistrationWords): void {
    this.#calendar = calendar;
    this.#words = words;
    const { open, form, origin } = calendar.state;
    const workshop = form && open !== null ? open : '';
    if (workshop === this.#workshop) return;
    this.#leave();
    this.#workshop = workshop;
    if (!workshop) return;
    this.#draft = draftFor(this.#draft, workshop, origin?.commune?.name ?? '');
    const attempt = { ...this.#attemptOf(workshop), unseen: undefined };
    this.#attempts.set(workshop, attempt);
    if (!attempt.registration) this.#submissionsOf(workshop, calendar).prepare();
  }

  /** What the form of a workshop draws; `undefined` until its words are here. */
  contextOf(workshop: Workshop, workshopWords: WorkshopWords): RegistrationContext | undefined {
    if (!this.#calendar || !this.#words) return undefined;
    const attempt = this.#attemptOf(workshop.id);
    return this.#context(this.#calendar, this.#words, workshopWords, workshop, this.#draft.values, attempt);
  }

  /** What came of a form after the visitor had left it. */
  get unseen(): Unseen | undefined {
    return [...this.#attempts.values()].find(({ unseen }) => unseen)?.unseen;
  }

  /** Whether a registration would go to the waiting list. */
  isForWaitingList({ id, ...workshop }: Workshop): boolean {
    const { state } = this.#calendar ?? {};
    return this.#attemptOf(id).waitingList || waits({ id, ...workshop }, this.#draft.values, state?.now ?? 0);
  }

  setValues(part: Partial<FormValues>, workshop: Workshop): void {
    const values = { ...this.#draft.values, ...part };
    this.#draft = { ...this.#draft, values };
    const { errors, waitingList } = this.#attemptOf(workshop.id);
    this.#update(workshop.id, {
      errors: stillWrong(errors, part, values, workshop),
      waitingList: waitingList && part.mode === undefined,
    });
  }

  /** @param trap text of the field that people do not see */
  async submit(trap: string, workshop: Workshop): Promise<void> {
    const { id } = workshop;
    if (this.#attemptOf(id).isSending || !this.#calendar) return;
    const { values } = this.#draft;
    const errors = checkForm(values, workshop);
    this.#update(id, { failure: undefined, errors });
    if (errors.length) return this.#focus.focus('.errors');
    const waitingList = this.isForWaitingList(workshop);
    this.#update(id, { isSending: true });
    try {
      const { language } = this.#calendar;
      const sent = { workshop: id, language, waitingList, trap };
      this.#succeed(workshop, await this.#submissionsOf(id, this.#calendar).send(values, sent));
      // What was typed meanwhile is for another registration.
      if (this.#draft.values === values) this.#draft = { ...this.#draft, values: EMPTY_FORM };
    } catch (error) {
      this.#fail(workshop, error instanceof ApiFailure ? error : new ApiFailure('unreachable', { cause: error }));
    }
    this.#update(id, { isSending: false });
  }

  askToCancel({ id }: Workshop): void {
    this.#update(id, { cancelling: 'asked' });
    this.#focus.focus('.cancel-question');
  }

  keep({ id }: Workshop): void {
    this.#update(id, { cancelling: 'no' });
    this.#focus.focus('.cancel-ask');
  }

  async cancel({ id }: Workshop): Promise<void> {
    const { registration, cancelling } = this.#attemptOf(id);
    if (!registration || cancelling === 'sending' || !this.#calendar) return;
    this.#update(id, { cancelling: 'sending' });
    try {
      this.#publish(await cancelRegistration(this.#calendar.client, registration.token));
    } catch {
      return this.#update(id, { cancelling: 'failed' });
    }
    this.#update(id, { registration: { ...registration, status: 'cancelled' }, cancelling: 'no' });
    this.#host.dispatchEvent(new AlexisRegistrationEvent(id, 'cancelled'));
    if (id === this.#workshop) this.#focus.focus('.form-title');
  }

  /** Moves the focus to a field at fault. */
  focusField(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #succeed(workshop: Workshop, answer: Answer<Registration>): void {
    this.#update(workshop.id, { registration: answer.data });
    this.#publish(answer);
    this.#host.dispatchEvent(new AlexisRegistrationEvent(workshop.id, answer.data.status));
    if (!this.#words) return;
    const { announce, done } = this.#words;
    this.#show('.form-title', { workshop, text: announce.sent, label: done.manage });
  }

  #fail(workshop: Workshop, failure: ApiFailure): void {
    if (!this.#words || !this.#calendar) return;
    const { problem } = failure.details;
    const { announce, retry } = this.#words;
    const { id } = workshop;
    const unseen = { workshop, text: announce.notSent, label: retry };
    const errors = refusedFields(problem?.errors ?? []);
    if (problem?.code === 'invalid-fields' && errors.length) {
      this.#update(id, { errors });
      return this.#show('.errors', unseen);
    }
    const isFull = problem?.code === 'workshop-full';
    this.#update(id, { failure, ...(isFull && { waitingList: true }) });
    if (isFull || isFinal(failure)) void this.#readAgain(id);
    if (id !== this.#workshop) this.#update(id, { unseen });
    else if (isFull) this.#calendar.announcer.announce(announce.full);
  }

  /** Leads to what came of it; a visitor who has gone elsewhere is told of which workshop it is, and how to get there. */
  #show(selector: string, unseen: Unseen): void {
    const { id } = unseen.workshop;
    if (id === this.#workshop) this.#focus.focus(selector);
    else this.#update(id, { unseen });
  }

  /** The list shows the workshop as it is now, also on a page that is loaded again: the browser's own copy would be old. */
  #publish({ data, generatedAt }: Answer<Registration>): void {
    if (!this.#calendar) return;
    const { client, firstDay } = this.#calendar;
    WorkshopUpdates.of(client).publish(data.workshop, generatedAt);
    const address = client.address(workshopsResource.path, { query: firstQuery(firstDay) });
    client.fetch(address, { cache: 'reload', credentials: 'omit' }).catch(() => undefined);
  }

  /** What was refused is not as the list describes it: the view behind the form must not say so any longer. */
  async #readAgain(id: string): Promise<void> {
    if (!this.#calendar) return;
    const { client } = this.#calendar;
    try {
      const { data, generatedAt } = await readWorkshopNow(client, id);
      WorkshopUpdates.of(client).publish(data, generatedAt);
    } catch {
      // The list stays as it was; the server decides.
    }
  }

  /** The form was closed: the text stays, the work for it ends, unless it is being sent. */
  #leave(): void {
    if (this.#attempts.get(this.#workshop)?.isSending) return;
    this.#submissions.get(this.#workshop)?.stop();
    this.#submissions.delete(this.#workshop);
    this.#attempts.delete(this.#workshop);
  }

  #attemptOf(id: string): Attempt {
    return this.#attempts.get(id) ?? NEW_ATTEMPT;
  }

  #submissionsOf(id: string, { client }: CalendarProps): Submissions {
    const submissions = this.#submissions.get(id) ?? new Submissions(() => this.#calendar?.client ?? client);
    this.#submissions.set(id, submissions);
    return submissions;
  }

  #update(id: string, part: Partial<Attempt>): void {
    this.#attempts.set(id, { ...this.#attemptOf(id), ...part });
    this.#host.requestUpdate();
  }
}
