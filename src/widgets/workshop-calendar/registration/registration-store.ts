import type { ApiClient } from '../../../client/api-client.ts';
import type { ApiFailure } from '../../../client/failure.ts';
import { readAnswer, type Answer } from '../../../client/read-answer.ts';
import { send } from '../../../client/write.ts';
import {
  CONSENT_VERSION,
  REGISTRATIONS_PATH,
  registrationResource,
  type Registration,
} from '../../../contract/registration-answer.ts';
import { workshopResource, type Workshop } from '../../../contract/workshops.ts';
import type { FieldFaults } from '../../../domain/people/field-fault.ts';
import { tidyText } from '../../../domain/people/text-field.ts';
import { checkForm, TEXT_FIELDS, type FormValues, type TextField } from '../../../domain/workshops/form-check.ts';
import { FORM_FIELDS } from '../../../domain/workshops/form-fields.ts';
import { seatFor } from '../../../domain/workshops/seats.ts';
import { workshopStatus } from '../../../domain/workshops/status.ts';
import type { FormRequest } from '../../../element/form-submission.ts';
import { FormStore, NO_PERSON, type FormState, type PersonValues } from '../../../element/form-store.ts';
import type { Language } from '../../../i18n/language.ts';
import { AlexisRegistrationEvent } from '../../events/registration-event.ts';
import { WorkshopUpdates } from '../updates/workshop-updates.ts';

/** What a registration form is about, and where it is. */
export interface RegistrationSubject {
  readonly client: ApiClient;
  readonly language: Language;
  readonly workshop: Workshop;
  /** Day and time, then place, price and the like, as the widget writes them elsewhere too. */
  readonly when: string;
  readonly where: string;
  /** Where the visitor said they are: fills in the field; empty for unknown. */
  readonly commune: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** `aria-level` of the form's title. */
  readonly level: number;
  /** Where the way back leads, as the button says. */
  readonly back: 'workshop' | 'list' | 'result';
}

export interface RegistrationValues extends FormValues, PersonValues {
  /** The visitor was told that no seat is left, and is now offered the waiting list. */
  readonly acceptsList: boolean;
}

export type RegistrationState = FormState<RegistrationSubject, RegistrationValues, Answer<Registration>>;

const EMPTY: RegistrationValues = { ...NO_PERSON, mode: '', commune: '', needs: '', acceptsList: false };

/** The registration forms of a widget. */
export class RegistrationStore extends FormStore<RegistrationSubject, RegistrationValues, Answer<Registration>> {
  override readonly fields = FORM_FIELDS;
  readonly #target: EventTarget;

  /** @param target element that dispatches `alexis-registration` */
  constructor(target: EventTarget) {
    super(EMPTY);
    this.#target = target;
  }

  override keyOf({ workshop }: RegistrationSubject): string {
    return workshop.id;
  }

  override check(values: RegistrationValues, { workshop }: RegistrationSubject): FieldFaults {
    return checkForm(values, workshop);
  }

  override tidy(field: string, text: string): string {
    return isTextField(field) ? tidyText(field, text) : text;
  }

  override set(field: keyof RegistrationValues, value: string | boolean): void {
    if (field === 'mode') super.set('acceptsList', false);
    super.set(field, value);
  }

  /** Cancels the registration that the form led to. @throws ApiFailure */
  async cancel(subject: RegistrationSubject, { token }: Registration): Promise<void> {
    const path = registrationResource.path.replace('{token}', encodeURIComponent(token));
    const answer = readAnswer(registrationResource, await send(subject.client, path, { method: 'DELETE' }));
    this.setResult(subject, { ...answer, data: { ...answer.data, status: 'cancelled' } });
    this.onReceived({ ...answer, data: { ...answer.data, status: 'cancelled' } }, subject);
  }

  /** Who one is stays; how one attends is asked anew, and one agrees for each workshop. */
  protected override reopened(
    values: RegistrationValues,
    { commune }: RegistrationSubject,
    isSame: boolean,
  ): RegistrationValues {
    const kept = { ...values, mode: '', acceptsList: false, commune: values.commune || commune };
    return isSame ? kept : { ...kept, consent: false };
  }

  protected override remaining(values: RegistrationValues, sent: RegistrationValues): RegistrationValues {
    const { name, email, phone, commune, needs } = values;
    return { ...EMPTY, name, email, phone, commune, needs: needs === sent.needs ? '' : needs };
  }

  protected override request(values: RegistrationValues, subject: RegistrationSubject): FormRequest {
    const { workshop, language } = subject;
    const texts = TEXT_FIELDS.map((field) => [field, tidyText(field, values[field]) || undefined] as const);
    return {
      path: REGISTRATIONS_PATH.replace('{id}', encodeURIComponent(workshop.id)),
      content: {
        ...Object.fromEntries(texts),
        mode: values.mode || undefined,
        topic: values.topic || undefined,
        consent: { version: CONSENT_VERSION, language, accepted: values.consent },
        waitingList: isForWaitingList(values, subject),
      },
    };
  }

  protected override read(response: unknown): Answer<Registration> {
    return readAnswer(registrationResource, response);
  }

  /** All calendars of the page show the workshop as it is now. */
  protected override onReceived({ data, generatedAt }: Answer<Registration>, subject: RegistrationSubject): void {
    WorkshopUpdates.of(subject.client).publish(data.workshop, generatedAt);
    this.#target.dispatchEvent(new AlexisRegistrationEvent(subject.workshop.id, data.status));
  }

  protected override onFailed(failure: ApiFailure, subject: RegistrationSubject): void {
    const isFull = failure.details.problem?.code === 'workshop-full';
    if (isFull && this.current && this.keyOf(this.current.subject) === this.keyOf(subject))
      super.set('acceptsList', true);
    if (isFull || isFinal(failure)) void publishNow(subject);
  }
}

const isTextField = (field: string): field is TextField => TEXT_FIELDS.some((one) => one === field);

/** Whether a registration would go to the waiting list. */
export function isForWaitingList(
  { mode, acceptsList }: Pick<RegistrationValues, 'mode' | 'acceptsList'>,
  { workshop, now }: Pick<RegistrationSubject, 'workshop' | 'now'>,
): boolean {
  if (acceptsList || workshopStatus(workshop, now).availability === 'full-waiting') return true;
  const entry = workshop.places.find((one) => one.mode === mode);
  return entry !== undefined && seatFor(entry, { keepsList: true, acceptsList: true }).status === 'waiting';
}

/** Refusals that another try cannot change: the form gives way to the other workshops. */
export const isFinal = ({ details }: ApiFailure): boolean =>
  [
    'waiting-list-closed',
    'registration-not-open',
    'registration-closed',
    'workshop-past',
    'workshop-cancelled',
    'unknown-workshop',
  ].includes(details.problem?.code ?? '');

/** What was refused is not as the lists describe it: they get the workshop as it is now, past every cache. */
async function publishNow({ client, workshop }: RegistrationSubject): Promise<void> {
  try {
    const path = workshopResource.path.replace('{id}', encodeURIComponent(workshop.id));
    const { data, generatedAt } = readAnswer(workshopResource, await send(client, path, { method: 'GET' }));
    WorkshopUpdates.of(client).publish(data, generatedAt);
  } catch {
    // The lists stay as they were; the server decides.
  }
}
