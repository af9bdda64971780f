import type { HolidayNames } from './fr.ts';

export const de: HolidayNames = {
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
  'second-christmas-day': 'Stephanstag',
};
