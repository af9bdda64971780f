import { MIGRATIONS } from '../store/migrations.ts';
import { BackupError } from './backup-error.ts';

/** Throws for tables that a newer version made, or that are none of ours. `names`: the migrations they have had. */
export function requireKnownMigrations(names: readonly string[]): void {
  if (names.length === 0) throw new BackupError('The copy is no database of this server.');
  const unknown = names.filter((name) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown.length > 0) throw new BackupError(`The copy was made by a newer version (${unknown.join(', ')}).`);
}
