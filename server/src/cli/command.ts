import type { ParseArgsConfig } from 'node:util';

/** What a command may write to: people read `out`, and errors on `err`. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
}

/** A command was called in a way that makes no sense: the message says how to call it. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** One command of `npm run alexis -- …`. */
export interface Command {
  /** One or two words: `content check`. */
  readonly name: string;
  readonly summary: string;
  /** Options for `node:util` `parseArgs`; each carries a line of help. */
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Names of what may follow without an option's name: `FILE`. Default: none. */
  readonly operands?: readonly string[];
  /** Resolves to the exit code. Throws `UsageError` for options and operands that make no sense. */
  readonly run: (options: CommandValues, terminal: Terminal, operands: readonly string[]) => Promise<number>;
}

type ParseOption = NonNullable<ParseArgsConfig['options']>[string];
export type CommandOption = ParseOption & {
  readonly help: string;
  /** Stands for the value in help: `DIR`. */ readonly value?: string;
};
export type CommandValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
