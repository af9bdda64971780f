import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { good, problem } from '../../../test/support/api.ts';
import { collectWarnings } from '../../../test/support/context.ts';
import { fivePoles, MONDAY } from '../../../test/support/poles.ts';
import { cssColour, readable, WHITE } from '../../domain/colour/contrast.ts';
import { until } from '../../../test/support/until.ts';
import { listed, openLocator, towns } from './pole-locator.fixture.ts';
import type { AlexisPoleLocator } from './pole-locator.ts';

describe('pole locator: attributes', () => {
  for (const [name, value, fallback] of [
    ['heading-level', 'huge', (element: AlexisPoleLocator) => element.headingLevel === 2],
    ['heading-level', '9', (element: AlexisPoleLocator) => element.headingLevel === 2],
    ['theme', 'pink', (element: AlexisPoleLocator) => element.theme === 'auto'],
    ['view', 'globe', (element: AlexisPoleLocator) => element.view === 'auto'],
    ['now', 'tomorrow', () => true],
  ] as const) {
    it(`${name}="${value}" is told to the integrator once, and the default holds`, async () => {
      const said = collectWarnings();
      const page = await openLocator();
      page.element.setAttribute(name, value);
      await page.drawn();
      page.element.setAttribute(name, `${value}2`);
      await page.drawn();
      expect(said.filter((line) => line.includes(`"${name}"`))).to.have.length(1);
      expect(fallback(page.element)).to.equal(true);
      expect(towns(page)).to.have.length(5);
    });
  }

  it('near that names nothing we know is told once', async () => {
    const said = collectWarnings();
    await openLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map near="Xyz"></alexis-pole-locator>`,
      answers: { '/places': good([]) },
    });
    await until('it is told', () => said.some((line) => line.includes('"near"') && line.includes('Xyz')));
  });

  it('near that cannot be looked up is told, and the list stands', async () => {
    const said = collectWarnings();
    const page = await openLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map near="Nancy"></alexis-pole-locator>`,
      answers: { '/places': problem(500, 'internal') },
    });
    await until('it is told', () => said.some((line) => line.includes('"near"') && line.includes('refused')));
    expect(towns(page)).to.have.length(5);
  });

  it('pole of an unknown slug is told to integrator and visitor', async () => {
    const said = collectWarnings();
    const page = await openLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map pole="atlantis"></alexis-pole-locator>`,
    });
    expect(said.filter((line) => line.includes('"pole"'))).to.have.length(1);
    await page.says(/atlantis.*Voici tous les pôles/);
    expect(towns(page)).to.have.length(5);
  });

  it('services chooses filters at first; a code that no pôle has is told and left out', async () => {
    const said = collectWarnings();
    const page = await openLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map services="bureaux, couveuse"></alexis-pole-locator>`,
    });
    await until('one is listed', () => towns(page).join() === 'Maxéville');
    page.element.services = 'nothing-like-it';
    await listed(page, 5);
    expect(said.filter((line) => line.includes('"services"') && line.includes('nothing-like-it'))).to.have.length(1);
    page.element.services = 'formation,accompagnement';
    await listed(page, 1);
    page.element.setAttribute('services', 'bureaux');
    page.element.removeAttribute('services');
    await listed(page, 5);
  });

  it('api names another API', async () => {
    const { fetch } = globalThis;
    const asked: string[] = [];
    globalThis.fetch = (input, init) => {
      const { url } = new Request(input, init);
      asked.push(url);
      return Promise.resolve(good(fivePoles().slice(0, 1))(new Request(url)));
    };
    try {
      const page = await openLocator({
        element: html`<alexis-pole-locator
          now=${MONDAY}
          no-map
          api="https://other.example/api/v1/"
        ></alexis-pole-locator>`,
      });
      expect([towns(page).length, page.context.api.requests.length]).to.deep.equal([1, 0]);
      expect(asked).to.deep.equal(['https://other.example/api/v1/poles']);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('the accent of the partner is used, made readable', async () => {
    const settings = { slug: 'carep', name: 'Carep', departments: [], widgets: [], demo: true };
    const page = await openLocator({ partnerSettings: { ...settings, theme: { accent: '#ffd84d' } } });
    const base = page.root.querySelector<HTMLElement>('[part=base]');
    const yellow = { r: 1, g: 216 / 255, b: 77 / 255 };
    const onWhite = cssColour(readable(yellow, WHITE));
    await until('the accent is the partner’s', () => base?.style.getPropertyValue('--_accent-text') === onWhite);
  });
});
