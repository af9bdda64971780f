import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import type { WordSource } from '../i18n/word-source.ts';
import { Messages } from './words.ts';

interface Words {
  readonly hello: string;
}

/** Words that come, or fail to, when the test says so. */
function later() {
  let resolve: (words: Words) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Words>((onWords, onError) => {
    resolve = onWords;
    reject = onError;
  });
  return { promise, resolve, reject };
}

/** Messages whose foreign tables come when the test says so. */
function prepareMessages() {
  const redraws: string[] = [];
  const waiting = { en: later(), de: later() };
  const source: WordSource<Words> = {
    fr: { hello: 'Bonjour' },
    en: () => waiting.en.promise,
    de: () => waiting.de.promise,
  };
  const host = { requestUpdate: () => redraws.push('redraw') } as unknown as ReactiveControllerHost;
  return { messages: new Messages(host, source), waiting, redraws };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('words of an element', () => {
  it('are here at once in French, without a redraw', () => {
    const { messages, redraws } = prepareMessages();
    assert.equal(messages.in('fr')?.hello, 'Bonjour');
    assert.deepEqual(redraws, []);
  });

  it('come later in another language, and ask for one redraw', async () => {
    const { messages, waiting, redraws } = prepareMessages();
    assert.equal(messages.in('en'), undefined);
    waiting.en.resolve({ hello: 'Hello' });
    await settled();
    assert.equal(messages.in('en')?.hello, 'Hello');
    assert.deepEqual(redraws, ['redraw']);
  });

  it('stay in the language there was until the next are here', async () => {
    const { messages, waiting, redraws } = prepareMessages();
    messages.in('fr');
    assert.equal(messages.in('en')?.hello, 'Bonjour');
    waiting.en.resolve({ hello: 'Hello' });
    await settled();
    assert.equal(messages.in('en')?.hello, 'Hello');
    assert.equal(messages.in('de')?.hello, 'Hello');
    assert.deepEqual(redraws, ['redraw']);
  });

  it('are French where the others cannot be had', async () => {
    const { messages, waiting } = prepareMessages();
    messages.in('de');
    waiting.de.reject(new Error('no line'));
    await settled();
    assert.equal(messages.in('de')?.hello, 'Bonjour');
  });

  for (const order of [
    ['en', 'de'],
    ['de', 'en'],
  ] as const) {
    it(`are those of the language asked for last, when ${order.join(' comes before ')}`, async () => {
      const { messages, waiting, redraws } = prepareMessages();
      messages.in('en');
      messages.in('de');
      for (const language of order) {
        waiting[language].resolve({ hello: language });
        await settled();
      }
      assert.equal(messages.in('de')?.hello, 'de');
      assert.deepEqual(redraws, ['redraw']);
    });
  }
});
