import { addDays, addMonths, weekday } from '../dates/calendar-date.ts';

/**
 * Where a key moves the focus in the month grid, as the grid of the ARIA APG date picker: arrows a day or a week,
 * Home and End the ends of the week (Monday, Sunday), Page Up and Down a month, with Shift a year. A day that the new
 * month lacks becomes its last. `undefined`: the key is not the grid's.
 */
export function gridMove(date: string, key: string, shift = false): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return addDays(date, 1 - weekday(date));
    case 'End':
      return addDays(date, 7 - weekday(date));
    case 'PageUp':
      return addMonths(date, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(date, shift ? 12 : 1);
    default:
      return undefined;
  }
}
