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
  emptyPeriod: 'Kein Workshop in diesem Zeitraum.',
  seeNext: (day) => `Zum nächsten, ${day}`,
  particulars: (when, place, format, status) => [when, place, format, status].filter(Boolean).join(', '),
  announceMonth: (month, count) =>
    count === 0 ? `${month}, kein Workshop.` : count === 1 ? `${month}, 1 Workshop.` : `${month}, ${count} Workshops.`,
  holidayNames: {
    'new-year': 'Neujahr',
    'good-friday': 'Karfreitag',
    'easter-monday': 'Ostermontag',
    'labour-day': 'Tag der Arbeit',
    'victory-1945': 'Tag des Sieges 1945',
    ascension: 'Christi Himmelfahrt',
    'whit-monday': 'Pfingstmontag',
    'national-day': 'Nationalfeiertag (14. Juli)',
    assumption: 'Mariä Himmelfahrt',
    'all-saints': 'Allerheiligen',
    armistice: 'Waffenstillstand 1918',
    christmas: 'Erster Weihnachtstag',
    'second-christmas-day': 'Stephanstag (Feiertag im Département Moselle)',
  },
};
