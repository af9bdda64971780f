import { en as holidayNames } from '../../holidays/en.ts';
import type { MonthWords } from './fr.ts';

export const en: MonthWords = {
  grid: (month) => `Workshops in ${month}`,
  keys: 'Arrows: day and week. Page Up or Down: month, with Shift: year. Enter: open the day.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  thisMonth: 'This month',
  today: 'today',
  more: (count) => `+${count}`,
  moreOn: (count, day) => (count === 1 ? `1 more workshop, ${day}` : `${count} more workshops, ${day}`),
  day: (day, count) =>
    count === 0 ? `${day}, no workshop` : count === 1 ? `${day}, 1 workshop` : `${day}, ${count} workshops`,
  dayList: (day) => `Workshops on ${day}`,
  emptyMonth: (month) => `No workshop in ${month}.`,
  seeNext: (day) => `See the next one, ${day}`,
  seeLast: (day) => `See the last one, ${day}`,
  particulars: (when, place, format, status) => [when, place, format, status].filter(Boolean).join(', '),
  announceMonth: (month, count) =>
    count === 0 ? `${month}, no workshop.` : count === 1 ? `${month}, 1 workshop.` : `${month}, ${count} workshops.`,
  legend: {
    'places-left': 'places left',
    'few-left': 'last places',
  },
  holidayNames,
  inMoselle: (holiday) => `${holiday} (holiday in Moselle)`,
};
