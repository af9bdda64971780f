import { countOutbox, retryMails } from '../mail/outbox-repository.ts';
import type { Command } from './command.ts';
import { withStore } from './with-store.ts';

export const mailStatus: Command = {
  name: 'mail status',
  summary: 'How many mails wait to be sent, and how many were given up.',
  options: {},
  run: (_values, terminal) =>
    withStore(async (store) => {
      const { waiting, failed } = await countOutbox(store.db);
      terminal.out(`${waiting} to be sent, ${failed} given up.`);
      return 0;
    }),
};

export const mailRetry: Command = {
  name: 'mail retry',
  summary: 'Send again the mails that were given up; the server does so within seconds.',
  options: {},
  run: (_values, terminal) =>
    withStore(async (store) => {
      terminal.out(`Due again: ${await retryMails(store.db)}.`);
      return 0;
    }),
};
