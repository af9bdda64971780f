import type { FailureKind } from '../../contract/failure-kind.ts';
import { typesetFrench } from '../typeset.ts';

/** Words that several widgets say. */
export const fr = typesetFrench({
  loading: 'Chargement…',
  slow: 'Cela prend plus de temps que d’habitude…',
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
});

export type SharedWords = typeof fr;
