import { de as stageNames } from '../../stages/de.ts';
import type { BrowsingWords } from './fr.ts';

export const de: BrowsingWords = {
  nearTo: (place) => `Die nächstgelegenen ab ${place}, Luftlinie.`,
  nearYou: 'Die nächstgelegenen ab Ihrem Standort, Luftlinie.',
  inMonth: (count, month) =>
    `${count === 0 ? 'Kein Workshop' : count === 1 ? '1 Workshop' : `${count} Workshops`} im ${month}`,
  stageNames,
  byResult: (filters) => `Gefiltert nach Ihrem Ergebnis: ${filters}`,
  byPole: (pole) => `Gefiltert nach dem gewählten Pôle: ${pole}`,
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
