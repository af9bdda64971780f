import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../environment/settings.ts';
import { emailKey } from '../../../api/people/person-key.ts';

/** Where mails are files while there is no mail server. */
export const MAIL_FOLDER = join(projectRoot, 'var/outbox');

/** Files of mails in a folder, which need not exist. */
async function listMailFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.eml')).map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Deletes mails that were written before `beforeMs`. Returns how many. */
export async function removeOldMailFiles(folder: string, beforeMs: number): Promise<number> {
  let removed = 0;
  for (const file of await listMailFiles(folder)) {
    if ((await stat(file)).mtimeMs >= beforeMs) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

/** Deletes mails that were written to an address, or to be answered to it. Returns how many. */
export async function removeMailFilesOf(folder: string, email: string): Promise<number> {
  const key = emailKey(email);
  let removed = 0;
  for (const file of await listMailFiles(folder)) {
    if (!correspondents(await readFile(file, 'utf8')).includes(key)) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

/** Addresses of the headers `To` and `Reply-To`, as they are compared. */
function correspondents(mail: string): string[] {
  const head = mail.slice(0, mail.search(/\r?\n\r?\n/));
  const fields = [...head.matchAll(/^(?:To|Reply-To): (.*(?:\r?\n[ \t].*)*)/gim)].map(([, field = '']) => field);
  // Our mails have one address in each: alone, or in brackets behind a name.
  return fields.map((field) => emailKey(/<([^<>]+)>\s*$/.exec(field)?.[1] ?? field));
}
