import { type Clock, systemClock } from '../environment/clock.ts';
import type { Log } from '../environment/log.ts';
import { MAIL_FOLDER } from '../mail/mail-folder.ts';
import { createMailSender } from '../mail/outbox-worker.ts';
import { recipientLimit } from '../mail/recipient-limit.ts';
import { createMailTransport } from '../mail/transport.ts';
import type { Settings } from '../environment/settings.ts';
import { attemptCounters } from '../store/attempt-counters.ts';
import { databaseTime } from '../store/database-time.ts';
import type { Store } from '../store/store.ts';
import { composeRegistrationMail } from '../registrations/compose-mail.ts';
import { reminderWork } from '../reminders/reminders.ts';
import { reconcileWaitingLists } from '../registrations/waiting-lists.ts';
import { dailyWork } from './daily-work.ts';
import { type JobState, repeat } from './repeat.ts';

const MAIL_EVERY_MS = 10_000;
const RECONCILE_EVERY_MS = 30_000;
const REMINDERS_EVERY_MS = 60_000;
const DAILY_EVERY_MS = 10 * 60_000;

export interface Background {
  /** A mail is in the outbox: it goes out now. */
  readonly wakeMail: () => void;
  readonly jobs: () => readonly JobState[];
  /** Ends after what is under way. */
  readonly stop: () => Promise<void>;
}

/** What a server does beside answering: mails, waiting lists, daily work. Several servers may do it on one database. */
export function startBackground(store: Store, clock: Clock, settings: Settings, log: Log): Background {
  const { publicUrl, smtpUrl, smtpPlaintext, mailFrom } = settings;
  const transport = createMailTransport({
    smtpUrl,
    smtpPlaintext,
    from: mailFrom,
    folder: MAIL_FOLDER,
  });
  const sendMails = createMailSender({
    store,
    transport,
    compose: (row) => composeRegistrationMail({ db: store.db, publicUrl, clock }, row),
    holdFor: recipientLimit(store.db, attemptCounters(store, systemClock)),
    log,
    sharedTime: async () => (await databaseTime(store)) ?? systemClock.now(),
  });
  const mail = repeat('mail', sendMails, MAIL_EVERY_MS, log);
  const daily = repeat(
    'daily',
    dailyWork({ store, clock, machineClock: systemClock, mailFolder: MAIL_FOLDER, log }),
    DAILY_EVERY_MS,
    log,
  );
  const lines = repeat(
    'waiting lists',
    async () => {
      try {
        await reconcileWaitingLists(store, clock.now(), log);
      } finally {
        void mail.run();
      }
    },
    RECONCILE_EVERY_MS,
    log,
  );
  const remind = reminderWork({
    store,
    clock,
    machineClock: systemClock,
    databaseClock: () => databaseTime(store),
    log,
  });
  const reminders = repeat(
    'reminders',
    async () => {
      if ((await remind()) > 0) void mail.run();
    },
    REMINDERS_EVERY_MS,
    log,
  );
  const jobs = [daily, lines, reminders, mail];
  for (const job of jobs) void job.run();
  return {
    wakeMail: () => void mail.run(),
    jobs: () => jobs.map((job) => job.state()),
    stop: async () => {
      await Promise.all(jobs.map((job) => job.stop()));
      transport.close();
    },
  };
}
