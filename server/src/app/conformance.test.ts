import { getResponse } from 'msw';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { READS } from '../../../api-mock/conformance/requests.ts';
import { describeConformance } from '../../../api-mock/conformance/suite.ts';
import { contentFromFiles } from '../../../api-mock/content/from-files.ts';
import { apiHandlers } from '../../../api-mock/handlers/handlers.ts';
import { NOW, type PreparedApp, prepareApp } from '../../test/prepare.ts';

describe('the server', () => {
  let app: PreparedApp;
  before(async () => (app = await prepareApp()));
  after(() => app.close());
  const ask = (path: string, init: RequestInit = {}) => app.request(`/api/v1${path}`, init);

  describeConformance('the server', ask, '2026-12-03T10:00:00+01:00');

  describe('the mock says the same', () => {
    const handlers = contentFromFiles().then((content) => apiHandlers({ content, now: () => NOW }));
    for (const { path } of READS) {
      it(path, async () => {
        const mocked = await getResponse(await handlers, new Request(`https://kit.example/api/v1${path}`));
        assert.ok(mocked);
        assert.deepEqual(await essence(mocked), await essence(await ask(path)));
      });
    }
  });
});

/** All of an answer but its tags (which are opaque) and the words for people. */
async function essence(response: Response) {
  const { errors, ...body } = (await response.json()) as { errors?: { pointer: string; code: string }[] };
  return {
    status: response.status,
    type: response.headers.get('Content-Type'),
    cache: response.headers.get('Cache-Control'),
    body,
    errors: errors?.map(({ pointer, code }) => ({ pointer, code })),
  };
}
