import { typesetFrench } from '../../typeset.ts';

/** Words of the line above the list: how many pôles from where, filters, list or map. */
export const fr = typesetFrench({
  near: (count: string, place: string) => `${count}, du plus proche au plus lointain de ${place}.`,
  nearRough: (count: string, place: string) =>
    `${count}, du plus proche au plus lointain de ${place} (point approximatif).`,
  nearPosition: (count: string) =>
    `${count}, du plus proche au plus lointain de votre position, qui reste dans votre navigateur.`,
  outside: (count: string, place: string) =>
    `${place} est hors du Grand Est : Alexis accompagne les projets de cette région. Voici tout de même ${count}, du plus proche au plus lointain.`,
  noneFits: (name: string) => `Aucun pôle ne propose tout cela. Le plus proche de votre recherche : ${name}.`,
  resetFilters: 'Retirer les filtres',
  filters: 'Filtrer',
  filterBy: { services: 'Services', audiences: 'Pour qui' },
  option: (name: string, count: number) => `${name} (${count})`,
  views: 'Affichage',
  list: 'Liste',
  map: 'Carte',
});

export type FilterWords = typeof fr;
