import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { projectRoot, readSettings, SettingsError } from './settings.ts';

describe('settings', () => {
  it('all have a default', () => {
    assert.deepEqual(readSettings({}), {
      port: 8787,
      publicUrl: 'http://localhost:8787',
      database: { kind: 'sqlite', file: join(projectRoot, 'var/alexis.db') },
      smtpUrl: undefined,
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

  it('take a database file relative to the project, or absolute', () => {
    const file = (url: string) => readSettings({ DATABASE_URL: url }).database;
    assert.deepEqual(file('file:x.db'), { kind: 'sqlite', file: join(projectRoot, 'x.db') });
    assert.deepEqual(file('file:/data/x.db'), { kind: 'sqlite', file: '/data/x.db' });
    assert.deepEqual(file('file:///data/x.db'), { kind: 'sqlite', file: '/data/x.db' });
  });

  const refused: [name: string, value: string][] = [
    ['PORT', '99999'],
    ['PORT', '-1'],
    ['PORT', '8e3'],
    ['PUBLIC_URL', 'kit.example'],
    ['PUBLIC_URL', 'https://kit.example/path'],
    ['PUBLIC_URL', 'ftp://kit.example'],
    ['DATABASE_URL', 'mysql://secret@db/alexis'],
    ['DATABASE_URL', 'file:'],
    ['SMTP_URL', 'mail.example'],
    ['ALEXIS_NOW', 'tomorrow'],
    ['ALEXIS_NOW', '2026-12-03T14:00:00'],
    ['ALEXIS_NOW', '2026-13-03T14:00:00Z'],
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

  it('never repeat an address that may hold a password', () => {
    assert.throws(
      () => readSettings({ DATABASE_URL: 'mysql://u:secret@db' }),
      (error) => !String(error).includes('secret'),
    );
  });
});
