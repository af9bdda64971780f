import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explain } from './explain.ts';
import { SettingsError } from './settings.ts';

describe('a failure', () => {
  it('of a setting is told in one line', () => {
    assert.equal(explain(new SettingsError('PORT must be…')), 'Setting not usable: PORT must be…');
  });

  it('of the system is told in its words alone', () => {
    const error = Object.assign(new Error("ENOENT: no such file, open '/nowhere'"), {
      code: 'ENOENT',
      syscall: 'open',
    });
    assert.equal(explain(error), error.message);
  });

  it('of ours comes with its place and all that stands behind it', () => {
    const refused = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
    const text = explain(new Error('The tables…', { cause: new Error('no connection', { cause: refused }) }));
    assert.match(text, /^Error: The tables…\n\s+at [\s\S]*\nBecause: no connection\nBecause: ECONNREFUSED$/);
  });

  it('that is no error is told as it is', () => {
    assert.equal(explain('gone'), 'gone');
    assert.match(explain(new Error('x', { cause: 'the moon' })), /Because: the moon$/);
  });
});
