import type { FailureKind } from '../../contract/failure-kind.ts';
import { typesetFrench } from '../typeset.ts';

/** Words that several widgets say. */
export const fr = typesetFrench({
  loading: 'Chargement…',
  retry: 'Réessayer',
  close: 'Fermer',
  failed: {
    offline: 'La connexion est coupée. Réessayez quand elle revient.',
    timeout: 'Le service met trop de temps à répondre. Réessayez dans un instant.',
    unreachable: 'Le service ne répond pas pour le moment. Réessayez dans un instant.',
    invalid: 'La réponse reçue n’est pas lisible. Réessayez dans un instant.',
    refused: 'Le service est momentanément indisponible. Réessayez dans quelques minutes.',
  } satisfies Record<FailureKind, string>,
  stale: (when: string) => `Informations du ${when} : la mise à jour n’a pas abouti.`,
  search: {
    label: 'Votre commune ou code postal',
    placeholder: 'Étain, 55400…',
    clear: 'Effacer la recherche',
    results: 'Communes proposées',
    count: (count: number) =>
      count === 0 ? 'Aucune commune trouvée.' : count === 1 ? '1 commune proposée.' : `${count} communes proposées.`,
    none: (text: string) => `Aucune commune ne correspond à « ${text} ». Vérifiez l’orthographe ou essayez le code postal.`,
    failed: 'La recherche ne répond pas. Votre saisie est gardée ; réessayez dans un instant.',
    busy: 'Recherche…',
  },
});

export type SharedWords = typeof fr;
