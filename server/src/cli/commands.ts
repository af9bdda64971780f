import type { Command } from './command.ts';
import { contentCheck, seedCommand } from './content-commands.ts';
import { quizCheckCommand } from './quiz-commands.ts';
import { personErase, personExport, purgeCommand, registrationsExport } from './registration-commands.ts';
import { workshopCancel, workshopList, workshopMove, workshopShow } from './workshop-commands.ts';

/** Every command of `npm run alexis -- …`; a new one is one entry. */
export const COMMANDS: readonly Command[] = [
  seedCommand,
  contentCheck,
  quizCheckCommand,
  workshopList,
  workshopShow,
  workshopCancel,
  workshopMove,
  registrationsExport,
  personExport,
  personErase,
  purgeCommand,
];
