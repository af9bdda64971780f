import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { projectRoot, readSettings, SettingsError, settingsWarnings } from './settings.ts';

describe('settings', () => {
  it('all have a default', () => {
    assert.deepEqual(readSettings({}), {
      port: 8787,
      host: undefined,
      socket: undefined,
      metrics: undefined,
      publicUrl: 'http://localhost:8787',
      database: { kind: 'sqlite', file: join(projectRoot, 'var/alexis.db') },
      smtpUrl: undefined,
      smtpPlaintext: false,
      mailFrom: 'Alexis Grand Est <ne-pas-repondre@example.org>',
      rateLimit: 60,
      trustedProxies: 0,
      now: undefined,
      geocoderUrl: undefined,
      tilesUrl: undefined,
      tilesCache: join(projectRoot, 'var/tiles'),
      logLevel: 'info',
    });
    assert.deepEqual(readSettings({ PORT: '', DATABASE_URL: ' ' }), readSettings({}));
  });

  it('are read from the environment', () => {
    const settings = readSettings({
      PORT: '80',
      PUBLIC_URL: 'https://kit.example/',
      DATABASE_URL: 'postgres://alexis:secret@db/alexis',
      ALEXIS_NOW: '2026-12-03T14:00:00+01:00',
      LOG_LEVEL: 'debug',
    });
    assert.equal(settings.port, 80);
    assert.equal(settings.publicUrl, 'https://kit.example');
    assert.deepEqual(settings.database, { kind: 'postgres', url: 'postgres://alexis:secret@db/alexis' });
    assert.equal(settings.now, Date.parse('2026-12-03T13:00:00Z'));
    assert.equal(settings.logLevel, 'debug');
  });

  it('answer /metrics on this machine alone, and only where a port is set', () => {
    const metrics = (env: Record<string, string>) => readSettings(env).metrics;
    assert.deepEqual(metrics({ METRICS_PORT: '9464' }), { port: 9464, host: '127.0.0.1' });
    assert.deepEqual(metrics({ METRICS_PORT: '0', METRICS_HOST: '0.0.0.0' }), { port: 0, host: '0.0.0.0' });
    assert.equal(metrics({ METRICS_HOST: '0.0.0.0' }), undefined);
  });

  it('take the socket that was handed to this process, and to no other', () => {
    const socket = (LISTEN_FDS: string, pid: number) => readSettings({ LISTEN_FDS, LISTEN_PID: String(pid) }).socket;
    assert.equal(socket('1', process.pid), 3);
    assert.equal(socket('1', process.pid + 1), undefined);
    assert.equal(socket('0', process.pid), undefined);
  });

  it('take a database file relative to the project, or absolute', () => {
    const file = (url: string) => readSettings({ DATABASE_URL: url }).database;
    assert.deepEqual(file('file:x.db'), { kind: 'sqlite', file: join(projectRoot, 'x.db') });
    assert.deepEqual(file('file:/data/x.db'), { kind: 'sqlite', file: '/data/x.db' });
    assert.deepEqual(file('file:///data/x.db'), { kind: 'sqlite', file: '/data/x.db' });
  });

  const refused: [name: string, value: string][] = [
    ['PORT', '99999'],
    ['METRICS_PORT', '99999'],
    ['PORT', '-1'],
    ['PORT', '8e3'],
    ['LISTEN_HOST', 'x86_64-conda-linux-gnu'],
    ['LISTEN_HOST', 'http://127.0.0.1'],
    ['LISTEN_HOST', '127.0.0.1:8787'],
    ['PUBLIC_URL', 'kit.example'],
    ['PUBLIC_URL', 'https://kit.example/path'],
    ['PUBLIC_URL', 'ftp://kit.example'],
    ['DATABASE_URL', 'mysql://secret@db/alexis'],
    ['DATABASE_URL', 'file:'],
    ['SMTP_URL', 'mail.example'],
    ['SMTP_PLAINTEXT', 'yes'],
    ['MAIL_FROM', 'Alexis Grand Est'],
    ['MAIL_FROM', 'Alexis <>'],
    ['MAIL_FROM', 'Alexis <alexis>'],
    ['MAIL_FROM', 'alexis@example.org, other@example.org'],
    ['MAIL_FROM', 'Alexis, Grand Est <alexis@example.org>'],
    ['ALEXIS_NOW', 'tomorrow'],
    ['ALEXIS_NOW', '2026-12-03T14:00:00'],
    ['ALEXIS_NOW', '2026-13-03T14:00:00Z'],
    ['ALEXIS_NOW', '2026-02-30T10:00:00+01:00'],
    ['GEOCODER_URL', 'data.geopf.fr'],
    ['TILES_URL', 'file:///etc/passwd'],
    ['LOG_LEVEL', 'loud'],
  ];
  for (const [name, value] of refused) {
    it(`refuse ${name}=${value} by name`, () => {
      assert.throws(
        () => readSettings({ [name]: value }),
        (error) => error instanceof SettingsError && error.message.startsWith(name),
      );
    });
  }

  it('take a sender with and without a name, and an interface', () => {
    for (const sender of [
      'alexis@example.org',
      'Alexis Grand Est <alexis@example.org>',
      '"Alexis, Grand Est" <alexis@example.org>',
      '<alexis@localhost>',
    ])
      assert.equal(readSettings({ MAIL_FROM: sender }).mailFrom, sender);
    for (const host of ['127.0.0.1', '::1', 'localhost']) assert.equal(readSettings({ LISTEN_HOST: host }).host, host);
  });

  it('warn of mails whose links would lead to the reader’s own machine', () => {
    const warnings = (env: Record<string, string>) => settingsWarnings(readSettings(env));
    assert.deepEqual(warnings({}), []);
    assert.deepEqual(warnings({ SMTP_URL: 'smtp://mail.example', PUBLIC_URL: 'https://kit.example' }), []);
    assert.match(
      warnings({ SMTP_URL: 'smtp://user:secret@mail.example' }).join(),
      /^[^@]*localhost:8787: set PUBLIC_URL$/,
    );
  });

  it('let a password go unencrypted to a mail server on this machine only', () => {
    const plaintext = (SMTP_URL: string) =>
      readSettings({ SMTP_URL, SMTP_PLAINTEXT: 'localhost', PUBLIC_URL: 'https://kit.example' }).smtpPlaintext;
    for (const host of ['localhost', '127.0.0.1:25', '[::1]']) assert.equal(plaintext(`smtp://u:secret@${host}`), true);
    for (const host of ['mail.example', '127.0.0.1.example', 'localhost.example'])
      assert.throws(() => plaintext(`smtp://u:secret@${host}`), SettingsError);
  });

  it('never repeat an address that may hold a password', () => {
    assert.throws(
      () => readSettings({ DATABASE_URL: 'mysql://u:secret@db' }),
      (error) => !String(error).includes('secret'),
    );
  });
});
