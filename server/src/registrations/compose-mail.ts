import type { Clock } from '../environment/clock.ts';
import type { MailMessage } from '../mail/message.ts';
import type { OutboxRow } from '../mail/outbox-repository.ts';
import type { Queries } from '../store/store.ts';
import { countStatuses, findWorkshopRow } from '../workshops/repository.ts';
import { publicWorkshop } from '../workshops/workshop-facts.ts';
import { teamOfPole } from '../contact/team.ts';
import { findPartner } from '../partners/repository.ts';
import { findPole } from '../poles/repository.ts';
import { joinAddress } from './join-address.ts';
import { isStillTrue, registrationMail } from './mail.ts';
import { MAIL_KINDS } from './mail-kinds.ts';
import { countEarlierTurns, findHolder, findRegistration, positionOf } from './repository.ts';
import { insertTokens } from './request-repository.ts';
import { newToken } from './tokens.ts';

export interface ComposeOptions {
  readonly db: Queries;
  readonly publicUrl: string;
  /** The time that the mails are about. */
  readonly clock: Clock;
}

/**
 * The mail that a row of the outbox asks for, written from the current state, with a new secret for its holder. `undefined`:
 * there is nothing left to tell.
 */
export async function composeRegistrationMail(
  { db, publicUrl, clock }: ComposeOptions,
  row: OutboxRow,
): Promise<MailMessage | undefined> {
  const kind = MAIL_KINDS.find((known) => known === row.kind);
  const about = row.registration_id === null ? undefined : await findRegistration(db, row.registration_id);
  // Whichever registration the mail is about: it tells what the person has.
  const registration = about && (await findHolder(db, about));
  const workshopRow = registration && (await findWorkshopRow(db, registration.workshop_id));
  if (kind === undefined || registration === undefined || workshopRow === undefined) return undefined;
  const nowMs = clock.now();
  const workshop = publicWorkshop(workshopRow, await countStatuses(db, workshopRow.id), nowMs);
  if (!isStillTrue(kind, registration, workshop, nowMs)) return undefined;
  const token = newToken();
  await insertTokens(db, [{ token, registrationId: registration.id, isFromMail: true }], nowMs);
  const position = registration.status === 'waiting' ? await positionOf(db, registration) : undefined;
  const earlierTurns = await countEarlierTurns(db, registration);
  const joinUrl = await joinAddress(db, registration, workshopRow);
  const pole = workshop.pole && (await findPole(db, workshop.pole.slug));
  const partner = registration.partner === null ? undefined : await findPartner(db, registration.partner);
  return registrationMail({
    kind,
    registration,
    workshop,
    joinUrl,
    position,
    earlierTurns,
    token,
    publicUrl,
    nowMs,
    team: await teamOfPole(db, pole),
    accent: partner?.theme.accent,
  });
}
