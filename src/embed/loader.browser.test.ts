import { expect, fixture, html } from '@open-wc/testing';
import { collectWarnings } from '../../test/support/context.ts';
import { until } from '../../test/support/until.ts';
import { alexisPage } from '../client/page-record.ts';
import { reserve } from './reserve.ts';
import { widgetInfo } from '../../scripts/vite/widget-info.ts';
import type { BuildInfo } from './build-info.ts';

declare global {
  /** How often the code of an element was run, by the code below. */
  var runs: Record<string, number>;
  var alexisBuildInfo: BuildInfo;
}

/** Code of an element as a file of the kit has it; `then` may make it fail. A retry's `2/` falls into the comment that DIRECTORY opens. */
const DIRECTORY = 'data:text/javascript,/*';
const code = (tag: string, then = ''): string =>
  `*/globalThis.runs['${tag}']=(globalThis.runs['${tag}']||0)+1;${then};customElements.get('${tag}')||customElements.define('${tag}',class extends HTMLElement{})`;

/** As the build gives it to the loader. */
const INFO = widgetInfo();

const requests: string[] = [];
const realFetch = globalThis.fetch;

/** Runs the loader as another script tag would: each time from its first line. */
let copies = 0;
const runLoader = (): Promise<unknown> => import(`./loader.ts?copy=${++copies}`);

const load = async (root: Document | ShadowRoot | Element = document): Promise<void> => {
  alexisPage()?.discover(root);
  await Promise.resolve();
};

describe('loader', () => {
  before(async () => {
    globalThis.runs = {};
    globalThis.alexisBuildInfo = {
      version: '9.9.9',
      directory: DIRECTORY,
      shared: [],
      elements: {
        'alexis-pole-locator': [code('alexis-pole-locator')],
        // Nobody answers there.
        'alexis-workshop-calendar': ['*/import "http://127.0.0.1:9/chunk.js"'],
        'alexis-contest-countdown': [
          code('alexis-contest-countdown', 'if(globalThis.runs["alexis-contest-countdown"]<2)throw new Error("line")'),
        ],
        'alexis-eligibility-quiz': [code('alexis-eligibility-quiz')],
      },
      ...INFO,
    };
    globalThis.fetch = (input, init) => {
      requests.push(new Request(input, init).url);
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    const tag = document.createElement('script');
    tag.type = 'text/delayed';
    Object.assign(tag.dataset, { src: 'https://kit.example/kit/alexis.js', partner: 'carep', lang: 'de' });
    document.head.append(tag);
    await runLoader();
  });
  after(() => {
    globalThis.fetch = realFetch;
  });

  it('leaves what widgets need to know: settings of its tag, the API on its own host', () => {
    const { version, settings } = alexisPage() ?? {};
    expect([version, settings]).to.deep.equal([
      '9.9.9',
      { partner: 'carep', lang: 'de', api: 'https://kit.example/api/v1' },
    ]);
  });

  it('puts nothing else on the page', () => {
    expect(Object.keys(globalThis).filter((name) => /alexis/i.test(name))).to.deep.equal(['alexisBuildInfo']);
  });

  it('brings the code of a tag that comes late, once for all, and says when it is ready', async () => {
    const ready: string[] = [];
    const note = ({ target }: Event) => void ready.push((target as Element).localName);
    document.addEventListener('alexis-ready', note);
    try {
      // Small, so that both are in sight at once.
      const small = html`<alexis-pole-locator style="min-height: 9px"></alexis-pole-locator>`;
      await fixture(html`<div>${small}${small}</div>`);
      await until('both are ready', () => ready.length === 2);
      await fixture(html`<p>${small}</p>`);
      await until('the third, too', () => ready.length === 3);
      expect(globalThis.runs['alexis-pole-locator']).to.equal(1);
    } finally {
      document.removeEventListener('alexis-ready', note);
    }
  });

  it('started what the widget reads first, once, and survives that it fails', () => {
    expect(requests).to.deep.equal(['https://kit.example/api/v1/poles', 'https://kit.example/api/v1/partners/carep']);
    expect([...(alexisPage()?.prefetched.keys() ?? [])]).to.deep.equal(requests);
  });

  it('included a second time, it leaves the place to the first', async () => {
    const page = alexisPage();
    await runLoader();
    Object.assign(globalThis.alexisBuildInfo, { version: '1.0.0' });
    const { info } = console;
    const said: string[] = [];
    console.info = (text: string) => void said.push(text);
    try {
      await runLoader();
    } finally {
      console.info = info;
    }
    expect(alexisPage()).to.equal(page);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('9.9.9').and.to.contain('1.0.0');
  });

  it('tries again when the code breaks off once', async () => {
    const element = await fixture(html`<alexis-contest-countdown></alexis-contest-countdown>`);
    await until('it is there', () => customElements.get('alexis-contest-countdown'));
    expect(globalThis.runs['alexis-contest-countdown']).to.equal(2);
    expect(element.isConnected).to.equal(true);
  });

  it('keeps the link when the code cannot be had, tells the page, and throws nothing', async () => {
    const said = collectWarnings();
    const thrown: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => void thrown.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    try {
      const element = await fixture(html`
        <alexis-workshop-calendar style="color: red"
          ><a href="/embed/workshop-calendar">Ateliers</a></alexis-workshop-calendar
        >
      `);
      const event = await new Promise<Event>((resolve) => element.addEventListener('alexis-error', resolve));
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
      expect(element.querySelector('a')?.getClientRects().length).to.equal(1);
      expect((element as HTMLElement).style.cssText, 'no place is kept for nothing').to.equal('color: red;');
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('did not load');
      expect(thrown).to.deep.equal([]);
    } finally {
      window.removeEventListener('unhandledrejection', note);
    }
  });

  it('asks again for it when the network is back', async () => {
    const said = collectWarnings();
    // Listened for on the document: what failed before is told of at once, before the fixture is there.
    const failure = () => new Promise((resolve) => document.addEventListener('alexis-error', resolve, { once: true }));
    const first = failure();
    await fixture(html`<alexis-workshop-calendar></alexis-workshop-calendar>`);
    await first;
    const again = failure();
    window.dispatchEvent(new Event('online'));
    await again;
    expect(said).to.have.length(2);
  });

  it('turns links into widgets, those that come late as well', async () => {
    const place = await fixture(
      html`<p><a data-alexis="pole-locator" href="https://kit.example/embed/pole-locator?near=Nancy">Pôles</a></p>`,
    );
    const element = await until('it is a widget', () => place.querySelector('alexis-pole-locator'));
    expect([element.getAttribute('near'), element.textContent]).to.deep.equal(['Nancy', 'Pôles']);
  });

  it('looks into a shadow root when it is told to', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<alexis-pole-locator></alexis-pole-locator>';
    const ready = new Promise((resolve) => host.addEventListener('alexis-ready', resolve));
    await load(root);
    await ready;
    const late = document.createElement('alexis-pole-locator');
    const lateReady = new Promise((resolve) => late.addEventListener('alexis-ready', resolve));
    root.append(late);
    await lateReady;
  });

  it('waits with what is far below until the visitor comes near', async () => {
    const far = await fixture(
      html`<div style="padding-top: 6000px"><alexis-eligibility-quiz></alexis-eligibility-quiz></div>`,
    );
    // An element nearby goes the same way meanwhile, and is there first.
    const near = document.createElement('alexis-pole-locator');
    const nearReady = new Promise((resolve) => near.addEventListener('alexis-ready', resolve));
    far.before(near);
    await nearReady;
    expect(customElements.get('alexis-eligibility-quiz')).to.equal(undefined);
    far.lastElementChild?.scrollIntoView();
    await until('it has come', () => customElements.get('alexis-eligibility-quiz'));
    near.remove();
    scrollTo(0, 0);
  });

  it('starts what the quiz reads with its code: the quiz of the page’s partner', () => {
    expect(requests).to.include('https://kit.example/api/v1/quizzes/orientation?partner=carep');
  });
});

describe('reserved place', () => {
  it('is the page’s own where it set one', () => {
    const element = document.createElement('alexis-pole-locator');
    element.style.minHeight = '12px';
    reserve(element, '50px');
    expect([element.style.display, element.style.minHeight]).to.deep.equal(['block', '12px']);
  });

  it('is nothing for an element we do not know', () => {
    const element = document.createElement('x-other');
    reserve(element);
    expect(element.style.minHeight).to.equal('');
  });
});
