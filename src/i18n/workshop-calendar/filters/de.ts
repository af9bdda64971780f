import type { FilterWords } from './fr.ts';
import { de as stageNames } from '../../stages/de.ts';

export const de: FilterWords = {
  filters: {
    pole: 'Zentrum',
    stage: 'Etappe',
    theme: 'Thema',
    format: 'Format',
    language: 'Sprache',
    all: 'Alle',
    allFeminine: 'Alle',
    withPlaces: 'Mit freien Plätzen',
    text: 'Workshop suchen',
    textHint: 'Finanzplan, CAPE …',
  },
  stageNames,
  feed: {
    explain: 'Ihr Kalender aktualisiert sich selbst: neue Termine, Verschiebungen, Absagen.',
    subscribe: 'Abonnieren',
    copy: 'Adresse kopieren',
    copied: 'Adresse kopiert.',
    copyFailed: 'Die Adresse konnte nicht kopiert werden. Hier ist sie:',
  },
  nearTo: (place) => `Die nächstgelegenen ab ${place}, Luftlinie.`,
  nearYou: 'Die nächstgelegenen ab Ihrem Standort, Luftlinie.',
  byDate: 'Nach Datum',
  byNearness: 'Nächstgelegene zuerst',
  reset: 'Filter entfernen',
  emptyPole: (pole) => `${pole}: kein Workshop angekündigt.`,
  emptyFiltered: 'Kein Workshop passt zu diesen Filtern.',
  dropped: (count) =>
    count === 1
      ? 'Ein Workshop war nicht lesbar und fehlt hier.'
      : `${count} Workshops waren nicht lesbar und fehlen hier.`,
  unknownWorkshop: 'Den Workshop aus diesem Link gibt es nicht oder nicht mehr. Hier sind die nächsten.',
};
