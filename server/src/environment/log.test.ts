import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog } from './log.ts';

describe('the log', () => {
  it('keeps of an error its kind, code and place, not what a database quotes from a row', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (email)=(a@example.org) exists',
    });
    log.error({ err: error }, 'failed');
    log.error({ err: 'a@example.org' }, 'failed');
    const { err } = JSON.parse(lines[0] ?? '') as { err: Record<string, string> };
    assert.deepEqual([err['type'], err['message'], err['code']], ['Error', 'duplicate key', '23505']);
    assert.match(err['stack'] ?? '', /log\.test\.ts/);
    assert.doesNotMatch(lines.join(), /a@example\.org|hostname|pid/);
  });
});
