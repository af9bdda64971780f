import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';
import { createLog } from '../environment/log.ts';

interface Line {
  readonly requestId: string;
  readonly msg: string;
  readonly route: string;
  readonly status: number;
  readonly problem?: string;
}

describe('the log of requests', () => {
  const lines: Line[] = [];
  let app: PreparedApp;
  before(async () => {
    const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as Line) });
    app = await prepareApp({ log });
  });
  after(() => app.close());

  /** What was logged of one request, and the id that it was answered with. */
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    lines.length = 0;
    const response = await app.get(path, headers);
    return { id: response.headers.get('X-Request-Id'), lines: lines.filter(({ msg }) => msg === 'request') };
  };

  it('names each request by an id of its own, which is answered too', async () => {
    const first = await ask('/api/v1/poles');
    const second = await ask('/api/v1/poles', { 'If-None-Match': '*' });
    assert.match(first.id ?? '', /^[\da-f-]{36}$/);
    assert.notEqual(first.id, second.id);
    assert.deepEqual(
      [...first.lines.map(({ status }) => status), ...second.lines.map(({ requestId }) => requestId)],
      [200, second.id],
    );
    assert.equal(first.lines[0]?.requestId, first.id);
  });

  it('keeps the id of a proxy, and no other text', async () => {
    assert.equal((await ask('/api/v1/time', { 'X-Request-Id': '4bf92f3577b34da6' })).id, '4bf92f3577b34da6');
    for (const other of ['a b', '<b>', 'zoé', 'x'.repeat(65), 'zoe@example.org'])
      assert.match((await ask('/api/v1/time', { 'X-Request-Id': other })).id ?? '', /^[\da-f-]{36}$/, other);
  });

  it('says the code of a problem, and the pattern of the route in the place of the address', async () => {
    const cases: [path: string, code: string][] = [
      ['/api/v1/places', 'invalid-query'],
      ['/api/v1/workshops/none', 'not-found'],
      ['/embed/none', 'not-found'],
      ['/nothing/here', 'not-found'],
    ];
    for (const [path, code] of cases) {
      const { id, lines } = await ask(path);
      assert.deepEqual(
        lines.map(({ problem, requestId }) => [problem, requestId]),
        [[code, id]],
        path,
      );
    }
    assert.equal((await ask('/api/v1/workshops/none')).lines[0]?.route, '/api/v1/workshops/:id');
    assert.equal('problem' in ((await ask('/api/v1/poles')).lines[0] ?? {}), false);
  });
});
