import { parseArgs } from 'node:util';
import { explain } from '../environment/explain.ts';
import { type Command, type CommandOption, type CommandValues, type Terminal, UsageError } from './command.ts';

const HELP = { type: 'boolean', help: 'show this help' } as const;

/** Runs the command that `args` name. Resolves to the exit code: 0 done, 1 failed, 2 called in a wrong way. */
export async function runCli(
  commands: readonly Command[],
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (command === undefined) {
    // `workshop` alone names what its commands are about.
    const group = commands.filter(({ name }) => name.startsWith(`${args[0]} `));
    const words = group.length ? args.slice(1) : args;
    const shown = overview(group.length ? group : commands);
    const asksHelp = args.length === 0 || words[0] === '--help' || words[0] === '-h';
    if (asksHelp) terminal.out(shown);
    else
      terminal.err(`${words.length ? 'There is no command' : 'Not a whole command:'} "${args.join(' ')}".\n\n${shown}`);
    return asksHelp ? 0 : 2;
  }
  try {
    const { values, positionals } = readOptions(command, args.slice(command.name.split(' ').length));
    if (values['help'] === true) {
      terminal.out(helpOf(command));
      return 0;
    }
    return await command.run(values, terminal, positionals);
  } catch (error) {
    return tellFailure(error, command, terminal);
  }
}

function readOptions(command: Command, args: string[]): { values: CommandValues; positionals: string[] } {
  const { operands = [], options } = command;
  try {
    const read = parseArgs({
      args,
      options: { ...options, help: { ...HELP, short: 'h' } },
      allowPositionals: operands.length > 0,
    });
    const surplus = read.positionals[operands.length];
    if (surplus !== undefined) throw new Error(`Unexpected argument '${surplus}'.`);
    return read;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function tellFailure(error: unknown, command: Command, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.err(`${error.message}\n\n${helpOf(command)}`);
    return 2;
  }
  terminal.err(explain(error));
  return 1;
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Usage: npm run alexis -- COMMAND [OPTIONS]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Help of one command: npm run alexis -- COMMAND --help',
  ].join('\n');
}

function helpOf({ name, summary, options, operands = [] }: Command): string {
  const all: Readonly<Record<string, CommandOption>> = { ...options, help: HELP };
  const rows = Object.entries(all).map(([option, { help, value }]): [string, string] => [
    `--${option}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `Usage: npm run alexis -- ${[name, ...operands, '[OPTIONS]'].join(' ')}`,
    '',
    summary,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
  ].join('\n');
}
