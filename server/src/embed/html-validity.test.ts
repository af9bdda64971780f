import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { WIDGETS } from '../../../src/contract/common.ts';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';
import { register } from '../../test/registration.ts';
import { projectRoot } from '../environment/settings.ts';

/** What the standard asks of a document, without the preferences of anybody. */
const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

async function assertValid(html: string, name: string): Promise<void> {
  const { results } = await validator.validateString(html, name);
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${name}:${line}:${column} ${message} (${ruleId})`),
  );
  assert.deepEqual(faults, []);
}

describe('valid HTML', () => {
  let app: PreparedApp;
  before(async () => (app = await prepareApp()));
  after(() => app.close());
  const page = async (path: string) => (await app.get(path, { Accept: 'text/html' })).text();

  for (const widget of WIDGETS) {
    it(`/embed/${widget}`, async () => {
      await assertValid(await page(`/embed/${widget}?partner=carep&lang=de&heading-level=2`), widget);
    });
  }

  it('/embed/workshop-calendar with every attribute that an address may carry', async () => {
    const address = '/embed/workshop-calendar?partner=carep&deep-link&structured-data&view=list&limit=3&theme=dark';
    await assertValid(await page(address), 'calendar');
  });

  it('each step of the quiz without script', async () => {
    const answers: Record<string, string> = { start: '1' };
    for (let step = 0; step < 12; step += 1) {
      const response = await app.request('/embed/eligibility-quiz', {
        method: 'POST',
        body: new URLSearchParams(answers),
      });
      const html = await response.text();
      await assertValid(html, `step ${step}`);
      const name = /<(?:select|input type="(?:radio|checkbox|number)") name="([^"]+)"/.exec(html)?.[1];
      if (name === undefined) return;
      answers[name] = /(?:<option|type="(?:radio|checkbox)" name="[^"]+") value="([^"]+)"/.exec(html)?.[1] ?? '1';
    }
    assert.fail('no result after twelve questions');
  });

  it('the page of a registration, its question, and that of none', async () => {
    const ask = (path: string, init: RequestInit) => app.request(path, init);
    const { token } = await register(ask, app.store.db, 'construire-son-previsionnel-dieuze-2026-12-08');
    await assertValid(await page(`/inscription/${token}`), 'registration');
    await assertValid(await page(`/inscription/${token}/annuler`), 'question');
    await assertValid(await page('/inscription/nothing'), 'unknown');
  });

  for (const path of globSync('demo/**/*.html', { cwd: projectRoot })) {
    it(path, async () => assertValid(await readFile(join(projectRoot, path), 'utf8'), path));
  }
});
