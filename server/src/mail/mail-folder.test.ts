import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { removeMailFilesOf, removeOldMailFiles } from './mail-folder.ts';
import type { MailMessage } from './message.ts';
import { createMailTransport } from './transport.ts';

/** A folder with a mail for each of these messages, named by their number. */
async function prepare(t: TestContext, messages: Pick<MailMessage, 'to' | 'replyTo'>[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'alexis-outbox-'));
  t.after(() => rm(folder, { recursive: true }));
  const transport = createMailTransport({ smtpUrl: undefined, smtpPlaintext: false, folder, from: 'a@example.org' });
  for (const [number, message] of messages.entries()) {
    const text = 'zoe@example.org is named in the text';
    await transport.send({ ...message, subject: 'S', text, html: text }, `${number}`, new AbortController().signal);
  }
  return folder;
}

describe('mails in files', () => {
  it('of a person are deleted, whichever way they went, and no others', async (t) => {
    const long = 'Une personne dont le nom est si long que la ligne se plie, Œil-Dupont de la Très Longue Allée';
    const folder = await prepare(t, [
      { to: { name: long, address: 'Zoe@example.org' } },
      { to: { name: 'Pôle', address: 'pole@example.org' }, replyTo: { name: long, address: 'zoe@example.org' } },
      { to: { name: 'zoe@example.org', address: 'other@example.org' } },
      { to: { name: '', address: 'anne-zoe@example.org' } },
    ]);
    assert.equal(await removeMailFilesOf(folder, ' ZOE@example.org'), 2);
    assert.deepEqual((await readdir(folder)).sort(), ['2.eml', '3.eml']);
  });

  it('are deleted when they are old', async (t) => {
    const person = { to: { name: '', address: 'zoe@example.org' } };
    const folder = await prepare(t, [person, person]);
    await utimes(join(folder, '0.eml'), 1_000, 1_000);
    assert.equal(await removeOldMailFiles(folder, 1_000_001), 1);
    assert.deepEqual(await readdir(folder), ['1.eml']);
  });

  it('need no folder', async () => {
    assert.equal(await removeMailFilesOf('/no/such/folder', 'zoe@example.org'), 0);
    assert.equal(await removeOldMailFiles('/no/such/folder', Infinity), 0);
  });
});
