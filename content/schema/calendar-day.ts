import * as z from 'zod/mini';
import { isCalendarDate } from '../../src/domain/dates/calendar-date.ts';

/** A day `YYYY-MM-DD` that exists. The wire looks at the form alone; staff are told of 30 February. */
export const CalendarDay = z
  .string()
  .check(z.refine(isCalendarDate, 'must be a day of the calendar, such as "2026-11-23"'));
