import type { HolidayCode } from '../../domain/dates/holidays.ts';
import { typesetFrench } from '../typeset.ts';

/** Names of the public holidays; the French ones also go with their codes over the wire. */
export type HolidayNames = Readonly<Record<HolidayCode, string>>;

export const fr: HolidayNames = typesetFrench({
  'new-year': 'Jour de l’An',
  'good-friday': 'Vendredi saint',
  'easter-monday': 'Lundi de Pâques',
  'labour-day': 'Fête du Travail',
  'victory-1945': 'Victoire de 1945',
  ascension: 'Ascension',
  'whit-monday': 'Lundi de Pentecôte',
  'national-day': 'Fête nationale',
  assumption: 'Assomption',
  'all-saints': 'Toussaint',
  armistice: 'Armistice de 1918',
  christmas: 'Noël',
  'second-christmas-day': 'Saint-Étienne',
});
