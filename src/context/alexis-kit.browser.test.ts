import { ContextConsumer } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { AlexisKit } from './alexis-kit.ts';
import { kitContext, type Kit } from './kit.ts';
import { ensureRootContext } from './root.ts';
import { EMPTY_VISIT, visitContext, type VisitHandle } from './visit.ts';

if (!customElements.get('alexis-kit')) customElements.define('alexis-kit', AlexisKit);

/** What a widget at this place of the page is given, always the newest. */
function consume(element: HTMLElement): {
  readonly kit: () => Kit | undefined;
  readonly visit: () => VisitHandle | undefined;
} {
  let kit: Kit | undefined;
  let visit: VisitHandle | undefined;
  // Without a Lit element around them, consumers are asked to connect by hand.
  const host = Object.assign(element, {
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  });
  new ContextConsumer(host, {
    context: kitContext,
    subscribe: true,
    callback: (value) => (kit = value),
  }).hostConnected();
  new ContextConsumer(host, {
    context: visitContext,
    subscribe: true,
    callback: (value) => (visit = value),
  }).hostConnected();
  return { kit: () => kit, visit: () => visit };
}

const place = async (around: (inner: HTMLElement) => ReturnType<typeof html>) => {
  const inner = document.createElement('p');
  const element = await fixture(around(inner));
  return { element, given: consume(inner) };
};

describe('kit and visit of a page', () => {
  before(() => ensureRootContext());

  it('are given at the root to everyone no group serves', async () => {
    const { given } = await place((inner) => html`<div>${inner}</div>`);
    expect(given.kit()).to.include({ partner: '', lang: '' });
    expect(given.kit()?.client.base).to.equal('/api/v1');
    expect(given.visit()?.visit).to.deep.equal(EMPTY_VISIT);
  });

  it('<alexis-kit> overrides settings for what is inside it', async () => {
    const { given } = await place(
      (inner) => html`<alexis-kit partner="peel" api="https://other.example/api/v1/" lang="en">${inner}</alexis-kit>`,
    );
    expect(given.kit()).to.include({ partner: 'peel', lang: 'en' });
    expect(given.kit()?.client.base).to.equal('https://other.example/api/v1');
  });

  it('<alexis-kit> passes on later changes', async () => {
    const { element, given } = await place((inner) => html`<alexis-kit partner="peel">${inner}</alexis-kit>`);
    element.setAttribute('partner', 'carep');
    await (element as AlexisKit).updateComplete;
    expect(given.kit()?.partner).to.equal('carep');
  });

  it('<alexis-kit> keeps a visit of its own', async () => {
    const outside = await place((inner) => html`<div>${inner}</div>`);
    const inside = await place((inner) => html`<alexis-kit>${inner}</alexis-kit>`);
    inside.given.visit()?.change({ pole: 'etain' });
    expect(inside.given.visit()?.visit.pole).to.equal('etain');
    expect(outside.given.visit()?.visit.pole).to.equal(null);
  });

  it('a change keeps what it does not name, and reaches everyone', async () => {
    const one = await place((inner) => html`<div>${inner}</div>`);
    const two = await place((inner) => html`<div>${inner}</div>`);
    one.given.visit()?.change({ pole: 'dieuze' });
    two.given.visit()?.change({ stage: 'formation' });
    for (const { given } of [one, two]) {
      expect(given.visit()?.visit).to.deep.equal({ origin: null, pole: 'dieuze', stage: 'formation' });
    }
    one.given.visit()?.change(EMPTY_VISIT);
  });

  it('groups with the same settings share one client, so one request serves both', async () => {
    const one = await place((inner) => html`<alexis-kit partner="carep">${inner}</alexis-kit>`);
    const two = await place((inner) => html`<alexis-kit partner="carep">${inner}</alexis-kit>`);
    expect(one.given.kit()?.client).to.equal(two.given.kit()?.client);
  });

  it('without a partner there are no settings to ask for', async () => {
    const { given } = await place((inner) => html`<div>${inner}</div>`);
    expect(await given.kit()?.partnerSettings()).to.equal(null);
  });
});
