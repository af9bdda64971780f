import type { REGISTRATION_STATUSES } from '../../../../src/contract/registration-answer.ts';
import type { AttendanceMode } from '../../../../src/contract/workshops.ts';
import { typesetFrench } from '../../../../src/i18n/typeset.ts';

/** Words of the table of registrations that the team opens. French alone. */
export const exportWords = typesetFrench({
  status: {
    confirmed: 'confirmée',
    waiting: 'liste d’attente',
    offered: 'place proposée',
    cancelled: 'annulée',
    expired: 'place non acceptée à temps',
    /** The workshop was cancelled or took place meanwhile. */
    closed: 'close sans place',
  } satisfies Record<(typeof REGISTRATION_STATUSES)[number], string>,
  mode: { 'on-site': 'sur place', online: 'en ligne' } satisfies Record<AttendanceMode, string>,
});
