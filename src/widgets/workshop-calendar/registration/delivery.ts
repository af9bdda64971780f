import { ApiFailure } from '../../../client/failure.ts';
import type { Answer } from '../../../client/read-answer.ts';
import type { Registration } from '../../../contract/registration-answer.ts';
import { workshopsResource, type Workshop } from '../../../contract/workshops.ts';
import type { FormValues } from '../../../domain/workshops/form-check.ts';
import type { RegistrationWords } from '../../../i18n/workshop-calendar/registration/fr.ts';
import { AlexisRegistrationEvent } from '../../events/registration-event.ts';
import type { CalendarHost } from '../calendar-host.ts';
import type { Attempt, Cancelling, Unseen } from './attempt.ts';
import { refusedFields } from './draft.ts';
import { isFinal } from './failure-text.ts';
import { cancelRegistration, readWorkshopNow, type SubmissionContext } from './submission.ts';

/** Sends registrations and cancellations, and passes on what the server made of them: to list, page and visitor. */
export class Delivery {
  readonly #host: CalendarHost;
  readonly #words: () => RegistrationWords;
  /** Whether the form of the workshop of this id is before the visitor. */
  readonly #isAtHand: (id: string) => boolean;

  constructor(host: CalendarHost, words: () => RegistrationWords, isAtHand: (id: string) => boolean) {
    this.#host = host;
    this.#words = words;
    this.#isAtHand = isAtHand;
  }

  /** Gives whether a registration has come of it. */
  async send(
    workshop: Workshop,
    attempt: Attempt,
    values: FormValues,
    context: Pick<SubmissionContext, 'waitingList' | 'trap'>,
  ): Promise<boolean> {
    const { element, language } = this.#host;
    attempt.isSending = true;
    element.requestUpdate();
    try {
      const sent = { workshop: workshop.id, language: language(), ...context };
      this.#succeeded(workshop, await attempt.submissions.send(values, sent), attempt);
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : new ApiFailure('unreachable', { cause: error });
      this.#failed(failure, workshop, attempt);
    }
    attempt.isSending = false;
    element.requestUpdate();
    return !!attempt.registration;
  }

  async cancel({ token }: Registration, id: string, attempt: Attempt): Promise<void> {
    if (attempt.cancelling === 'sending') return;
    this.setCancelling(attempt, 'sending');
    const { element, focus, client } = this.#host;
    try {
      this.#tell(await cancelRegistration(client(), token));
    } catch {
      return this.setCancelling(attempt, 'failed');
    }
    if (attempt.registration) attempt.registration = { ...attempt.registration, status: 'cancelled' };
    this.setCancelling(attempt, 'no');
    element.dispatchEvent(new AlexisRegistrationEvent(id, 'cancelled'));
    if (this.#isAtHand(id)) focus('.form-title');
  }

  setCancelling(attempt: Attempt, cancelling: Cancelling): void {
    attempt.cancelling = cancelling;
    this.#host.element.requestUpdate();
  }

  #succeeded(workshop: Workshop, answer: Answer<Registration>, attempt: Attempt): void {
    const { data: registration } = answer;
    attempt.registration = registration;
    this.#tell(answer);
    this.#host.element.dispatchEvent(new AlexisRegistrationEvent(workshop.id, registration.status));
    const { announce, done } = this.#words();
    this.#show(attempt, '.form-title', { workshop, text: announce.sent, label: done.manage });
  }

  #failed(failure: ApiFailure, workshop: Workshop, attempt: Attempt): void {
    const { problem } = failure.details;
    const { announce, retry } = this.#words();
    const unseen = { workshop, text: announce.notSent, label: retry };
    const errors = refusedFields(problem?.errors ?? []);
    if (problem?.code === 'invalid-fields' && errors.length) {
      attempt.errors = errors;
      return this.#show(attempt, '.errors', unseen);
    }
    attempt.failure = failure;
    const isFull = problem?.code === 'workshop-full';
    if (isFull || isFinal(failure)) void this.#lookAgain(workshop.id);
    if (isFull) attempt.waitingList = true;
    if (!this.#isAtHand(workshop.id)) attempt.unseen = unseen;
    else if (isFull) this.#host.announce(announce.full);
  }

  /** Leads to what came of it; a visitor who has gone elsewhere is told of which workshop it is, and how to get there. */
  #show(attempt: Attempt, selector: string, unseen: Unseen): void {
    if (this.#isAtHand(unseen.workshop.id)) this.#host.focus(selector);
    else attempt.unseen = unseen;
  }

  /** The list shows the workshop as it is now, also on a page that is loaded again: the browser's own copy would be old. */
  #tell({ data, generatedAt }: Answer<Registration>): void {
    const { workshops } = this.#host;
    workshops.news.publish(data.workshop, generatedAt);
    const client = this.#host.client();
    const address = client.address(workshopsResource.path, { query: workshops.query });
    client.fetch(address, { cache: 'reload', credentials: 'omit' }).catch(() => undefined);
  }

  /** What was refused is not as the list said: the view behind the form must not say so any longer. */
  async #lookAgain(id: string): Promise<void> {
    try {
      const { data, generatedAt } = await readWorkshopNow(this.#host.client(), id);
      this.#host.workshops.news.publish(data, generatedAt);
    } catch {
      // The list stays as it was; the server decides.
    }
  }
}
