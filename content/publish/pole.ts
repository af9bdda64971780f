import type { OpeningHours, Pole } from '../../src/contract/poles.ts';
import { expandOpeningHours } from '../../src/domain/opening-hours/expand.ts';
import { fr as holidayNames } from '../../src/i18n/holidays/fr.ts';
import type { PoleContent } from '../schema/pole.ts';

/**
 * The pôle as the API tells it at `nowMs` (epoch milliseconds): the weekly hours become the concrete openings of the
 * next 14 days. Throws what `expandOpeningHours` throws on hours outside the supported OSM subset.
 */
export function publishPole({ hours, holidays, ...pole }: PoleContent, nowMs: number): Pole {
  return hours === undefined ? pole : { ...pole, hours: publishHours(hours, holidays, nowMs) };
}

function publishHours(
  { osm, appointment, checkedOn, exceptions }: NonNullable<PoleContent['hours']>,
  holidays: PoleContent['holidays'],
  nowMs: number,
): OpeningHours {
  const expanded = expandOpeningHours({ osm, exceptions, holidays }, nowMs);
  const named = expanded.exceptions.map((day) =>
    'holiday' in day ? { ...day, reason: holidayNames[day.holiday] } : day,
  );
  return { osm, appointment, checkedOn, ...expanded, exceptions: named };
}
