import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server for tests, on a port of its own, without encryption. */
export interface TestSmtp {
  readonly url: string;
  /** What it took over. */
  readonly mails: { readonly to: string[]; readonly text: string }[];
  /** Emits `mail` with each. */
  readonly taken: EventEmitter;
  /** Replies that an address gets first, in place of a yes: `550 5.1.1 no such user`. */
  readonly refusals: Map<string, string[]>;
  /** Called with each recipient before the reply: a slow server waits in it. */
  onRecipient: (address: string) => Promise<void> | void;
  /** Passwords that were sent to it. */
  readonly passwords: string[];
  stop(): Promise<void>;
}

export async function startSmtp(): Promise<TestSmtp> {
  const taken = new EventEmitter();
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    // Replies are given whole by the tests.
    hideENHANCEDSTATUSCODES: true,
    onAuth({ username, password }, _session, done) {
      smtp.passwords.push(password ?? '');
      done(null, { user: username });
    },
    onRcptTo({ address }, _session, done) {
      const answer = (): void => {
        const reply = smtp.refusals.get(address)?.shift();
        if (reply === undefined) done();
        else done(Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) }));
      };
      void Promise.resolve(smtp.onRecipient(address)).then(answer);
    },
    onData(stream, session, done) {
      let text = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      stream.on('end', () => {
        smtp.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        taken.emit('mail');
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const smtp: TestSmtp = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    taken,
    refusals: new Map(),
    onRecipient: () => undefined,
    passwords: [],
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
  return smtp;
}
