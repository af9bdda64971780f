import { parisText } from '../../../src/domain/dates/paris.ts';
import { listConsentTexts } from '../consent/repository.ts';
import { emailKey } from '../../../api/people/person-key.ts';
import { giveUpRegistration, statusSeen } from '../../../api/registrations/shared-place.ts';
import {
  changeRegistrations,
  deleteRegistrations,
  findRegistration,
  listByEmail,
  listSharing,
  personRegistration,
  type RegistrationRow,
} from './repository.ts';
import type { Store } from '../store/store.ts';
import { ACTIVE, lockWorkshop } from '../workshops/repository.ts';
import { announceFreeSeats, reconcileWaitingList } from './waiting-list.ts';

/** Everything held under an e-mail, for the right of access (GDPR, articles 15 and 20): texts and instants only. */
export async function exportPerson(store: Store, email: string): Promise<Record<string, unknown>[]> {
  const rows = await listByEmail(store.db, emailKey(email));
  const texts = await listConsentTexts(store.db);
  return rows.map((row) => ({
    workshop: row.workshop_id,
    ...placeOf(row, rows),
    name: row.name,
    email: row.email,
    phone: row.phone,
    commune: row.commune,
    needs: row.needs,
    partner: row.partner,
    registeredAt: parisText(row.created_at),
    changedAt: parisText(row.changed_at),
    keptUntil: parisText(row.keep_until),
    consent: {
      version: row.consent_version,
      language: row.consent_language,
      text: texts.find((text) => text.version === row.consent_version && text.language === row.consent_language)?.text,
    },
  }));
}

/** What the person has by a registration, as its page tells it. */
function placeOf(row: RegistrationRow, rows: readonly RegistrationRow[]): Pick<RegistrationRow, 'status' | 'mode'> {
  const holder = rows.find(({ id }) => id === row.duplicate_of) ?? row;
  return { status: statusSeen(row, holder), mode: holder.mode };
}

/**
 * Deletes everything held under an e-mail (GDPR, article 17), mails that still wait included. Places that were held go
 * to the first of the waiting list. Returns how many registrations were deleted.
 */
export async function erasePerson(store: Store, email: string, nowMs: number): Promise<number> {
  const rows = await listByEmail(store.db, emailKey(email));
  let erased = 0;
  // In the order of the ids, in which everybody locks workshops.
  for (const workshopId of new Set(rows.map(({ workshop_id }) => workshop_id))) {
    const registrations = rows.filter(({ workshop_id }) => workshop_id === workshopId);
    erased += await eraseFrom(store, workshopId, registrations, nowMs);
  }
  return erased;
}

/**
 * Deletes one registration, with mails that still wait; nobody is told. A place that it held stays with another registration
 * of the same person, or goes to the first of the waiting list.
 */
export const removeRegistration = async (store: Store, registration: RegistrationRow, nowMs: number): Promise<void> => {
  await eraseFrom(store, registration.workshop_id, [registration], nowMs);
};

/** Deletes registrations as `removeRegistration` does, those of a workshop together. */
export async function removeRegistrations(
  store: Store,
  registrations: readonly RegistrationRow[],
  nowMs: number,
): Promise<void> {
  // In the order of the ids, in which everybody locks workshops.
  for (const id of [...new Set(registrations.map(({ workshop_id }) => workshop_id))].sort())
    await eraseFrom(
      store,
      id,
      registrations.filter(({ workshop_id }) => workshop_id === id),
      nowMs,
    );
}

const eraseFrom = (
  store: Store,
  workshopId: string,
  registrations: readonly RegistrationRow[],
  nowMs: number,
): Promise<number> =>
  store.transaction(async (tx) => {
    const workshop = await lockWorkshop(store.kind, tx, workshopId);
    const ids = registrations.map(({ id }) => id);
    for (const id of ids) {
      const row = await findRegistration(tx, id);
      if (row === undefined) continue;
      const sharing = await listSharing(tx, row.duplicate_of ?? row.id);
      // What is to be deleted with it inherits nothing.
      const kept = sharing.filter((one) => one.id === id || !ids.includes(one.id) || one.duplicate_of === null);
      await changeRegistrations(tx, giveUpRegistration(kept.map(personRegistration), id), nowMs);
    }
    await deleteRegistrations(tx, ids);
    if (workshop !== undefined && registrations.some(({ status }) => ACTIVE.includes(status))) {
      await reconcileWaitingList(tx, workshop, nowMs);
      await announceFreeSeats(tx, workshop, nowMs);
    }
    return ids.length;
  });
