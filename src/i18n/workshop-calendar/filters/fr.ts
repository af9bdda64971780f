import { typesetFrench } from '../../typeset.ts';
import { fr as stageNames } from '../../stages/fr.ts';

/** Words of the filters and of the feed; they load with them. */
export const fr = typesetFrench({
  filters: {
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
  },
  stageNames,
  feed: {
    explain: 'Votre agenda se met à jour seul : nouvelles dates, déplacements, annulations.',
    subscribe: 'S’abonner',
    copy: 'Copier l’adresse',
    copied: 'Adresse copiée.',
    copyFailed: 'L’adresse n’a pas pu être copiée. La voici :',
  },
  nearTo: (place: string) => `Les plus proches de ${place}, à vol d’oiseau.`,
  nearYou: 'Les plus proches de votre position, à vol d’oiseau.',
  byDate: 'Par date',
  byNearness: 'Au plus près',
  reset: 'Retirer les filtres',
  /** What an empty view says of the one pôle asked for, by its whole name. */
  emptyPole: (pole: string) => `${pole} : aucun atelier annoncé.`,
  emptyFiltered: 'Aucun atelier ne correspond à ces filtres.',
  dropped: (count: number) =>
    count === 1
      ? 'Un atelier n’a pas pu être lu et manque ici.'
      : `${count} ateliers n’ont pas pu être lus et manquent ici.`,
  unknownWorkshop: 'L’atelier demandé par ce lien n’existe pas ou plus. Voici les prochains.',
});

export type FilterWords = typeof fr;
