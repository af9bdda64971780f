import { typesetFrench } from '../../typeset.ts';

/** Words of the map’s place beside the list; the map has its own. */
export const fr = typesetFrench({
  region: 'Carte des pôles. La même information est dans la liste.',
  loading: 'Chargement de la carte…',
  failed: 'La carte n’a pas pu être chargée. La liste reste complète.',
  yourPosition: 'Votre position',
  /** Announced when a pin has opened a card. */
  opened: (name: string) => `${name} : fiche ouverte.`,
});

export type MapPanelWords = typeof fr;
