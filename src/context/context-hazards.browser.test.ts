/* eslint-disable wc/no-closed-shadow-root -- some pages have them */
import { ContextEvent } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { AlexisKit } from './alexis-kit.ts';
import { ContextProbe, placeProbe } from './context-probe.fixture.ts';
import { rootProviders } from './root.ts';
import { settingsContext } from './settings-context.ts';
import { visitContext } from './visit-context.ts';

if (!customElements.get('alexis-kit')) customElements.define('alexis-kit', AlexisKit);

type Request = ContextEvent<typeof settingsContext | typeof visitContext>;

const stopListening: (() => void)[] = [];
afterEach(() => stopListening.splice(0).forEach((stop) => stop()));

/** A script of the page that hears each context event before anybody else. */
function onEveryRequest(hear: (event: Request) => void, type = 'context-request'): void {
  const listener = (event: Event): void => hear(event as Request);
  window.addEventListener(type, listener, true);
  stopListening.push(() => window.removeEventListener(type, listener, true));
}

/** Calls back as a provider of another library might, with what is no value of ours. */
const callBack = ({ callback }: Request, value?: object): void => (callback as (value: unknown) => void)(value);

/** Works: it has settings, and a change of the visit comes back to it. */
function expectWorking(probe: ContextProbe, partner = ''): void {
  expect(probe.partner).to.equal(partner);
  probe.updateVisit({ pole: 'etain' });
  expect(probe.visit?.pole).to.equal('etain');
  probe.updateVisit({ pole: null });
  expect(probe.visit?.pole).to.equal(null);
}

/** A group whose code comes later than the probe's. */
function lateGroup(): { readonly tag: string; readonly define: () => void } {
  const tag = `late-group-${crypto.getRandomValues(new Uint32Array(1))[0] ?? 0}`;
  return { tag, define: () => customElements.define(tag, class extends AlexisKit {}) };
}

describe('settings and visit reach a widget', () => {
  it('whose <alexis-kit> is defined later', async () => {
    const { tag, define } = lateGroup();
    const group = document.createElement(tag);
    group.setAttribute('partner', 'peel');
    const { probe } = await placeProbe((probe) => {
      group.append(probe);
      return html`<div>${group}</div>`;
    });
    expect(probe.partner).to.equal('');
    define();
    expectWorking(probe, 'peel');
    rootProviders().visit.value.updateVisit({ pole: 'dieuze' });
    expect(probe.visit?.pole).to.equal(null);
  });

  it('whose <alexis-kit> comes around it later', async () => {
    const { probe } = await placeProbe();
    const group = document.createElement('alexis-kit');
    group.setAttribute('partner', 'peel');
    probe.before(group);
    group.append(probe);
    expectWorking(probe, 'peel');
  });

  it('through the slot of a closed shadow root', async () => {
    const { probe, element } = await placeProbe();
    const shadow = element.attachShadow({ mode: 'closed' });
    shadow.innerHTML = '<alexis-kit partner="peel"><slot></slot></alexis-kit>';
    expectWorking(probe, 'peel');
  });

  it('inside a closed shadow root below the group', async () => {
    const host = await fixture<HTMLElement>(html`<alexis-kit partner="peel"><p></p></alexis-kit>`);
    const probe = new ContextProbe();
    host.firstElementChild?.attachShadow({ mode: 'closed' }).append(probe);
    expectWorking(probe, 'peel');
  });

  it('inside a closed shadow root with its group', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const shadow = host.attachShadow({ mode: 'closed' });
    shadow.innerHTML = '<alexis-kit partner="peel"><context-probe></context-probe></alexis-kit>';
    const probe = shadow.querySelector('context-probe') as ContextProbe;
    expectWorking(probe, 'peel');
  });

  it('that is moved from one group to another, and out of it', async () => {
    const { probe } = await placeProbe((probe) => html`<alexis-kit partner="peel">${probe}</alexis-kit>`);
    const other = await fixture<HTMLElement>(html`<alexis-kit partner="carep"></alexis-kit>`);
    const outside = await fixture<HTMLElement>(html`<div></div>`);
    const former = probe.shared;
    other.append(probe);
    expectWorking(probe, 'carep');
    former?.updateVisit({ pole: 'dieuze' });
    expect(probe.visit?.pole).to.equal(null);
    outside.append(probe);
    expectWorking(probe);
  });

  it('and not from another copy of the kit, nor to it', async () => {
    const copy = await anotherCopy();
    const { probe, element } = await placeProbe((probe) => html`<section><alexis-kit>${probe}</alexis-kit></section>`);
    const theirs = copy.settingsFor({ partner: 'peel' });
    new copy.Provider(element, { context: copy.settingsContext, initialValue: theirs });
    const outside = new ContextProbe();
    element.append(outside);
    expectWorking(outside);
    const heard: unknown[] = [];
    const hear = (value: unknown): unknown => heard.push(value);
    probe.dispatchEvent(new ContextEvent(copy.settingsContext, probe, hear, true));
    expect(heard).to.deep.equal([]);
    expectWorking(probe);
  });
});

describe('a script of the page', () => {
  it('that stops the request leaves widgets the settings of the document', async () => {
    onEveryRequest((event) => event.stopImmediatePropagation());
    const { probe } = await placeProbe();
    expectWorking(probe);
    const { probe: other } = await placeProbe();
    probe.updateVisit({ pole: 'etain' });
    expect(other.visit?.pole).to.equal('etain');
  });

  it('that stops the request once leaves the widget its <alexis-kit> when it is placed anew', async () => {
    const { probe, element } = await placeProbe(
      (probe) => html`<div><alexis-kit partner="peel">${probe}</alexis-kit></div>`,
    );
    onEveryRequest((event) => event.stopImmediatePropagation());
    element.append(probe);
    expectWorking(probe);
    stopListening.splice(0).forEach((stop) => stop());
    element.querySelector('alexis-kit')?.append(probe);
    expectWorking(probe, 'peel');
  });

  it('that answers with values of its own is not believed', async () => {
    onEveryRequest((event) => {
      callBack(event, { partner: 'theirs', visit: { pole: 'theirs' } });
    });
    const { probe } = await placeProbe((probe) => html`<alexis-kit partner="peel">${probe}</alexis-kit>`);
    expect(probe.poles).to.deep.equal([null]);
    expectWorking(probe, 'peel');
  });

  it('that answers with values of its own and stops the request is not believed', async () => {
    onEveryRequest((event) => {
      callBack(event, { partner: 'theirs', visit: { pole: 'theirs' } });
      event.stopImmediatePropagation();
    });
    const { probe } = await placeProbe();
    expect(probe.poles).to.deep.equal([null]);
    expectWorking(probe);
  });

  for (const value of [undefined, {}])
    it(`that calls back later with ${value ? 'anything' : 'nothing'} does not cut the widget off`, async () => {
      const requests: Request[] = [];
      onEveryRequest((event) => requests.push(event));
      const { probe, element } = await placeProbe<AlexisKit>(
        (probe) => html`<alexis-kit partner="peel">${probe}</alexis-kit>`,
      );
      expect(requests.length).to.equal(2);
      requests.forEach((event) => callBack(event, value));
      expectWorking(probe, 'peel');
      element.setAttribute('partner', 'carep');
      await element.updateComplete;
      expectWorking(probe, 'carep');
    });

  it('that puts a callback of its own into the request is given nothing', async () => {
    const heard: unknown[] = [];
    onEveryRequest((event) => {
      Object.assign(event, { callback: (value: unknown) => heard.push(value) });
    });
    const { probe } = await placeProbe();
    expect(heard).to.deep.equal([]);
    expectWorking(probe);
  });

  it('that asks for our values itself is given nothing', async () => {
    const contexts = new Set<Request['context']>();
    onEveryRequest(({ context }) => contexts.add(context));
    const { probe, element } = await placeProbe((probe) => html`<alexis-kit>${probe}</alexis-kit>`);
    expect([...contexts]).to.have.members([settingsContext, visitContext]);
    const heard: unknown[] = [];
    for (const context of contexts)
      for (const asker of [probe, element, document.body, document.documentElement])
        for (const subscribe of [true, false])
          asker.dispatchEvent(new ContextEvent(context, asker, (value: unknown) => void heard.push(value), subscribe));
    probe.updateVisit({ pole: 'etain' });
    expect(heard).to.deep.equal([]);
  });

  it('that stops the announcement of a provider changes nothing for who is served already', async () => {
    const { tag, define } = lateGroup();
    onEveryRequest((event) => event.stopImmediatePropagation(), 'context-provider');
    const { probe } = await placeProbe((probe) => {
      const group = document.createElement(tag);
      group.append(probe);
      return html`<div>${group}</div>`;
    });
    define();
    expectWorking(probe);
  });
});

/** The modules of the kit once more, as a page has them that loads two copies. */
async function anotherCopy() {
  const load = (file: string): Promise<unknown> => import(`${new URL(file, import.meta.url).href}?copy`);
  const [guarded, settings, client] = await Promise.all([
    load('guarded-context.ts') as Promise<typeof import('./guarded-context.ts')>,
    load('settings-context.ts') as Promise<typeof import('./settings-context.ts')>,
    load('../client/widget-settings.ts') as Promise<typeof import('../client/widget-settings.ts')>,
  ]);
  return { ...guarded, ...settings, ...client };
}
