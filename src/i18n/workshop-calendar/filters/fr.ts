import { typesetFrench } from '../../typeset.ts';
import { fr as stageNames } from '../../stages/fr.ts';

/** Words of the filters. */
export const fr = typesetFrench({
  pole: 'Pôle',
  stage: 'Étape',
  theme: 'Thème',
  format: 'Format',
  language: 'Langue',
  all: 'Tous',
  allFeminine: 'Toutes',
  withPlaces: 'Avec des places libres',
  text: 'Rechercher un atelier',
  textHint: 'prévisionnel, CAPE…',
  stageNames,
});

export type FilterWords = typeof fr;
