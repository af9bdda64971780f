import { getResponse } from 'msw';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { READS, TEXTS } from '../../../api-mock/conformance/requests.ts';
import { describeConformance } from '../../../api-mock/conformance/suite.ts';
import { describeWrites } from '../../../api-mock/conformance/writes.ts';
import { contentFromFiles } from '../../../api-mock/content/from-files.ts';
import { apiHandlers } from '../../../api-mock/handlers/handlers.ts';
import { easyProof } from '../../test/registration.ts';
import { NOW, type PreparedApp, prepareApp } from '../../test/prepare.ts';

/** Asks a server of its own, which holds nothing but the content. */
function prepareAsk() {
  let app: PreparedApp;
  before(async () => (app = await prepareApp()));
  after(() => app.close());
  return {
    ask: (path: string, init: RequestInit = {}) => app.request(`/api/v1${path}`, init),
    prove: () => easyProof(app.store.db),
  };
}

describe('conformance of the server', () => {
  const { ask, prove } = prepareAsk();
  describeConformance('the server', ask, '2026-12-03T10:00:00+01:00');
  describeWrites('the server', ask, prove);
});

describe('the mock says the same as the server', () => {
  const { ask } = prepareAsk();
  const handlers = contentFromFiles().then((content) => apiHandlers({ content, now: () => NOW }));
  for (const { path } of [...READS, ...TEXTS]) {
    it(path, async () => {
      const mocked = await getResponse(await handlers, new Request(`https://kit.example/api/v1${path}`));
      assert.ok(mocked);
      assert.deepEqual(await essence(mocked), await essence(await ask(path)));
    });
  }
});

/** All of an answer but its tags (which are opaque) and the words for people. */
async function essence(response: Response) {
  const type = response.headers.get('Content-Type');
  const text = await response.text();
  const read = type?.includes('json') ? (JSON.parse(text) as { errors?: { pointer: string; code: string }[] }) : {};
  const { errors, ...body } = read;
  return {
    status: response.status,
    type,
    cache: response.headers.get('Cache-Control'),
    text: type?.includes('json') ? '' : text,
    hasTag: response.headers.has('ETag'),
    body,
    errors: errors?.map(({ pointer, code }) => ({ pointer, code })),
  };
}
