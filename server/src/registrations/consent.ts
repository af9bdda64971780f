import { CONSENT_VERSION, PRIVACY_CONTACT } from '../../../src/contract/registrations.ts';
import { de } from '../../../src/i18n/calendar/form/de.ts';
import { en } from '../../../src/i18n/calendar/form/en.ts';
import { fr } from '../../../src/i18n/calendar/form/fr.ts';
import type { Queries } from '../store/store.ts';

/** Keeps the words that people now agree to, so that it can be shown what each of them read. */
export async function keepConsentTexts(db: Queries): Promise<void> {
  const rows = Object.entries({ fr, en, de }).map(([language, { labels, privacy }]) => ({
    version: CONSENT_VERSION,
    language,
    text: [
      labels.consent,
      privacy.short,
      privacy.who(PRIVACY_CONTACT),
      privacy.why,
      privacy.mandatory,
      privacy.recipients,
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
export const isKnownConsent = (version: string): boolean =>
  /^\d{1,4}$/.test(version) && Number(version) >= 1 && Number(version) <= Number(CONSENT_VERSION);
