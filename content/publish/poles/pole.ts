import type { OpeningHours, Pole } from '../../../src/contract/poles.ts';
import { expandOpeningHours } from '../opening-hours/expand.ts';
import { fr as holidayNames } from '../../../src/i18n/holidays/fr.ts';
import { frenchTypography as set } from '../../../src/i18n/typography.ts';
import type { PoleContent } from '../../schema/pole.ts';

/**
 * The pôle as the API tells it at `nowMs` (epoch milliseconds): the weekly hours become the concrete openings of the
 * next 14 days. Throws what `expandOpeningHours` throws on hours outside the supported OSM subset.
 */
export function publishPole({ hours, holidays, ...pole }: PoleContent, nowMs: number): Pole {
  const { address, services, audiences, accessibility } = pole;
  return {
    ...pole,
    ...(address && { address: { ...address, street: set(address.street) } }),
    services: services.map((service) => ({ ...service, name: set(service.name) })),
    audiences: audiences.map((audience) => ({ ...audience, name: set(audience.name) })),
    accessibility: {
      ...accessibility,
      ...(accessibility.notes !== undefined && { notes: set(accessibility.notes) }),
    },
    ...(hours && { hours: publishHours(hours, holidays, nowMs) }),
  };
}

function publishHours(
  { osm, appointment, checkedOn, exceptions }: NonNullable<PoleContent['hours']>,
  holidays: PoleContent['holidays'],
  nowMs: number,
): OpeningHours {
  const expanded = expandOpeningHours({ osm, exceptions, holidays }, nowMs);
  const named = expanded.exceptions.map((day) =>
    'holiday' in day ? { ...day, reason: holidayNames[day.holiday] } : { ...day, reason: set(day.reason) },
  );
  return { osm, appointment, checkedOn, ...expanded, exceptions: named };
}
