import { chmod, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandOption, CommandValues, Terminal } from './command.ts';

export const output: CommandOption = { type: 'string', value: 'FILE', help: 'write to FILE instead of the terminal' };

/** Writes `text` to the terminal, or to the file that `--output` names; `what` names the content in the message. */
export async function give(values: CommandValues, terminal: Terminal, text: string, what: string): Promise<void> {
  const file = values['output'];
  if (typeof file !== 'string') {
    // The terminal ends the line itself.
    terminal.out(text.replace(/\r?\n$/, ''));
    return;
  }
  const path = resolve(file);
  // It holds personal data, also where a file of that name was there already.
  await writeFile(path, '', { mode: 0o600 });
  await chmod(path, 0o600);
  await writeFile(path, text);
  terminal.err(`${what} written to ${path}.`);
}
