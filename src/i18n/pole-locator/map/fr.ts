import { typesetFrench } from '../../typeset.ts';

/** Words of the map. */
export const fr = typesetFrench({
  map: 'Carte',
  keys: 'Les flèches déplacent la carte, la tabulation va d’un pôle à l’autre.',
  zoomIn: 'Agrandir la carte',
  zoomOut: 'Réduire la carte',
  showAll: 'Voir tous les pôles',
  cluster: (count: number) => `${count} pôles, zoomer`,
  place: (name: string) => `Votre recherche : ${name}`,
  wheelHint: 'Ctrl + molette pour zoomer',
  wheelHintMac: '⌘ + molette pour zoomer',
  touchHint: 'Deux doigts pour déplacer la carte',
  schematic: 'Carte schématique, d’après GeoNames (CC BY)',
  tiles: '© IGN – Géoplateforme',
});

export type MapWords = typeof fr;
