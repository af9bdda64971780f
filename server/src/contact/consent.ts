import { CONTACT_CONSENT_VERSION } from '../../../src/contract/contact-answer.ts';
import { PRIVACY_CONTACT } from '../../../src/contract/registrations.ts';
import { de } from '../../../src/i18n/quiz/contact/de.ts';
import { en } from '../../../src/i18n/quiz/contact/en.ts';
import { fr } from '../../../src/i18n/quiz/contact/fr.ts';
import type { Queries } from '../store/store.ts';

/** Its texts stand beside those of registrations, whose versions are bare numbers. */
export const storedVersion = (version: string): string => `contact-${version}`;

/** Keeps the words that people now agree to, so that it can be shown what each of them read. */
export async function keepContactConsent(db: Queries): Promise<void> {
  const rows = Object.entries({ fr, en, de }).map(([language, { labels, privacy }]) => ({
    version: storedVersion(CONTACT_CONSENT_VERSION),
    language,
    text: [
      labels.consent,
      privacy.short,
      privacy.who(PRIVACY_CONTACT),
      privacy.why,
      privacy.mandatory,
      privacy.recipients('…'),
      privacy.kept,
      privacy.rights(PRIVACY_CONTACT),
      privacy.complaint,
    ].join('\n'),
  }));
  await db
    .insertInto('consent_text')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['version', 'language']).doNothing())
    .execute();
}

/** Whether a version was ever asked for by this server: a pinned kit may show an older text than the newest. */
export const isKnownContactConsent = (version: string): boolean =>
  /^\d{1,4}$/.test(version) && Number(version) >= 1 && Number(version) <= Number(CONTACT_CONSENT_VERSION);
