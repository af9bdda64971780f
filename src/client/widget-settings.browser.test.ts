import { expect } from '@open-wc/testing';
import { polesResource } from '../contract/poles.ts';
import { settingsFor } from './widget-settings.ts';

describe('a page without the script of the kit', () => {
  const error = console.error.bind(console);
  const fetch = window.fetch.bind(window);
  afterEach(() => {
    console.error = error;
    window.fetch = fetch;
  });

  it('is told once that the attribute "api" is missing, where the site itself does not answer', async () => {
    const told: unknown[] = [];
    console.error = (...parts: unknown[]) => void told.push(...parts);
    window.fetch = () => Promise.resolve(new Response('not found', { status: 404 }));
    const read = async (api: string): Promise<unknown> =>
      settingsFor({ api })
        .client.read(polesResource, { fresh: true })
        .catch((failure: unknown) => failure);
    await read('/elsewhere/api/v1');
    expect(told).to.deep.equal([]);
    await read('');
    await read('');
    expect(told.length).to.equal(1);
    expect(String(told[0])).to.contain('attribute api=');
  });
});
