import type { HolidayNames } from './fr.ts';

export const en: HolidayNames = {
  'new-year': 'New Year’s Day',
  'good-friday': 'Good Friday',
  'easter-monday': 'Easter Monday',
  'labour-day': 'Labour Day',
  'victory-1945': 'Victory Day 1945',
  ascension: 'Ascension Day',
  'whit-monday': 'Whit Monday',
  'national-day': 'National Day (14 July)',
  assumption: 'Assumption Day',
  'all-saints': 'All Saints’ Day',
  armistice: 'Armistice Day 1918',
  christmas: 'Christmas Day',
  'second-christmas-day': 'St Stephen’s Day',
};
