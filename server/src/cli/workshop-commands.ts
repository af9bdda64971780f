import { isCalendarDate } from '../../../src/domain/dates/calendar-date.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { cancelWorkshop, moveWorkshop, StaffError, type StaffResult } from '../planning/staff.ts';
import { plannedWorkshop, publicWorkshop } from '../workshops/workshop-facts.ts';
import { listPoles } from '../poles/repository.ts';
import { countOutbox } from '../mail/outbox-repository.ts';
import {
  countStatuses,
  findWorkshopRow,
  listWorkshopRows,
  type StatusCount,
  type WorkshopRow,
} from '../workshops/repository.ts';
import { type Command, type CommandOption, type CommandValues, type Terminal, UsageError } from './command.ts';
import { holidayWarnings } from './holiday-warnings.ts';
import { table } from './table.ts';
import { withStore } from './with-store.ts';

export const workshopOption: CommandOption = {
  type: 'string',
  value: 'ID',
  help: 'the workshop, as "workshop list" names it',
};
/** The workshop may also be named without the option's name. */
export const WORKSHOP_OPERANDS = ['ID'] as const;
const noteOption: CommandOption = { type: 'string', value: 'TEXT', help: 'a French sentence for the people concerned' };

export const workshopList: Command = {
  name: 'workshop list',
  summary: 'The workshops to come, with their places.',
  options: {
    pole: { type: 'string', value: 'SLUG', help: 'only those of this pôle' },
    past: { type: 'boolean', help: 'past ones too' },
  },
  run: (values, terminal) =>
    withStore(async (store, clock) => {
      const now = clock.now();
      const asked = optionalText(values, 'pole');
      const poles = (await listPoles(store.db)).map(({ slug }) => slug);
      if (asked !== undefined && !poles.includes(asked))
        return failed(terminal, `There is no pôle "${asked}", but ${poles.join(', ')}.`);
      const counts = await countStatuses(store.db);
      const rows = await listWorkshopRows(store.db, values['past'] === true ? 0 : now);
      const lines = rows
        .map((row) =>
          publicWorkshop(
            row,
            counts.filter(({ workshopId }) => workshopId === row.id),
            now,
          ),
        )
        .filter(({ pole }) => asked === undefined || pole?.slug === asked)
        .map(({ id, sessions, state, registration, places }) => [
          id,
          (sessions[0]?.starts ?? '').slice(0, 16).replace('T', ' '),
          state,
          registration.state,
          places
            .map(({ mode, left, capacity, waiting }) => `${mode} ${left}/${capacity} left, ${waiting} waiting`)
            .join('; '),
        ]);
      if (lines.length === 0) terminal.out('No workshop.');
      else
        for (const line of table([['ID', 'STARTS', 'STATE', 'REGISTRATION', 'PLACES'], ...lines])) terminal.out(line);
      return 0;
    }),
};

export const workshopShow: Command = {
  name: 'workshop show',
  summary: 'One workshop: dates, state, places, registrations by status.',
  options: { workshop: workshopOption },
  operands: WORKSHOP_OPERANDS,
  run: (values, terminal, operands) =>
    withStore(async (store, clock) => {
      const id = workshopId(values, operands);
      const row = await findWorkshopRow(store.db, id);
      if (row === undefined) return failed(terminal, unknown(id));
      const counts = await countStatuses(store.db, id);
      for (const line of describe(row, counts, clock.now())) terminal.out(line);
      const { waiting, failed: lost } = await countOutbox(store.db);
      terminal.out(`Mails of all workshops: ${waiting} to be sent, ${lost} given up.`);
      return 0;
    }),
};

export const workshopCancel: Command = {
  name: 'workshop cancel',
  summary:
    'Cancel a workshop. Everybody who has a place or waits gets a mail, and the calendars that hold it are told.',
  options: { workshop: workshopOption, note: noteOption },
  operands: WORKSHOP_OPERANDS,
  run: (values, terminal, operands) =>
    tellingStaff(terminal, (id) =>
      withStore((store, clock) => cancelWorkshop(store, id, optionalText(values, 'note'), clock.now())),
    )(workshopId(values, operands)),
};

export const workshopMove: Command = {
  name: 'workshop move',
  summary:
    'Move a workshop. Registrations stay; everybody concerned gets a mail, and the calendars that hold it are told.',
  options: {
    workshop: workshopOption,
    date: {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: 'the new day of the first session; later sessions keep their distance',
    },
    time: { type: 'string', value: 'HH:MM', help: 'the new hour in Paris; unset: as before' },
    note: noteOption,
  },
  operands: WORKSHOP_OPERANDS,
  run: async (values, terminal, operands) => {
    const id = workshopId(values, operands);
    const date = requiredText(values, 'date');
    const time = optionalText(values, 'time');
    if (!isCalendarDate(date)) throw new UsageError(`--date must be a day such as 2026-12-08, not "${date}".`);
    if (time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
      throw new UsageError(`--time must be an hour such as 14:30, not "${time}".`);
    return tellingStaff(terminal, async (workshop) => {
      const note = optionalText(values, 'note');
      return withStore(async (store, clock) => {
        const result = await moveWorkshop(store, workshop, { date, time, note }, clock.now());
        const { pole, sessions } = plannedWorkshop(result.row);
        const region = (await listPoles(store.db)).find(({ slug }) => slug === pole?.slug)?.holidays;
        for (const warning of holidayWarnings(sessions, region)) terminal.err(warning);
        return result;
      });
    })(id);
  },
};

/** The id of the workshop, by option or as what follows the command. Throws `UsageError`. */
export function workshopId(values: CommandValues, [operand]: readonly string[]): string {
  const option = optionalText(values, 'workshop');
  if (option !== undefined && operand !== undefined && option !== operand)
    throw new UsageError(`Two workshops are named: "${option}" and "${operand}".`);
  return operand ?? requiredText(values, 'workshop');
}

/** The text of an option that has to be given. Throws `UsageError`. */
export function requiredText(values: CommandValues, name: string): string {
  const text = optionalText(values, name);
  if (text === undefined) throw new UsageError(`--${name} is missing.`);
  return text;
}

/** The text of an option, `undefined` where it is missing or empty. */
export const optionalText = (values: CommandValues, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

const tellingStaff =
  (terminal: Terminal, change: (id: string) => Promise<StaffResult>) =>
  async (id: string): Promise<number> => {
    try {
      const { row, mails } = await change(id);
      const { state, sessions } = plannedWorkshop(row);
      terminal.out(`${id} is now ${state}: ${sessions.map(({ starts }) => starts).join(', ')}.`);
      terminal.out(`${mails} mail${mails === 1 ? '' : 's'} in the outbox; the running server sends them.`);
      return 0;
    } catch (error) {
      if (error instanceof StaffError) return failed(terminal, error.message);
      throw error;
    }
  };

/** Says why nothing was done. */
export function failed(terminal: Terminal, message: string): number {
  terminal.err(message);
  return 1;
}

export const unknown = (id: string): string => `There is no workshop "${id}". "workshop list" shows them.`;

function describe(row: WorkshopRow, counts: readonly StatusCount[], nowMs: number): string[] {
  const { id, title, state, stateNote, sessions, previousSessions, places, registration, sequence } = publicWorkshop(
    row,
    counts,
    nowMs,
  );
  const facts: [string, string][] = [
    ['Workshop', id],
    ['Title', title],
    ['State', [state, stateNote].filter(Boolean).join(': ')],
    ...sessions.map(({ starts, ends }): [string, string] => ['Session', `${starts} – ${ends}`]),
    ...(previousSessions ?? []).map(({ starts }): [string, string] => ['Before', starts]),
    ['Registration', `${registration.state}, closes ${registration.closes}`],
    ...places.map(({ mode, capacity, left, waiting }): [string, string] => [
      'Places',
      `${mode}: ${capacity} in all, ${left} left, ${waiting} waiting`,
    ]),
    ...counts.map(({ mode, status, count }): [string, string] => ['Registered', `${mode} ${status}: ${count}`]),
    ['Changes', `${sequence}, the last ${parisText(row.updated_at)}`],
  ];
  return table(facts);
}
