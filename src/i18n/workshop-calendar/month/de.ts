import { de as holidayNames } from '../../holidays/de.ts';
import type { MonthWords } from './fr.ts';

export const de: MonthWords = {
  grid: (month) => `Workshops im ${month}`,
  keys: 'Pfeile: Tag und Woche. Bild auf oder ab: Monat, mit Umschalt: Jahr. Eingabe: Tag öffnen.',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  thisMonth: 'Dieser Monat',
  today: 'heute',
  more: (count) => `+${count}`,
  moreOn: (count, day) => (count === 1 ? `1 weiterer Workshop, ${day}` : `${count} weitere Workshops, ${day}`),
  day: (day, count) =>
    count === 0 ? `${day}, kein Workshop` : count === 1 ? `${day}, 1 Workshop` : `${day}, ${count} Workshops`,
  dayList: (day) => `Workshops am ${day}`,
  emptyMonth: (month) => `Kein Workshop im ${month}.`,
  seeNext: (day) => `Zum nächsten, ${day}`,
  seeLast: (day) => `Zum letzten, ${day}`,
  particulars: (when, place, format, status) => [when, place, format, status].filter(Boolean).join(', '),
  announceMonth: (month, count) =>
    count === 0 ? `${month}, kein Workshop.` : count === 1 ? `${month}, 1 Workshop.` : `${month}, ${count} Workshops.`,
  legend: {
    'places-left': 'Plätze frei',
    'few-left': 'letzte Plätze',
  },
  holidayNames,
  inMoselle: (holiday) => `${holiday} (Feiertag im Département Moselle)`,
};
