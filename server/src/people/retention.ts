import { addMonths } from '../../../src/domain/dates/calendar-date.ts';
import { parisDate, parisEpoch } from '../../../src/domain/dates/paris.ts';

/** CNIL, prospects: three years from the last contact. */
const KEPT_MONTHS = 36;

/** First moment (epoch milliseconds) at which personal data is to be deleted after a last contact at `contactMs`. */
export const keepUntil = (contactMs: number): number =>
  parisEpoch(addMonths(parisDate(contactMs), KEPT_MONTHS), 24 * 60);
