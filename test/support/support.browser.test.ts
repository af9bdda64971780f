import { expect, fixture, html } from '@open-wc/testing';
import menuIcon from 'lucide-static/icons/menu.svg?raw';
import manifest from '../../package.json';
import { down, fakeApi, good, held, html as htmlPage, inTurn, problem, truncated } from './api.ts';
import { expectNoAxeViolations } from './axe.ts';
import { accessibilityTree, emulateMedia, engine, nodesOf, press, resizeViewport, type } from './browser.ts';
import { until } from './until.ts';

/** What a promise fails with; `undefined` when it does not. */
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('axe', () => {
  it('passes a clean tree', async () => {
    await expectNoAxeViolations(await fixture(html`<label>Commune <input /></label>`));
  });

  it('names the rule and the element of a violation inside a shadow root', async () => {
    const host = await fixture(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML = '<input id="nameless">';
    const failure = await failureOf(expectNoAxeViolations(host));
    expect(String(failure)).to.match(/label .*critical.*\n.*#nameless/);
  });

  it('sees a colour as it will be, not on its way', async () => {
    const host = await fixture(html`<div style="background: #fff"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const text = document.createElement('p');
    text.textContent = 'Nancy';
    text.style.cssText = 'color: #ccc; transition: color 600s';
    root.append(text);
    expect(getComputedStyle(text).color).to.equal('rgb(204, 204, 204)');
    text.style.color = '#000';
    expect(root.getAnimations()).to.have.length(1);
    await expectNoAxeViolations(host);
  });
});

describe('keys', () => {
  it('types into the focused field, twice the same letter and accents included', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="Commune" />`);
    input.focus();
    await type('Nanncy Étain 2');
    await until('the field has the text', () => input.value === 'Nanncy Étain 2');
  });

  it('moves the focus with Tab and back with Shift and Tab', async () => {
    const form = await fixture(html`<form><button id="a">a</button><button id="b">b</button></form>`);
    form.querySelector<HTMLElement>('#a')?.focus();
    await press('Tab');
    await until('b has the focus', () => document.activeElement?.id === 'b');
    await press('Shift', 'Tab');
    await until('a has the focus again', () => document.activeElement?.id === 'a');
  });

  it('presses named keys', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="Commune" />`);
    const keys: string[] = [];
    input.addEventListener('keydown', ({ key }) => keys.push(key));
    input.focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Escape', 'Enter', ' ']) await press(key);
    await until('all keys have come', () => keys.length === 7);
    expect(keys).to.deep.equal(['ArrowDown', 'ArrowUp', 'Home', 'End', 'Escape', 'Enter', ' ']);
  });
});

describe('the browser around the page', () => {
  const media = [
    'print',
    '(prefers-color-scheme: dark)',
    '(prefers-reduced-motion: reduce)',
    '(forced-colors: active)',
  ];
  const matching = () => media.filter((query) => matchMedia(query).matches);

  it('emulates media in Chromium', async function () {
    if (engine !== 'chromium') this.skip();
    await emulateMedia({
      type: 'print',
      'prefers-color-scheme': 'dark',
      'prefers-reduced-motion': 'reduce',
      'forced-colors': 'active',
    });
    expect(matching()).to.deep.equal(media);
  });

  it('has undone it before the next test', () => {
    expect(matching()).to.deep.equal([]);
  });

  it('reads the accessibility tree in Chromium', async function () {
    if (engine !== 'chromium') this.skip();
    const host = await fixture(html`<div id="host"></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML = '<button aria-expanded="true">Filtres</button>';
    const button = nodesOf(await accessibilityTree('#host')).find(({ role }) => role === 'button');
    expect(button).to.include({ name: 'Filtres', expanded: true });
  });

  it('resizes the viewport in Chromium and Firefox', async function () {
    if (engine === 'webkit') this.skip();
    await resizeViewport(320, 640);
    await until('the viewport is narrow', () => innerWidth === 320);
  });

  it('has the usual width again before the next test', async () => {
    await until('the viewport is wide', () => innerWidth > 700);
  });
});

describe('modules as Vite understands them', () => {
  it('imports text and JSON', () => {
    expect(menuIcon).to.match(/<svg/);
    expect(manifest.name).to.equal('alexis-kit');
  });

  it('serves the worker of msw', async () => {
    expect((await fetch('/mockServiceWorker.js')).headers.get('content-type')).to.match(/javascript/);
  });
});

describe('waiting', () => {
  it('says what it waited for, and what the condition threw', async () => {
    const reason = new Error('not yet');
    const failure = await failureOf(
      until(
        'it rains',
        () => {
          throw reason;
        },
        30,
      ),
    );
    expect(failure).to.be.an('error').with.property('message').that.contains('it rains');
    expect(failure).to.have.property('cause', reason);
  });
});

describe('the fake API', () => {
  const ask = (api: ReturnType<typeof fakeApi>, path: string, init?: RequestInit) => api.fetch(api.base + path, init);

  it('answers by path, whatever the query, and counts', async () => {
    const api = fakeApi({ '/poles': good([1]) });
    expect(await (await ask(api, '/poles?near=57')).json()).to.have.deep.property('data', [1]);
    expect((await ask(api, '/nothing')).status).to.equal(404);
    expect(api.count('/poles')).to.equal(1);
  });

  it('fails in every way a network has', async () => {
    const api = fakeApi({ '/poles': inTurn(down, problem(503, 'busy', 2), htmlPage(), truncated([1, 2])) });
    expect(await failureOf(ask(api, '/poles'))).to.be.instanceOf(TypeError);
    const refused = await ask(api, '/poles');
    expect([refused.status, refused.headers.get('retry-after')]).to.deep.equal([503, '2']);
    expect(await failureOf((await ask(api, '/poles')).json())).to.have.property('name', 'SyntaxError');
    expect(await failureOf((await ask(api, '/poles')).json())).to.have.property('name', 'SyntaxError');
  });

  it('holds an answer back until it is released', async () => {
    const slow = held(good('late'));
    const api = fakeApi({ '/poles': slow.answer });
    let isDone = false;
    const asked = ask(api, '/poles').finally(() => (isDone = true));
    await until('the request is on its way', () => api.requests.length === 1);
    expect(isDone).to.equal(false);
    slow.release();
    expect(await (await asked).json()).to.include({ data: 'late' });
  });

  it('lets go of an aborted request', async () => {
    const api = fakeApi({ '/poles': held(down).answer });
    const controller = new AbortController();
    const asked = ask(api, '/poles', { signal: controller.signal });
    controller.abort();
    expect(await failureOf(asked)).to.have.property('name', 'AbortError');
  });
});
