import { typesetFrench } from '../typeset.ts';
import { fr as stageNames } from '../stages/fr.ts';

/** Words of what surrounds the locator's list: search, filters, details, map. */
export const fr = typesetFrench({
  useMyPosition: 'Utiliser ma position',
  yourPosition: 'Votre position',
  nearPosition: (count: string) =>
    `${count}, du plus proche au plus lointain de votre position, qui reste dans votre navigateur.`,
  position: {
    asking: 'Recherche de votre position…',
    refused:
      'Votre navigateur n’a pas donné votre position. Indiquez votre commune, la recherche fonctionne de la même façon.',
    timeout: 'Votre position n’a pas pu être trouvée à temps. Indiquez plutôt votre commune.',
    unavailable: 'Votre appareil ne connaît pas sa position. Indiquez plutôt votre commune.',
    insecure: 'Cette page n’est pas en connexion sécurisée : la position n’est pas disponible. Indiquez votre commune.',
  },
  noneFits: (name: string) => `Aucun pôle ne propose tout cela. Le plus proche de votre recherche : ${name}.`,
  resetFilters: 'Retirer les filtres',
  filters: 'Filtrer',
  filterBy: { services: 'Services', audiences: 'Pour qui' },
  option: (name: string, count: number) => `${name} (${count})`,
  more: (count: number) => (count === 1 ? 'Afficher 1 pôle de plus' : `Afficher ${count} pôles de plus`),
  list: 'Liste',
  map: 'Carte',
  views: 'Affichage',
  showMap: 'Voir sur la carte',
  mapLoading: 'Chargement de la carte…',
  mapFailed: 'La carte n’a pas pu être chargée. La liste reste complète.',
  mapRegion: 'Carte des pôles. La même information est dans la liste.',
  hours: 'Horaires',
  hoursOf: (name: string) => `Horaires de la semaine, ${name}`,
  hoursChecked: (date: string) => `Horaires vérifiés le ${date}.`,
  hoursOld: (date: string) => `Horaires vérifiés le ${date} : à confirmer avant de vous déplacer.`,
  closedDay: 'fermé',
  today: 'aujourd’hui',
  phone: 'Téléphone',
  email: 'Courriel',
  address: 'Adresse',
  addressUnknown: 'Adresse exacte non communiquée',
  stageNames,
  services: 'Services',
  audiences: 'Pour qui',
  partners: 'Sur place',
  accessibility: 'Accès',
  wheelchair: {
    yes: 'Accessible en fauteuil roulant',
    limited: 'Accessible en fauteuil roulant avec aide',
    no: 'Non accessible en fauteuil roulant',
    unknown: 'Accès en fauteuil roulant à vérifier',
    other: 'Accès en fauteuil roulant à vérifier',
  },
  directionsName: (name: string) => `Itinéraire vers ${name}`,
  directionsWith: { geo: 'Application de cartes', osm: 'OpenStreetMap', google: 'Google Maps', apple: 'Plans (Apple)' },
  townOnly: 'Les itinéraires mènent au centre de la commune.',
  website: 'Site du pôle',
  print: 'Imprimer la liste',
  unknownPole: (slug: string) => `Le pôle « ${slug} » demandé par ce lien n’existe pas ou plus. Voici tous les pôles.`,
  dropped: (count: number) =>
    count === 1 ? 'Un pôle n’a pas pu être lu et manque ici.' : `${count} pôles n’ont pas pu être lus et manquent ici.`,
  near: (count: string, place: string) => `${count}, du plus proche au plus lointain de ${place}.`,
  nearRough: (count: string, place: string) =>
    `${count}, du plus proche au plus lointain de ${place} (point approximatif).`,
  outside: (count: string, place: string) =>
    `${place} est hors du Grand Est : Alexis accompagne les projets de cette région. Voici tout de même ${count}, du plus proche au plus lointain.`,
  selected: (name: string) => `${name} : fiche ouverte.`,
  demo: 'Coordonnées, horaires et services de démonstration.',
});

export type LocatorToolsWords = typeof fr;
