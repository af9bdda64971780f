import { COMMANDS } from './commands.ts';
import { runCli } from './run.ts';

process.exitCode = await runCli(COMMANDS, process.argv.slice(2), { out: console.log, err: console.error });
