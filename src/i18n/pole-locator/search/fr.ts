import { typesetFrench } from '../../typeset.ts';

/** Words of the search: a commune, or the device’s position. */
export const fr = typesetFrench({
  useMyPosition: 'Utiliser ma position',
  position: {
    asking: 'Recherche de votre position…',
    refused:
      'Votre navigateur n’a pas donné votre position. Indiquez votre commune, la recherche fonctionne de la même façon.',
    timeout: 'Votre position n’a pas pu être trouvée à temps. Indiquez plutôt votre commune.',
    unavailable: 'Votre appareil ne connaît pas sa position. Indiquez plutôt votre commune.',
    insecure: 'Cette page n’est pas en connexion sécurisée : la position n’est pas disponible. Indiquez votre commune.',
  },
});

export type SearchWords = typeof fr;
