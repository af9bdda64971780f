import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readList } from '../server/test/contract.ts';
import { polesResource } from '../src/contract/poles.ts';
import { contentFromFiles } from './content/from-files.ts';
import { apiHandlers } from './handlers/handlers.ts';
import { type MockHttpServer, serveHandlers } from './node-server.ts';

describe('the mock over HTTP', () => {
  let server: MockHttpServer;
  before(async () => {
    const handlers = apiHandlers({ content: await contentFromFiles() });
    server = await serveHandlers(handlers, (path) =>
      Promise.resolve(path === '/page' ? new Response('a page') : undefined),
    );
  });
  after(() => server.close());

  it('answers the API, and leaves the rest to the page', async () => {
    assert.equal((await readList(polesResource, await fetch(`${server.origin}/api/v1/poles`))).length, 5);
    assert.equal(await (await fetch(`${server.origin}/page`)).text(), 'a page');
    assert.equal((await fetch(`${server.origin}/nothing`)).status, 404);
  });

  it('lets pages of other origins send forms', async () => {
    const { status, headers } = await fetch(`${server.origin}/api/v1/contact-requests`, { method: 'OPTIONS' });
    assert.equal(status, 204);
    assert.match(headers.get('Access-Control-Allow-Headers') ?? '', /Idempotency-Key/);
  });

  it('breaks the connection where a scenario has none', async () => {
    await assert.rejects(fetch(`${server.origin}/mock/down/api/v1/poles`), TypeError);
  });
});
