import { de } from '../../../src/i18n/eligibility-quiz/contact/de.ts';
import { en } from '../../../src/i18n/eligibility-quiz/contact/en.ts';
import { fr } from '../../../src/i18n/eligibility-quiz/contact/fr.ts';
import type { ConsentWords } from './consent-words.ts';

/** The wording of version 1 where it differs: pinned kits still show it. */
const FIRST = {
  fr: {
    consent: 'J’accepte qu’Alexis Grand Est utilise ces informations pour répondre à ma demande.',
    recipients: (team: string) =>
      `Qui les reçoit\u00a0: ${team}, et l’équipe d’Alexis Grand Est qui suit les demandes.`,
  },
  en: {
    consent: 'I agree that Alexis Grand Est uses this information to answer my request.',
    recipients: (team: string) => `Who receives it: ${team}, and the Alexis Grand Est team that handles requests.`,
  },
  de: {
    consent: 'Ich bin einverstanden, dass Alexis Grand Est diese Angaben verwendet, um meine Anfrage zu beantworten.',
    recipients: (team: string) => `Wer sie erhält: ${team} und das Team von Alexis Grand Est, das Anfragen bearbeitet.`,
  },
} as const;

const first = (words: typeof fr, { consent, recipients }: (typeof FIRST)[keyof typeof FIRST]): ConsentWords => ({
  labels: { consent },
  privacy: { ...words.privacy, recipients },
});

/** Version to language to words. */
export const EARLIER_CONTACT_TEXTS: Readonly<Record<string, Readonly<Record<string, ConsentWords>>>> = {
  '1': { fr: first(fr, FIRST.fr), en: first(en, FIRST.en), de: first(de, FIRST.de) },
};
