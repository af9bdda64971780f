import type { ApiClient } from '../client/api-client.ts';
import { ApiFailure, isAbort } from '../client/failure.ts';
import { jsonText } from '../client/json-text.ts';
import { newKey } from '../client/write.ts';
import { refusedFields, type FieldCode, type FieldFaults } from '../domain/people/field-fault.ts';
import { suggestEmail } from '../domain/people/suggest-email.ts';
import { memoizeLast } from './keep-last.ts';
import { FormSubmission, type FormRequest } from './form-submission.ts';

/** What a form is about: a workshop, a team. */
export interface FormSubject {
  readonly client: ApiClient;
}

/** What every form asks. Each has fields of its own beside these. */
export interface PersonValues {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly consent: boolean;
  /** The honeypot: people do not see it. */
  readonly topic: string;
}

export const NO_PERSON: PersonValues = { name: '', email: '', phone: '', consent: false, topic: '' };

export interface FormStatus<V, R> {
  /** `checking`: the proof of work is not ready. `sending`: the request is on its way. */
  readonly phase: 'open' | 'checking' | 'sending' | 'failed' | 'done';
  readonly faults: FieldFaults;
  readonly failure: ApiFailure | undefined;
  /** How often the visitor tried to send it with a field at fault. */
  readonly refusals: number;
  /** What came of it, once that is `done`. */
  readonly outcome: { readonly result: R; readonly sent: V } | undefined;
}

/** What a form draws; the same object as long as nothing in it changed. */
export interface FormState<S, V, R> extends FormStatus<V, R> {
  readonly subject: S;
  readonly values: V;
}

interface Form<S, V, R> {
  subject: S;
  status: FormStatus<V, R>;
  readonly submission: FormSubmission;
}

export const isBusy = ({ phase }: Pick<FormStatus<unknown, unknown>, 'phase'>): boolean =>
  phase === 'checking' || phase === 'sending';

const hasFaults = (faults: FieldFaults): boolean => Object.keys(faults).length > 0;

/**
 * The forms of one kind that a widget shows one after the other: what was typed, what is wrong with it, and what became of
 * what was sent. No DOM; the elements draw its state and call its acts.
 *
 * What was typed is shared by all subjects and kept until it was sent. A form that is closed while its request is on its way lives
 * on in {@link left} until the visitor opens it again and so sees what came of it. Unchanged content keeps its
 * `Idempotency-Key` over all tries, also over closing and opening: a lost response does not mean a lost request.
 */
export abstract class FormStore<S extends FormSubject, V extends PersonValues, R> {
  /** Fields that can be wrong, in the order of the form. */
  abstract readonly fields: readonly (keyof V & string)[];

  #values: V;
  /** Key of the subject whose form was opened last. */
  #key = '';
  #isOpen = false;
  readonly #forms = new Map<string, Form<S, V, R>>();
  readonly #idempotencyKeys = new Map<string, string>();
  /** Addresses that the visitor was asked about. */
  readonly #asked = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #state = memoizeLast((subject: S, values: V, status: FormStatus<V, R>): FormState<S, V, R> => ({
    ...status,
    subject,
    values,
  }));

  constructor(empty: V) {
    this.#values = empty;
  }

  /** The same for subjects that share one form. */
  abstract keyOf(subject: S): string;

  /** What is wrong with the values. */
  abstract check(values: V, subject: S): FieldFaults;

  /** A field as it was meant, and as it is sent. */
  abstract tidy(field: keyof V & string, text: string): string;

  /** The values that a form opens with. @param isSame the form that was opened before had the same subject */
  protected abstract reopened(values: V, subject: S, isSame: boolean): V;

  /** What remains of the values once `sent` has been received. */
  protected abstract remaining(values: V, sent: V): V;

  protected abstract request(values: V, subject: S): FormRequest;

  /** The result in a response. @throws ApiFailure */
  protected abstract read(response: unknown): R;

  /** Called for each request that was received, also when the visitor has left its form. */
  protected abstract onReceived(result: R, subject: S): void;

  /** Called for each request that failed. */
  protected onFailed?(failure: ApiFailure, subject: S): void;

  /** Calls back after each change, until the function that it returns is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The open form; `undefined` while none is. */
  get current(): FormState<S, V, R> | undefined {
    const form = this.#isOpen ? this.#forms.get(this.#key) : undefined;
    return form && this.#state(form.subject, this.#values, form.status);
  }

  /** Forms that were closed while their request was on its way, with what became of it. */
  get left(): readonly (FormStatus<V, R> & { readonly subject: S })[] {
    return [...this.#forms]
      .filter(([key]) => !this.#isOpen || key !== this.#key)
      .map(([, { subject, status }]) => ({ ...status, subject }));
  }

  /** Opens the form of a subject, or updates the subject of the open form. */
  open(subject: S): void {
    const key = this.keyOf(subject);
    if (this.#isOpen && key === this.#key) {
      const form = this.#forms.get(key);
      if (form && form.subject !== subject) {
        form.subject = subject;
        this.#changed();
      }
      return;
    }
    this.close();
    this.#values = this.reopened(this.#values, subject, key === this.#key);
    this.#key = key;
    this.#isOpen = true;
    const form = this.#forms.get(key) ?? this.#create(subject);
    form.subject = subject;
    this.#forms.set(key, form);
    if (form.status.phase !== 'done') form.submission.prepare().catch(() => undefined);
    this.#changed();
  }

  /** Closes the open form. A request on its way is not called back. */
  close(): void {
    const form = this.#isOpen ? this.#forms.get(this.#key) : undefined;
    if (!form) return;
    this.#isOpen = false;
    if (!isBusy(form.status)) {
      form.submission.stop();
      this.#forms.delete(this.#key);
    }
    this.#changed();
  }

  /** The visitor typed or chose. A fault that is shown goes as soon as it is mended; none is shown while typing. */
  set(field: keyof V & string, value: string | boolean): void {
    const { current } = this;
    // A field that has the focus fires `change` as the outcome takes the place of the form.
    if (!current || current.phase === 'done') return;
    this.#values = { ...this.#values, [field]: value };
    const wrong = this.check(this.#values, current.subject);
    const stays = ([name, fault]: [string, unknown]): boolean =>
      Boolean(wrong[name]) || (fault === 'doubtful' && name !== field);
    const faults = Object.fromEntries(Object.entries(current.faults).filter(stays));
    this.#update(this.#key, { faults });
  }

  /** The visitor left a field of text: it is tidied, and what is wrong with it is told; not that it is still empty. */
  leaveField(field: keyof V & string): void {
    const text = this.#values[field];
    if (typeof text === 'string') this.set(field, this.tidy(field, text));
    const { current } = this;
    if (!current || current.phase === 'done') return;
    const fault = this.check(this.#values, current.subject)[field] ?? (field === 'email' ? this.#doubt() : undefined);
    if (fault && fault !== 'required') this.#update(this.#key, { faults: { ...current.faults, [field]: fault } });
  }

  /** Asks once about an address that may be mistyped. */
  #doubt(): FieldCode | undefined {
    const { email } = this.#values;
    if (this.#asked.has(email) || suggestEmail(email) === undefined) return undefined;
    this.#asked.add(email);
    return 'doubtful';
  }

  async submit(): Promise<void> {
    const form = this.#isOpen ? this.#forms.get(this.#key) : undefined;
    if (!form || isBusy(form.status)) return;
    const key = this.#key;
    const values = this.#values;
    const { subject } = form;
    const faults = this.check(values, subject);
    if (hasFaults(faults)) return this.#refuse(key, faults);
    const doubt = this.#doubt();
    if (doubt) return this.#refuse(key, { email: doubt });
    this.#update(key, { phase: 'checking', faults, failure: undefined });
    try {
      const request = this.request(values, subject);
      const content = request.path + jsonText(request.content);
      const idempotencyKey = this.#idempotencyKeys.get(content) ?? newKey();
      this.#idempotencyKeys.set(content, idempotencyKey);
      const response = await form.submission.send(request, idempotencyKey, () =>
        this.#update(key, { phase: 'sending' }),
      );
      const result = this.read(response);
      this.#idempotencyKeys.delete(content);
      // What was typed for another subject meanwhile stays.
      if (this.#key === key) this.#values = this.remaining(this.#values, values);
      this.#update(key, { phase: 'done', outcome: { result, sent: values } });
      this.onReceived(result, form.subject);
    } catch (error) {
      if (isAbort(error)) return this.#update(key, { phase: 'open' });
      this.#fail(key, error instanceof ApiFailure ? error : new ApiFailure('unreachable', { cause: error }));
    }
  }

  /** Replaces the result of the open form, such as by a cancelled registration. */
  protected setResult(subject: S, result: R): void {
    const key = this.keyOf(subject);
    const outcome = this.#forms.get(key)?.status.outcome;
    if (outcome) this.#update(key, { outcome: { ...outcome, result } });
  }

  #fail(key: string, failure: ApiFailure): void {
    const { problem } = failure.details;
    const faults = problem?.code === 'invalid-fields' ? refusedFields(problem.errors ?? [], this.fields) : {};
    if (hasFaults(faults)) this.#refuse(key, faults, failure);
    else this.#update(key, { phase: 'failed', failure });
    const subject = this.#forms.get(key)?.subject;
    if (subject) this.onFailed?.(failure, subject);
  }

  #refuse(key: string, faults: FieldFaults, failure?: ApiFailure): void {
    const { refusals = 0 } = this.#forms.get(key)?.status ?? {};
    this.#update(key, { phase: failure ? 'failed' : 'open', faults, failure, refusals: refusals + 1 });
  }

  #create(subject: S): Form<S, V, R> {
    const form: Form<S, V, R> = {
      subject,
      status: { phase: 'open', faults: {}, failure: undefined, refusals: 0, outcome: undefined },
      submission: new FormSubmission(() => form.subject.client),
    };
    return form;
  }

  #update(key: string, part: Partial<FormStatus<V, R>>): void {
    const form = this.#forms.get(key);
    if (!form) return;
    form.status = { ...form.status, ...part };
    this.#changed();
  }

  #changed(): void {
    this.#listeners.forEach((listener) => listener());
  }
}
