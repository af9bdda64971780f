import { typesetFrench } from '../../typeset.ts';

/** Words of what is still possible; they load after the first question. */
export const fr = typesetFrench({
  title: 'Encore possibles :',
  /** The title where the list is folded. */
  folded: (count: number) => (count === 1 ? 'Une étape encore possible' : `${count} étapes encore possibles`),
});

export type PossibleWords = typeof fr;
