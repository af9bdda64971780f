import { CONTACT_CONSENT_VERSION } from '../../../src/contract/contact-answer.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { CONSENT_VERSION, PRIVACY_CONTACT } from '../../../api/schema/registrations.ts';
import { de as formDe } from '../../../src/i18n/workshop-calendar/registration/de.ts';
import { en as formEn } from '../../../src/i18n/workshop-calendar/registration/en.ts';
import { fr as formFr } from '../../../src/i18n/workshop-calendar/registration/fr.ts';
import { de as contactDe } from '../../../src/i18n/eligibility-quiz/contact/de.ts';
import { en as contactEn } from '../../../src/i18n/eligibility-quiz/contact/en.ts';
import { fr as contactFr } from '../../../src/i18n/eligibility-quiz/contact/fr.ts';
import type { Queries } from '../store/store.ts';
import type { ConsentWords } from './consent-words.ts';
import { insertConsentTexts } from './repository.ts';
import { EARLIER_CONTACT_TEXTS } from './earlier-contact-texts.ts';

/** What somebody agrees to with a form. Texts are only told apart by version and language, so forms mark their versions. */
interface ConsentForm {
  /** The newest version of its words. */
  readonly version: string;
  readonly mark: string;
  readonly words: Readonly<Record<Language, ConsentWords>>;
  /** Words of versions before, which pinned kits still show. */
  readonly earlier?: Readonly<Record<string, Readonly<Record<string, ConsentWords>>>>;
}

export const REGISTRATION_CONSENT: ConsentForm = {
  version: CONSENT_VERSION,
  mark: '',
  words: { fr: formFr, en: formEn, de: formDe },
};

export const CONTACT_CONSENT: ConsentForm = {
  version: CONTACT_CONSENT_VERSION,
  mark: 'contact-',
  words: { fr: contactFr, en: contactEn, de: contactDe },
  earlier: EARLIER_CONTACT_TEXTS,
};

/** A version as the store names it. */
export const storedVersion = ({ mark }: ConsentForm, version: string): string => mark + version;

/** Whether a version was ever asked for by this server: a pinned kit may show an older text than the newest. */
export const isKnownConsent = ({ version: newest }: ConsentForm, version: string): boolean =>
  /^\d{1,4}$/.test(version) && Number(version) >= 1 && Number(version) <= Number(newest);

/** Placeholder for the recipients in a stored text; each request stores its own recipients. */
const RECIPIENTS = '…';

/** Keeps the words that people now agree to, so that it can be shown what each of them read. */
export async function keepConsentTexts(db: Queries): Promise<void> {
  const rows = [REGISTRATION_CONSENT, CONTACT_CONSENT].flatMap((form) =>
    Object.entries({ ...form.earlier, [form.version]: form.words }).flatMap(([version, languages]) =>
      Object.entries(languages).map(([language, words]) => ({
        version: storedVersion(form, version),
        language,
        text: fullText(words),
      })),
    ),
  );
  await insertConsentTexts(db, rows);
}

/** A stored text as one person read it, with the recipients of their request. */
export const readText = (text: string, recipients: string): string => text.replaceAll(RECIPIENTS, () => recipients);

const named = (words: string | ((recipients: string) => string)): string =>
  typeof words === 'string' ? words : words(RECIPIENTS);

const fullText = ({ labels, privacy }: ConsentWords): string =>
  [
    named(labels.consent),
    privacy.short,
    privacy.who(PRIVACY_CONTACT),
    privacy.why,
    privacy.mandatory,
    named(privacy.recipients),
    privacy.kept,
    privacy.rights(PRIVACY_CONTACT),
    privacy.complaint,
  ].join('\n');
