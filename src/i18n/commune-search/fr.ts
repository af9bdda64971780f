import { typesetFrench } from '../typeset.ts';

/** Words of the commune search. */
export const fr = typesetFrench({
  label: 'Votre commune ou code postal',
  placeholder: 'Étain, 55400…',
  clear: 'Effacer la recherche',
  results: 'Communes proposées',
  count: (count: number) =>
    count === 0 ? 'Aucune commune trouvée.' : count === 1 ? '1 commune proposée.' : `${count} communes proposées.`,
  /** The server sends no more at once. */
  first: (count: number) => `Les ${count} premières. Précisez le nom pour en trouver d’autres.`,
  seatOf: (name: string) => `chef-lieu du département (${name})`,
  none: (text: string) =>
    `Aucune commune ne correspond à « ${text} ». Vérifiez l’orthographe ou essayez le code postal.`,
  failed: 'La recherche ne répond pas. Votre saisie est gardée ; réessayez dans un instant.',
  retry: 'Réessayer',
});

export type CommuneSearchWords = typeof fr;
