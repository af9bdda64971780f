import { SettingsError } from './settings.ts';

/** Describes a failure for the person who typed the command or started the server; with a stack trace if it is a bug of ours. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SettingsError) return `Setting not usable: ${error.message}`;
  // The file system and the network say what they could not do, and where.
  if ('syscall' in error && error.message !== '') return error.message;
  return [error.stack ?? error.message, ...causesOf(error).map((cause) => `Because: ${cause}`)].join('\n');
}

/** The causes of an error, the nearest first: database drivers put what happened there. */
function causesOf({ cause }: Error): string[] {
  if (typeof cause === 'string') return [cause];
  if (!(cause instanceof Error)) return [];
  const { message, code } = cause as Error & { code?: unknown };
  const told = typeof code === 'string' && !message.includes(code) ? `${code} ${message}` : message;
  return [told.trim() || cause.name, ...causesOf(cause)];
}
