import { fr as stageNames } from '../../stages/fr.ts';
import { typesetFrench } from '../../typeset.ts';

/** Words for filters and orders that are in force, and for what is missing. */
export const fr = typesetFrench({
  nearTo: (place: string) => `Les plus proches de ${place}, à vol d’oiseau.`,
  nearYou: 'Les plus proches de votre position, à vol d’oiseau.',
  inMonth: (count: number, month: string) =>
    `${count === 0 ? 'Aucun atelier' : count === 1 ? '1 atelier' : `${count} ateliers`} en ${month}`,
  stageNames,
  /** Filters that another widget of the page has set. */
  byResult: (filters: string) => `Filtré par votre résultat : ${filters}`,
  byPole: (pole: string) => `Filtré par le pôle choisi : ${pole}`,
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

export type BrowsingWords = typeof fr;
