import { expect, fixture, html } from '@open-wc/testing';
import { AlexisKit } from './alexis-kit.ts';
import type { WidgetSettings } from '../client/widget-settings.ts';
import { settingsContext } from './settings-context.ts';
import { ensureRootContext } from './root.ts';
import { EMPTY_VISIT, visitContext, type VisitHandle } from './visit-context.ts';

if (!customElements.get('alexis-kit')) customElements.define('alexis-kit', AlexisKit);

const left: (() => void)[] = [];
afterEach(() => left.splice(0).forEach((leave) => leave()));

/** What a widget at this place of the page is given, always the newest. */
function consume(element: HTMLElement): {
  readonly settings: () => WidgetSettings | undefined;
  readonly visit: () => VisitHandle | undefined;
} {
  let settings: WidgetSettings | undefined;
  let visit: VisitHandle | undefined;
  left.push(
    settingsContext.follow(element, (value) => (settings = value)),
    visitContext.follow(element, (value) => (visit = value)),
  );
  return { settings: () => settings, visit: () => visit };
}

const place = async (around: (inner: HTMLElement) => ReturnType<typeof html>) => {
  const inner = document.createElement('p');
  const element = await fixture(around(inner));
  return { element, inner, given: consume(inner) };
};

describe('settings and visit of a page', () => {
  before(() => ensureRootContext());

  it('are given at the root to everyone no group serves', async () => {
    const { given } = await place((inner) => html`<div>${inner}</div>`);
    expect(given.settings()).to.include({ partner: '', lang: '' });
    expect(given.settings()?.client.base).to.equal('/api/v1');
    expect(given.visit()?.visit).to.deep.equal(EMPTY_VISIT);
  });

  it('<alexis-kit> overrides settings for what is inside it', async () => {
    const { given } = await place(
      (inner) => html`<alexis-kit partner="peel" api="https://other.example/api/v1/" lang="en">${inner}</alexis-kit>`,
    );
    expect(given.settings()).to.include({ partner: 'peel', lang: 'en' });
    expect(given.settings()?.client.base).to.equal('https://other.example/api/v1');
  });

  it('<alexis-kit> passes on later changes', async () => {
    const { element, given } = await place((inner) => html`<alexis-kit partner="peel">${inner}</alexis-kit>`);
    element.setAttribute('partner', 'carep');
    await (element as AlexisKit).updateComplete;
    expect(given.settings()?.partner).to.equal('carep');
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

  it('a group that is defined, or comes around, later serves who was there before', async () => {
    const { inner, given } = await place((inner) => html`<div>${inner}</div>`);
    const outside = given.settings();
    const group = document.createElement('alexis-kit');
    group.setAttribute('partner', 'peel');
    inner.before(group);
    group.append(inner);
    group.setAttribute('lang', 'en');
    await group.updateComplete;
    expect(outside?.partner).to.equal('');
    expect(given.settings()).to.include({ partner: 'peel', lang: 'en' });
  });

  it('who left is told nothing more', async () => {
    const { inner } = await place((inner) => html`<div>${inner}</div>`);
    const told: unknown[] = [];
    const leave = visitContext.follow(inner, ({ visit }) => told.push(visit.pole));
    leave();
    const { given } = await place((inner) => html`<div>${inner}</div>`);
    given.visit()?.change({ pole: 'etain' });
    expect(told).to.deep.equal([null]);
    given.visit()?.change(EMPTY_VISIT);
  });

  it('asks and answers without an event that the page could hear', async () => {
    const heard: string[] = [];
    const hear = ({ type }: Event) => void heard.push(type);
    const protocol = ['context-request', 'context-provider'];
    protocol.forEach((type) => window.addEventListener(type, hear, true));
    const { given } = await place((inner) => html`<alexis-kit partner="peel">${inner}</alexis-kit>`);
    given.visit()?.change({ pole: 'etain' });
    protocol.forEach((type) => window.removeEventListener(type, hear, true));
    expect(given.visit()?.visit.pole).to.equal('etain');
    expect(heard).to.deep.equal([]);
  });

  it('groups with the same settings share one client, so one request serves both', async () => {
    const one = await place((inner) => html`<alexis-kit partner="carep">${inner}</alexis-kit>`);
    const two = await place((inner) => html`<alexis-kit partner="carep">${inner}</alexis-kit>`);
    expect(one.given.settings()?.client).to.equal(two.given.settings()?.client);
  });

  it('without a partner there are no settings to ask for', async () => {
    const { given } = await place((inner) => html`<div>${inner}</div>`);
    expect(await given.settings()?.partnerSettings()).to.equal(null);
  });
});
