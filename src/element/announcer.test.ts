import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { ANNOUNCE_DEBOUNCE_MS, Announcer } from './announcer.ts';

/** An announcer, and every text that its live region has held. */
function prepareAnnouncer() {
  const texts: string[] = [];
  const host = { addController: () => undefined, requestUpdate: () => texts.push(announcer.text) };
  const announcer: Announcer = new Announcer(host as unknown as ReactiveControllerHost);
  return { announcer, texts };
}

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => mock.timers.reset());

describe('an announcement', () => {
  it('is there at once, and leaves the page after a while', () => {
    const { announcer, texts } = prepareAnnouncer();
    announcer.announce('Paused.');
    assert.deepEqual(texts, ['Paused.']);
    mock.timers.tick(60_000);
    assert.deepEqual(texts, ['Paused.', '']);
  });

  it('that is the same as before empties the live region first', () => {
    const { announcer, texts } = prepareAnnouncer();
    announcer.announce('Paused.');
    announcer.announce('Paused.');
    assert.deepEqual(texts, ['Paused.', '']);
    mock.timers.tick(500);
    assert.deepEqual(texts, ['Paused.', '', 'Paused.']);
  });

  it('of a result that keeps changing is made once, of the last', () => {
    const { announcer, texts } = prepareAnnouncer();
    announcer.announceSoon('3 pôles');
    mock.timers.tick(ANNOUNCE_DEBOUNCE_MS - 1);
    announcer.announceSoon('2 pôles');
    mock.timers.tick(ANNOUNCE_DEBOUNCE_MS - 1);
    assert.deepEqual(texts, []);
    mock.timers.tick(1);
    assert.deepEqual(texts, ['2 pôles']);
  });

  it('takes the place of one that waits', () => {
    const { announcer, texts } = prepareAnnouncer();
    announcer.announceSoon('3 pôles');
    announcer.announce('Dieuze opened');
    mock.timers.tick(ANNOUNCE_DEBOUNCE_MS + 1);
    assert.deepEqual(texts, ['Dieuze opened']);
  });

  for (const end of ['clear', 'hostDisconnected'] as const) {
    it(`does not come any more after ${end}`, () => {
      const { announcer, texts } = prepareAnnouncer();
      announcer.announce('Paused.');
      announcer.announceSoon('3 pôles');
      announcer[end]();
      mock.timers.tick(60_000);
      assert.deepEqual(texts, ['Paused.', '']);
    });
  }
});
