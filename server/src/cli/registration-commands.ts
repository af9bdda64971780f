import { readInstant } from '../../../src/domain/dates/instant.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { exportWords } from '../registrations/words/export.ts';
import { eraseContacts, exportContacts } from '../contact/person.ts';
import { erasePerson, exportPerson, removeRegistration, removeRegistrations } from '../registrations/person.ts';
import { emailKey } from '../../../api/people/person-key.ts';
import type { Store } from '../store/store.ts';
import { systemClock } from '../environment/clock.ts';
import { MAIL_FOLDER, removeMailFilesOf } from '../mail/mail-folder.ts';
import { purgeExpired } from '../purge/purge.ts';
import {
  findRegistration,
  listByEmail,
  listRegistrations,
  listSentBetween,
  type RegistrationRow,
} from '../registrations/repository.ts';
import { findWorkshopRow } from '../workshops/repository.ts';
import { type Command, type CommandOption, type CommandValues, UsageError } from './command.ts';
import { csv } from './csv.ts';
import { give, output } from './output.ts';
import { phoneText } from './phone-text.ts';
import { withStore } from './with-store.ts';
import {
  failed,
  optionalText,
  requiredText,
  unknown,
  WORKSHOP_OPERANDS,
  workshopId,
  workshopOption,
} from './workshop-commands.ts';
import { table } from './table.ts';

const email: CommandOption = { type: 'string', value: 'ADDRESS', help: 'the e-mail of the person' };

/** In French, for the team that opens the file. */
const COLUMNS: readonly (readonly [title: string, value: (row: RegistrationRow) => string | number | null])[] = [
  ['Rang', ({ number }) => number],
  ['Statut', ({ status }) => exportWords.status[status]],
  ['Mode', ({ mode }) => exportWords.mode[mode]],
  ['Nom', ({ name }) => name],
  ['E-mail', (row) => row.email],
  ['Téléphone', ({ phone }) => phoneText(phone)],
  ['Commune', ({ commune }) => commune],
  ['Besoins', ({ needs }) => needs],
  ['Inscription', ({ created_at }) => parisText(created_at)],
];

export const registrationsExport: Command = {
  name: 'registrations export',
  summary: 'The registrations of a workshop as CSV (UTF-8 with BOM, ";") in order of arrival.',
  options: { workshop: workshopOption, output },
  operands: WORKSHOP_OPERANDS,
  run: (values, terminal, operands) =>
    withStore(async (store) => {
      const id = workshopId(values, operands);
      if ((await findWorkshopRow(store.db, id)) === undefined) return failed(terminal, unknown(id));
      const rows = await listRegistrations(store.db, id);
      const lines = rows.map((row) => COLUMNS.map(([, value]) => value(row)));
      await give(values, terminal, csv([COLUMNS.map(([title]) => title), ...lines]), `${rows.length} registrations`);
      return 0;
    }),
};

export const registrationsRemove: Command = {
  name: 'registrations remove',
  summary:
    'Delete one registration, named by its id, or by workshop and e-mail. Nobody is told; its place goes to the first in line.',
  options: {
    registration: { type: 'string', value: 'ID', help: 'the registration, as this command shows it' },
    workshop: workshopOption,
    email,
    yes: { type: 'boolean', help: 'do it; without, the registration is only shown' },
  },
  run: (values, terminal) =>
    withStore(async (store, clock) => {
      const rows = await namedRegistrations(store, values);
      const [row] = rows;
      if (row === undefined) return failed(terminal, 'There is no such registration.');
      for (const line of listing(rows)) terminal.out(line);
      if (rows.length > 1) return failed(terminal, 'These are several. Name one by --registration ID.');
      if (values['yes'] !== true) return failed(terminal, 'Add --yes to delete it.');
      await removeRegistration(store, row, clock.now());
      terminal.out('Deleted.');
      return 0;
    }),
};

export const registrationsUndo: Command = {
  name: 'registrations undo',
  summary:
    'Delete all registrations that were sent in a span of time, such as a burst that the log tells. Nobody is told; places go to those who wait.',
  options: {
    from: { type: 'string', value: 'INSTANT', help: 'the first, as in 2026-12-03T10:00:00+01:00' },
    until: { type: 'string', value: 'INSTANT', help: 'the end of the span' },
    workshop: workshopOption,
    domain: { type: 'string', value: 'DOMAIN', help: 'only e-mails at this domain' },
    yes: { type: 'boolean', help: 'do it; without, the registrations are only listed' },
  },
  run: (values, terminal) =>
    withStore(async (store, clock) => {
      const span = { fromMs: instantOf(values, 'from'), untilMs: instantOf(values, 'until') };
      const domain = optionalText(values, 'domain')?.toLowerCase();
      const sent = await listSentBetween(store.db, { ...span, workshopId: optionalText(values, 'workshop') });
      const rows = sent.filter(({ email_key }) => domain === undefined || email_key.endsWith(`@${domain}`));
      if (rows.length === 0) return failed(terminal, 'There are no such registrations.');
      for (const line of listing(rows)) terminal.out(line);
      if (values['yes'] !== true) return failed(terminal, `Add --yes to delete these ${rows.length}.`);
      await removeRegistrations(store, rows, clock.now());
      terminal.out(`Deleted: ${rows.length}.`);
      return 0;
    }),
};

function instantOf(values: CommandValues, name: string): number {
  const instant = readInstant(requiredText(values, name));
  if (instant === undefined) throw new UsageError(`--${name} must be an instant, as in 2026-12-03T10:00:00+01:00.`);
  return instant;
}

function listing(rows: readonly RegistrationRow[]): string[] {
  const shown = rows.map(({ id, workshop_id, number, status, mode, name, email, created_at }) =>
    // What somebody typed must not steer the terminal.
    [id, workshop_id, String(number), status, mode, ...[name, email].map(printable), parisText(created_at)],
  );
  return table([['ID', 'WORKSHOP', 'NUMBER', 'STATUS', 'MODE', 'NAME', 'E-MAIL', 'REGISTERED'], ...shown]);
}

const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '');

async function namedRegistrations(store: Store, values: CommandValues): Promise<RegistrationRow[]> {
  const id = optionalText(values, 'registration');
  const workshop = optionalText(values, 'workshop');
  const address = optionalText(values, 'email');
  if (id !== undefined && workshop === undefined && address === undefined)
    return [await findRegistration(store.db, id)].filter((row) => row !== undefined);
  if (id !== undefined || workshop === undefined || address === undefined)
    throw new UsageError('Name the registration by --registration, or by --workshop and --email.');
  const rows = await listByEmail(store.db, emailKey(address));
  return rows.filter(({ workshop_id }) => workshop_id === workshop);
}

export const purgeCommand: Command = {
  name: 'purge',
  summary:
    'Delete what is kept no longer: registrations and contact requests three years after the last contact, keys and proofs that have served.',
  options: { yes: { type: 'boolean', help: 'also after a long pause, and when many would go at once' } },
  run: (values, terminal) =>
    withStore(async (store, clock) => {
      const isConfirmed = values['yes'] === true;
      const outcome = await purgeExpired(store, {
        clock,
        machineClock: systemClock,
        mailFolder: MAIL_FOLDER,
        isConfirmed,
      });
      if (outcome.kind === 'refused') return failed(terminal, outcome.reason);
      const { registrations, contacts, keys, proofs, mailFiles } = outcome.deleted;
      terminal.out(
        `Deleted: ${registrations} registrations, ${contacts} contact requests, ${keys} keys, ${proofs} proofs, ${mailFiles} mails in files.`,
      );
      return 0;
    }),
};

export const personExport: Command = {
  name: 'person export',
  summary: 'Everything held under an e-mail, as JSON (right of access).',
  options: { email, output },
  run: (values, terminal) =>
    withStore(async (store) => {
      const address = requiredText(values, 'email');
      const found = [...(await exportPerson(store, address)), ...(await exportContacts(store, address))];
      await give(values, terminal, `${JSON.stringify(found, null, 2)}\n`, `${found.length} entries`);
      return 0;
    }),
};

export const personErase: Command = {
  name: 'person erase',
  summary: 'Delete everything held under an e-mail (right to erasure). Places that were held go to the first in line.',
  options: { email },
  run: (values, terminal) =>
    withStore(async (store, clock) => {
      const address = requiredText(values, 'email');
      const erased = await erasePerson(store, address, clock.now());
      const contacts = await eraseContacts(store, address);
      const mailFiles = await removeMailFilesOf(MAIL_FOLDER, address);
      await store.removeTraces();
      const isNothing = erased + contacts + mailFiles === 0;
      terminal.out(
        isNothing
          ? 'Nothing is held under this e-mail.'
          : `Deleted: ${erased} registrations, ${contacts} contact requests, ${mailFiles} mails in files.`,
      );
      return 0;
    }),
};
