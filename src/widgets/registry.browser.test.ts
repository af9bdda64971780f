import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { problem } from '../../test/support/api.ts';
import { until } from '../../test/support/until.ts';
import { WidgetPage } from '../../test/support/widget-page.ts';
import '../define.ts';
import { widgets } from './registry.ts';

const BASE = 'https://api.example/api/v1';

describe('the first read of a widget', () => {
  for (const [name, { firstRead }] of widgets()) {
    for (const partner of ['', 'carep']) {
      it(`is what the loader has asked for in advance: ${name}, partner ${partner || 'none'}`, async () => {
        const url = BASE + firstRead.replace('$', partner && `?partner=${partner}`);
        const answer = problem(404, 'not-found')(new Request(url));
        const prefetched = new Map([[url, { response: Promise.resolve(answer), askedAt: performance.now() }]]);
        const element = document.createElement(`alexis-${name}`);
        const page = await WidgetPage.open(html`<div>${element}</div>`, { partner, client: { prefetched } });
        await until('the widget has taken the answer', () => !prefetched.has(url));
        await until('it has drawn it', () => page.query('alert'));
        const asked = page.context.api.requests.map((request) => request.url);
        expect(asked.filter((one) => one.startsWith(url))).to.deep.equal([]);
      });
    }
  }
});
