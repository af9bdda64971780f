import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { ANNOUNCE_DEBOUNCE_MS, Announcer } from './announcer.ts';

// The page's shared timer listens for a device that wakes; none does here.
Object.assign(globalThis, { addEventListener: () => undefined });

/** An announcer, and every text that its live region has held. */
function prepareAnnouncer() {
  const texts: string[] = [];
  const host = { addController: () => undefined, requestUpdate: () => texts.push(announcer.text) };
  const announcer: Announcer = new Announcer(host as unknown as ReactiveControllerHost);
  prepared = announcer;
  return { announcer, texts };
}
let prepared: Announcer | undefined;

/** The clock of the page and its timers, moved together by the test. */
let now = 0;
const pass = (milliseconds: number): void => {
  for (let passed = 0; passed < milliseconds; passed += 1) {
    now += 1;
    mock.timers.tick(1);
  }
};

beforeEach(() => {
  now = 0;
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(performance, 'now', () => now);
});
afterEach(() => {
  // All announcers share one timer.
  prepared?.clear();
  mock.timers.reset();
  mock.restoreAll();
});

describe('an announcement', () => {
  it('is there at once, and leaves the page after a while', () => {
    const { announcer, texts } = prepareAnnouncer();
    announcer.announce('Paused.');
    assert.deepEqual(texts, ['Paused.']);
    pass(30_000);
    assert.deepEqual(texts, ['Paused.', '']);
  });

  it('that is the same as before empties the live region first', () => {
    const { announcer, texts } = prepareAnnouncer();
    announcer.announce('Paused.');
    announcer.announce('Paused.');
    assert.deepEqual(texts, ['Paused.', '']);
    pass(500);
    assert.deepEqual(texts, ['Paused.', '', 'Paused.']);
  });

  it('of a result that keeps changing is made once, of the last', () => {
    const { announcer, texts } = prepareAnnouncer();
    announcer.announceSoon('3 pôles');
    pass(ANNOUNCE_DEBOUNCE_MS - 10);
    announcer.announceSoon('2 pôles');
    pass(ANNOUNCE_DEBOUNCE_MS - 10);
    assert.deepEqual(texts, []);
    pass(20);
    assert.deepEqual(texts, ['2 pôles']);
  });

  it('takes the place of one that waits', () => {
    const { announcer, texts } = prepareAnnouncer();
    announcer.announceSoon('3 pôles');
    announcer.announce('Dieuze opened');
    pass(ANNOUNCE_DEBOUNCE_MS + 1);
    assert.deepEqual(texts, ['Dieuze opened']);
  });

  for (const end of ['clear', 'hostDisconnected'] as const) {
    it(`does not come any more after ${end}`, () => {
      const { announcer, texts } = prepareAnnouncer();
      announcer.announce('Paused.');
      announcer.announceSoon('3 pôles');
      announcer[end]();
      pass(30_000);
      assert.deepEqual(texts, ['Paused.', '']);
    });
  }

  it('of an element that has left the page is not made, and takes no timer', () => {
    const { announcer, texts } = prepareAnnouncer();
    const timers = mock.method(globalThis, 'setTimeout');
    announcer.hostDisconnected();
    announcer.announce('Paused.');
    announcer.announceSoon('3 pôles');
    pass(30_000);
    assert.deepEqual(texts, []);
    assert.equal(timers.mock.callCount(), 0);
    announcer.hostConnected();
    announcer.announce('Paused.');
    assert.deepEqual(texts, ['Paused.']);
  });
});
