import { backupCommand, restoreCommand } from './backup-commands.ts';
import type { Command } from './command.ts';
import { contactsExport } from './contact-commands.ts';
import { contentCheck, seedCommand } from './content-commands.ts';
import { mailRetry, mailStatus } from './mail-commands.ts';
import { quizCheckCommand } from './quiz-commands.ts';
import {
  personErase,
  personExport,
  purgeCommand,
  registrationsExport,
  registrationsRemove,
  registrationsUndo,
} from './registration-commands.ts';
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
  registrationsRemove,
  registrationsUndo,
  contactsExport,
  personExport,
  personErase,
  purgeCommand,
  backupCommand,
  restoreCommand,
  mailStatus,
  mailRetry,
];
