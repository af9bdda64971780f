import { typesetFrench } from '../../../src/i18n/typeset.ts';

const plain = (label: string, text: string): string => `${label}: ${text}`;

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
  signature: 'Alexis Grand Est',
};

/** Words of one mail in the place of several. */
export const mergedWords = typesetFrench({
  subject: (count: number) => `${count} messages sur des inscriptions à votre adresse`,
});
