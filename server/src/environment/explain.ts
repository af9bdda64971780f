import { SettingsError } from './settings.ts';

/** A failure as whoever typed the command or started the server reads it; with its place in the code where it is ours. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SettingsError) return `Setting not usable: ${error.message}`;
  // The file system and the network say what they could not do, and where.
  if ('syscall' in error && error.message !== '') return error.message;
  return [error.stack ?? error.message, ...causesOf(error).map((cause) => `Because: ${cause}`)].join('\n');
}

/** What stands behind an error, the nearest first: database drivers say there what happened. */
function causesOf({ cause }: Error): string[] {
  if (typeof cause === 'string') return [cause];
  if (!(cause instanceof Error)) return [];
  const { message, code } = cause as Error & { code?: unknown };
  const told = typeof code === 'string' && !message.includes(code) ? `${code} ${message}` : message;
  return [told.trim() || cause.name, ...causesOf(cause)];
}
