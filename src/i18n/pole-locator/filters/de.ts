import type { FilterWords } from './fr.ts';

export const de: FilterWords = {
  near: (count, place) => `${count}, von ${place} aus das nächste zuerst.`,
  nearRough: (count, place) => `${count}, von ${place} (ungefährer Punkt) aus das nächste zuerst.`,
  nearPosition: (count) => `${count}, von Ihrem Standort aus das nächste zuerst. Er bleibt in Ihrem Browser.`,
  outside: (count, place) =>
    `${place} liegt außerhalb der Region Grand Est, in der Alexis Projekte begleitet. Hier trotzdem ${count}, das nächste zuerst.`,
  noneFits: (name) => `Kein Zentrum bietet all das an. Am nächsten kommt: ${name}.`,
  resetFilters: 'Filter entfernen',
  filters: 'Filtern',
  filterBy: { services: 'Angebote', audiences: 'Für wen' },
  option: (name, count) => `${name} (${count})`,
  views: 'Ansicht',
  list: 'Liste',
  map: 'Karte',
};
