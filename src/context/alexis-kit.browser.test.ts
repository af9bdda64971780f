import { expect, html } from '@open-wc/testing';
import { AlexisKit } from './alexis-kit.ts';
import { placeProbe } from './context-probe.fixture.ts';
import { EMPTY_VISIT } from './visit-context.ts';

if (!customElements.get('alexis-kit')) customElements.define('alexis-kit', AlexisKit);

describe('settings', () => {
  it('come from the document element where there is no <alexis-kit>', async () => {
    const { probe } = await placeProbe();
    expect(probe.settings).to.include({ partner: '', lang: '' });
    expect(probe.settings?.client.base).to.equal('/api/v1');
  });

  it('come from the <alexis-kit> around', async () => {
    const { probe } = await placeProbe(
      (probe) => html`<alexis-kit partner="peel" api="https://other.example/api/v1/" lang="en">${probe}</alexis-kit>`,
    );
    expect(probe.settings).to.include({ partner: 'peel', lang: 'en' });
    expect(probe.settings?.client.base).to.equal('https://other.example/api/v1');
  });

  it('come from the nearest of two', async () => {
    const { probe } = await placeProbe(
      (probe) => html`<alexis-kit partner="carep"><alexis-kit partner="peel">${probe}</alexis-kit></alexis-kit>`,
    );
    expect(probe.partner).to.equal('peel');
  });

  it('follow the attributes of <alexis-kit>', async () => {
    const { probe, element } = await placeProbe<AlexisKit>(
      (probe) => html`<alexis-kit partner="peel">${probe}</alexis-kit>`,
    );
    element.setAttribute('partner', 'carep');
    await element.updateComplete;
    expect(probe.partner).to.equal('carep');
  });

  it('that are the same share one client, so one request serves both groups', async () => {
    const one = await placeProbe((probe) => html`<alexis-kit partner="carep">${probe}</alexis-kit>`);
    const two = await placeProbe((probe) => html`<alexis-kit partner="carep">${probe}</alexis-kit>`);
    expect(one.probe.settings?.client).to.equal(two.probe.settings?.client);
  });

  it('of no partner ask for nothing', async () => {
    const { probe } = await placeProbe();
    expect(await probe.settings?.partnerSettings()).to.equal(null);
  });
});

describe('visit', () => {
  it('is empty at first', async () => {
    const { probe } = await placeProbe();
    expect(probe.visit).to.deep.equal(EMPTY_VISIT);
  });

  it('reaches every widget of the page; a change keeps what it does not name', async () => {
    const one = await placeProbe();
    const two = await placeProbe();
    one.probe.updateVisit({ pole: 'dieuze' });
    two.probe.updateVisit({ stage: 'formation' });
    for (const { probe } of [one, two])
      expect(probe.visit).to.deep.equal({ origin: null, pole: 'dieuze', stage: 'formation' });
  });

  it('of an <alexis-kit> is its own', async () => {
    const outside = await placeProbe();
    const inside = await placeProbe((probe) => html`<alexis-kit>${probe}</alexis-kit>`);
    inside.probe.updateVisit({ pole: 'etain' });
    expect(inside.probe.visit?.pole).to.equal('etain');
    expect(outside.probe.visit?.pole).to.equal(null);
  });

  it('is no longer told to an element that left the page', async () => {
    const { probe: gone } = await placeProbe();
    gone.remove();
    const { probe } = await placeProbe();
    probe.updateVisit({ pole: 'etain' });
    expect(gone.poles).to.deep.equal([null]);
  });
});
