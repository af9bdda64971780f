import { fr as holidayNames } from '../../holidays/fr.ts';
import { typesetFrench } from '../../typeset.ts';

/** Words of the month grid; they load with it. */
export const fr = typesetFrench({
  grid: (month: string) => `Ateliers, ${month}`,
  keys: 'Flèches : jour et semaine. Page précédente ou suivante : mois, avec Maj : année. Entrée : ouvrir le jour.',
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  thisMonth: 'Ce mois-ci',
  today: 'aujourd’hui',
  more: (count: number) => `+${count}`,
  moreOn: (count: number, day: string) =>
    count === 1 ? `1 autre atelier, ${day}` : `${count} autres ateliers, ${day}`,
  day: (day: string, count: number) =>
    count === 0 ? `${day}, aucun atelier` : count === 1 ? `${day}, 1 atelier` : `${day}, ${count} ateliers`,
  dayList: (day: string) => `Ateliers du ${day}`,
  emptyMonth: (month: string) => `Aucun atelier en ${month}.`,
  seeNext: (day: string) => `Voir le prochain, ${day}`,
  seeLast: (day: string) => `Voir le dernier, ${day}`,
  /** What a screen reader hears of a workshop after its title. */
  particulars: (when: string, place: string, format: string, status: string) =>
    [when, place, format, status].filter(Boolean).join(', '),
  announceMonth: (month: string, count: number) =>
    count === 0 ? `${month}, aucun atelier.` : count === 1 ? `${month}, 1 atelier.` : `${month}, ${count} ateliers.`,
  /** What the marks mean whose words in the list are a number of places. */
  legend: {
    'places-left': 'places libres',
    'few-left': 'dernières places',
  },
  holidayNames,
  /** A holiday that is one in Moselle alone. */
  inMoselle: (holiday: string) => `${holiday} (férié en Moselle)`,
});

export type MonthWords = typeof fr;
