import type { ApiClient } from '../../client/api-client.ts';
import { ApiFailure } from '../../client/failure.ts';
import { CONTACT_CONSENT_VERSION, CONTACT_REQUESTS_PATH, ContactReceipt } from '../../contract/contact-answer.ts';
import type { CommuneAnswer } from '../../contract/quizzes.ts';
import type { FieldCode, FieldFaults } from '../../domain/people/field-fault.ts';
import { checkText, tidyText, type TextFieldName } from '../../domain/people/text-field.ts';
import type { FormRequest } from '../../element/form-submission.ts';
import { FormStore, NO_PERSON, type FormState, type PersonValues } from '../../element/form-store.ts';
import type { Language } from '../../i18n/language.ts';
import { AlexisContactSentEvent } from '../events/contact-sent-event.ts';
import { siteHere } from './page-origin.ts';

/** What the quiz found, as the request shows and sends it. */
export interface ContactQuiz {
  readonly slug: string;
  /** Of the rules. */
  readonly version: string;
  readonly outcomes: readonly { readonly code: string; readonly title: string }[];
  readonly stage: string | undefined;
  /** Sent only when the visitor attaches them. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

/** Who receives a request, and what it says beside what the visitor writes. */
export interface ContactSubject {
  readonly client: ApiClient;
  readonly language: Language;
  /** `aria-level` of the form's title. */
  readonly level: number;
  readonly from: 'quiz' | 'locator';
  /** The same for the same recipient. */
  readonly recipient: string;
  /** Who answers. */
  readonly team: string;
  /** Everybody who receives the request, as the visitor agrees to it. */
  readonly recipients: string;
  /** Slug of the partner who is to answer; `undefined`: the pôle's team. */
  readonly partner: string | undefined;
  readonly pole: { readonly slug: string; readonly name: string } | undefined;
  readonly place: (CommuneAnswer & { readonly text: string }) | undefined;
  readonly quiz: ContactQuiz | undefined;
  /** Where the way back leads, as the button says. */
  readonly back: 'result' | 'pole';
}

export interface ContactValues extends PersonValues {
  readonly message: string;
  /** The answers to the quiz go with the request. */
  readonly attach: boolean;
}

export type ContactState = FormState<ContactSubject, ContactValues, ContactReceipt>;

const EMPTY: ContactValues = { ...NO_PERSON, message: '', attach: false };

/** Fields of text by the rule that they follow. */
const TEXTS = { name: 'name', email: 'email', phone: 'phone', message: 'needs' } satisfies Record<
  string,
  TextFieldName
>;
type ContactText = keyof typeof TEXTS;
const TEXT_FIELDS = Object.keys(TEXTS) as ContactText[]; // Its own keys.

/** What is wrong with a request: the same verdicts as the server's schema, without its weight. */
export function checkContact(values: ContactValues): FieldFaults {
  const faults: Record<string, FieldCode> = {};
  for (const field of TEXT_FIELDS) {
    const code = checkText(TEXTS[field], values[field]);
    if (code) faults[field] = code;
  }
  if (!values.consent) faults['consent'] = 'not-accepted';
  return faults;
}

/** What the visitor wrote as the request has it: tidied, absent when empty. */
export const contactTexts = (values: ContactValues) => ({
  name: tidyText('name', values.name),
  email: tidyText('email', values.email),
  phone: tidyText('phone', values.phone) || undefined,
  message: tidyText('needs', values.message) || undefined,
  topic: values.topic || undefined,
});

/** The contact forms of a widget. */
export class ContactStore extends FormStore<ContactSubject, ContactValues, ContactReceipt> {
  override readonly fields = [...TEXT_FIELDS, 'consent'] as const;
  readonly #target: EventTarget;

  /** @param target element that dispatches `alexis-contact-sent` */
  constructor(target: EventTarget) {
    super(EMPTY);
    this.#target = target;
  }

  override keyOf({ recipient }: ContactSubject): string {
    return recipient;
  }

  override check(values: ContactValues): FieldFaults {
    return checkContact(values);
  }

  override tidy(field: string, text: string): string {
    return Object.hasOwn(TEXTS, field) ? tidyText(TEXTS[field as ContactText], text) : text;
  }

  /** What was agreed to was agreed to for one recipient. */
  protected override reopened(values: ContactValues, _subject: ContactSubject, isSame: boolean): ContactValues {
    return isSame ? values : { ...values, attach: false, consent: false };
  }

  /** Who writes, and a message that was changed while the request was on its way. */
  protected override remaining(values: ContactValues, sent: ContactValues): ContactValues {
    const { name, email, phone, message } = values;
    return { ...EMPTY, name, email, phone, message: message === sent.message ? '' : message };
  }

  protected override request(values: ContactValues, subject: ContactSubject): FormRequest {
    const { client, language, from, recipients, partner, pole, place, quiz } = subject;
    const site = siteHere(client.base);
    return {
      path: CONTACT_REQUESTS_PATH,
      content: {
        from,
        ...contactTexts(values),
        partner,
        pole: pole?.slug,
        place: place && { insee: place.insee, name: place.name, department: place.department },
        site: site === location.origin ? undefined : site,
        quiz: quiz && {
          slug: quiz.slug,
          version: quiz.version,
          outcomes: quiz.outcomes.map(({ code }) => code),
          stage: quiz.stage,
          answers: values.attach ? quiz.answers : undefined,
        },
        consent: { version: CONTACT_CONSENT_VERSION, language, accepted: true, recipients },
      },
    };
  }

  protected override read(response: unknown): ContactReceipt {
    const receipt = ContactReceipt.safeParse((response as { data?: unknown } | undefined)?.data);
    if (!receipt.success) throw new ApiFailure('invalid');
    return receipt.data;
  }

  protected override onReceived(): void {
    this.#target.dispatchEvent(new AlexisContactSentEvent());
  }
}
