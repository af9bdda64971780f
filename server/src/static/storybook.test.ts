import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readProblem } from '../../test/contract.ts';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';

describe('/storybook/', () => {
  let app: PreparedApp;
  before(async () => (app = await prepareApp()));
  after(() => app.close());

  it('is not found until it is built', async () => {
    await readProblem(await app.get('/storybook/'), 404, 'not-found');
  });

  it('serves what was built, and lets it ask no other host', async () => {
    await mkdir(join(app.storybookRoot, 'assets'), { recursive: true });
    await writeFile(join(app.storybookRoot, 'index.html'), '<!doctype html><title>Alexis</title>');
    await writeFile(join(app.storybookRoot, 'mockServiceWorker.js'), '// worker');
    const page = await app.get('/storybook/');
    assert.match(page.headers.get('Content-Type') ?? '', /^text\/html/);
    assert.match(page.headers.get('Content-Security-Policy') ?? '', /^default-src 'self' blob: data:;/);
    assert.equal((await app.get('/storybook/mockServiceWorker.js')).status, 200);
    const short = await app.get('/storybook');
    assert.deepEqual([short.status, short.headers.get('Location')], [301, '/storybook/']);
    await readProblem(await app.get('/storybook/../package.json'), 404, 'not-found');
  });
});
