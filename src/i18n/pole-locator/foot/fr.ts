import { typesetFrench } from '../../typeset.ts';

/** Words below the list: further pôles, print. */
export const fr = typesetFrench({
  more: (count: number) => (count === 1 ? 'Afficher 1 pôle de plus' : `Afficher ${count} pôles de plus`),
  /** Announced when more cards are shown. */
  added: (count: number, shown: number) => `${count === 1 ? '1 pôle' : `${count} pôles`} de plus, ${shown} affichés.`,
  print: 'Imprimer la liste',
  demo: 'Coordonnées, horaires et services de démonstration.',
});

export type FootWords = typeof fr;
