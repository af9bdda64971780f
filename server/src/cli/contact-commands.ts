import { parisText } from '../../../src/domain/dates/paris.ts';
import { type ContactRow, listContacts } from '../contact/repository.ts';
import type { Command } from './command.ts';
import { csv } from './csv.ts';
import { phoneText } from './phone-text.ts';
import { give, output } from './output.ts';
import { withStore } from './with-store.ts';

/** In French, for the team that opens the file. What somebody told of the quiz is in `person export`. */
const COLUMNS: readonly (readonly [title: string, value: (row: ContactRow) => string | null])[] = [
  ['Référence', ({ reference }) => reference],
  ['Reçue le', ({ created_at }) => parisText(created_at)],
  ['Équipe', ({ team }) => team],
  ['Nom', ({ name }) => name],
  ['E-mail', ({ email }) => email],
  ['Téléphone', ({ phone }) => phoneText(phone)],
  ['Message', ({ message }) => message],
  ['Partenaire', ({ partner }) => partner],
  ['Pôle', ({ pole }) => pole],
];

export const contactsExport: Command = {
  name: 'contacts export',
  summary: 'The contact requests that are kept, as CSV (UTF-8 with BOM, ";"), the newest first.',
  options: { output },
  run: (values, terminal) =>
    withStore(async (store) => {
      const rows = await listContacts(store.db);
      const lines = rows.map((row) => COLUMNS.map(([, value]) => value(row)));
      await give(values, terminal, csv([COLUMNS.map(([title]) => title), ...lines]), `${rows.length} contact requests`);
      return 0;
    }),
};
