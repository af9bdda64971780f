import { typesetFrench } from '../typeset.ts';

/** Words of every mail. French alone, as the teams read and answer them. */
export const letterWords = typesetFrench({
  /** The label may be a question that a visitor was asked. */
  fact: (label: string, text: string) => (label.endsWith('?') ? `${label} ${text}` : `${label} : ${text}`),
  signature: 'Alexis Grand Est',
});
