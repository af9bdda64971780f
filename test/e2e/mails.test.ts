import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS } from '../../scripts/test/browser/chromium.ts';
import { requireProgram } from '../../scripts/test/prerequisites.ts';
import { contactMails } from '../../server/src/contact/mail.ts';
import { projectRoot } from '../../server/src/environment/settings.ts';
import type { MailMessage } from '../../server/src/mail/message.ts';
import { mergeMails } from '../../server/src/mail/merge-mails.ts';
import { registrationMail } from '../../server/src/registrations/mail.ts';
import { MAIL_KINDS, type MailKind } from '../../server/src/registrations/mail-kinds.ts';
import type { RegistrationRow } from '../../server/src/registrations/repository.ts';
import { NOW, prepareApp, type PreparedApp } from '../../server/test/prepare.ts';
import { type Workshop, workshopResource } from '../../src/contract/workshops.ts';

/** Where the pictures of all mails are afterwards: `index.html` shows them side by side. */
const REPORT = join(projectRoot, 'dist/reports/mails');

const ON_SITE = 'construire-son-previsionnel-dieuze-2026-12-08';
const ENGLISH = 'starting-a-business-online-2026-12-14';

/** What a person has when a mail of this kind is written. */
const STATUS: Partial<Record<MailKind, RegistrationRow['status']>> = {
  waiting: 'waiting',
  'waiting-again': 'waiting',
  'seat-free': 'waiting',
  offer: 'offered',
  'offer-expired': 'expired',
  cancelled: 'cancelled',
};

let app: PreparedApp;
let browser: Browser;
let page: Page;
before(async () => {
  app = await prepareApp();
  browser = await launch({ executablePath: requireProgram('chromium'), args: [...CHROMIUM_FLAGS] });
  page = await browser.newPage();
  await rm(REPORT, { recursive: true, force: true });
  await mkdir(REPORT, { recursive: true });
});
after(async () => {
  await browser.close();
  await app.close();
});

async function workshopOf(id: string): Promise<Workshop> {
  const body = (await (await app.get(`/api/v1/workshops/${id}`)).json()) as { data: unknown };
  return workshopResource.item.parse(body.data);
}

function aboutRegistration(
  kind: MailKind,
  workshop: Workshop,
  part: Partial<RegistrationRow> = {},
): Promise<MailMessage> {
  const registration: RegistrationRow = {
    id: '1',
    workshop_id: workshop.id,
    number: 1,
    mode: workshop.format === 'online' ? 'online' : 'on-site',
    status: STATUS[kind] ?? 'confirmed',
    duplicate_of: null,
    name: 'Zoé Dupont',
    email: 'zoe.dupont@example.org',
    email_key: '',
    name_key: '',
    phone: null,
    commune: null,
    needs: null,
    consent_version: '1',
    consent_language: 'fr',
    created_at: NOW,
    changed_at: NOW,
    offer_ends: kind === 'offer' ? NOW + 48 * 3_600_000 : null,
    reminded_of: Date.parse(workshop.sessions[0]?.starts ?? ''),
    partner: null,
    keep_until: NOW,
    ...part,
  };
  return registrationMail({
    kind,
    registration,
    workshop,
    joinUrl: workshop.format === 'online' ? `https://visio.example.org/${'salle-'.repeat(9)}` : undefined,
    position: 2,
    earlierTurns: 1,
    token: 'q7Xk2'.repeat(9).slice(0, 43),
    publicUrl: 'https://ateliers.alexis.example',
    nowMs: Date.parse(workshop.sessions[0]?.starts ?? '') - 28 * 3_600_000,
    team: { name: 'Pôle entrepreneurial de Dieuze', email: 'dieuze@example.org', phone: '03 53 01 40 40' },
    accent: kind === 'offer' ? '#e3a008' : '#12386b',
  });
}

async function allMails(): Promise<[name: string, mail: MailMessage][]> {
  const [onSite, english] = [await workshopOf(ON_SITE), await workshopOf(ENGLISH)];
  const mails: [string, MailMessage][] = [];
  for (const kind of MAIL_KINDS) mails.push([kind, await aboutRegistration(kind, onSite)]);
  mails.push(['confirmed-online-in-english', await aboutRegistration('confirmed', english)]);
  const merged = await mergeMails(mails.slice(0, 3).map(([, mail]) => mail));
  if (merged) mails.push(['merged', merged]);
  for (const language of ['fr', 'en', 'de'] as const) {
    const [toTeam, received] = await contactMails({
      request: {
        from: 'locator',
        name: 'Zoé Dupont',
        email: 'zoe.dupont@example.org',
        message: 'Je voudrais ouvrir une boulangerie.\nQuand puis-je venir ?',
        pole: 'dieuze',
        consent: { version: '2', language, accepted: true, recipients: 'Pôle de Dieuze' },
        proof: '',
      },
      reference: 'C-7KX4MP',
      receivedAt: '2026-12-03T10:00:00+01:00',
      team: { name: 'Pôle entrepreneurial de Dieuze', email: 'dieuze@example.org', phone: '03 53 01 40 40' },
      outcomes: [],
      pole: 'Pôle entrepreneurial de Dieuze',
      site: 'Carep (www.carep.example)',
    });
    if (language === 'fr') mails.push(['contact-team', toTeam]);
    mails.push([`contact-received-${language}`, received]);
  }
  return mails;
}

/** Nothing to be scrolled sideways to, in CSS pixels. */
const overflow = (): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('every mail', () => {
  it('reads at 320 px, also without any style, and is pictured', async () => {
    const mails = await allMails();
    for (const [name, { html }] of mails) {
      for (const [look, width, markup] of [
        ['320', 320, html],
        ['700', 700, html],
        ['320-unstyled', 320, html.replaceAll(/ style="[^"]*"/g, '')],
      ] as const) {
        await page.setViewport({ width, height: 600, deviceScaleFactor: 2 });
        await page.setContent(markup);
        assert.equal(await overflow(), 0, `${name} at ${look}`);
        await page.screenshot({ path: join(REPORT, `${name}-${look}.png`), fullPage: true });
      }
      const words = await page.evaluate(() => document.body.innerText);
      assert.doesNotMatch(words, /https?:|[\w-]{40}/, `${name} writes an address out`);
    }
    await writeFile(join(REPORT, 'index.html'), reportOf(mails));
  });
});

const reportOf = (mails: readonly (readonly [name: string, mail: MailMessage])[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>All mails</title>${mails
    .map(
      ([name]) =>
        `<h2>${name}</h2>${['320', '700', '320-unstyled']
          .map(
            (look) => `<img src="${name}-${look}.png" alt="${name} at ${look}" width="${look === '700' ? 700 : 320}">`,
          )
          .join(' ')}`,
    )
    .join('')}</html>`;
