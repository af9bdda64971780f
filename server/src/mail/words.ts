import { typesetFrench } from '../../../src/i18n/typeset.ts';

const plain = (label: string, text: string): string => `${label}: ${text}`;
const plainLabel = (label: string): string => (label.endsWith('?') ? label : `${label}:`);

/** Words of every mail. */
export const letterWords = {
  fact: {
    ...typesetFrench({
      /** The label may be a question that a visitor was asked. */
      fr: (label: string, text: string) => (label.endsWith('?') ? `${label} ${text}` : `${label} : ${text}`),
    }),
    en: plain,
    de: plain,
  },
  /** A label with what it is about on the next line. */
  label: {
    ...typesetFrench({ fr: (label: string) => (label.endsWith('?') ? label : `${label} :`) }),
    en: plainLabel,
    de: plainLabel,
  },
  signature: 'Alexis Grand Est',
};

/** Words of one mail in the place of several. */
export const mergedWords = typesetFrench({
  subject: (count: number) => `${count} messages sur des inscriptions à votre adresse`,
});
