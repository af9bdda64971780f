import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { good, problem } from '../../../test/support/api.ts';
import { engine } from '../../../test/support/browser.ts';
import { control, textOf } from '../../../test/support/find.ts';
import { collectWarnings } from '../../../test/support/context.ts';
import { aPole, fivePoles, hours, MONDAY } from '../../../test/support/poles.ts';
import { cssColour, readable, WHITE } from '../../domain/colour/contrast.ts';
import { until } from '../../../test/support/until.ts';
import { fr } from '../../i18n/pole-locator/list/fr.ts';
import { prepareLocator, type PreparedLocator } from './pole-locator.fixture.ts';
import type { AlexisPoleLocator } from './pole-locator.ts';

describe('pole locator: list and map say the same', () => {
  const MAP = html`<alexis-pole-locator now=${MONDAY} view="map"></alexis-pole-locator>`;
  const pin = (root: ParentNode, name: string) => {
    const map = root.querySelector('[role=application]');
    if (!map) throw new Error('There is no map.');
    return control(map, name);
  };

  it('a card that is opened marks its pin; a pin that is chosen opens its card', async () => {
    const locator = await prepareLocator({ element: MAP });
    const { root } = locator;
    await until('the map is there', () => pin(root, 'Dieuze'));
    locator.opener('dieuze').click();
    await until('its pin is marked', () => pin(root, 'Dieuze').getAttribute('aria-current') === 'true');
    pin(root, 'Étain').click();
    await until('the card is open', () => locator.card('etain').querySelector('[part=details]'));
    expect(locator.events).to.deep.equal([
      ['alexis-pole-select', { pole: 'dieuze' }],
      ['alexis-pole-select', { pole: 'etain' }],
    ]);
    const isSaid = () =>
      [...root.querySelectorAll('[aria-live]')].some((status) => textOf(status).includes('Étain\u00a0: fiche ouverte'));
    await until('it is said', isSaid);
    // What still stands there would not be said of the same pin a second time.
    locator.opener('etain').click();
    await until('it is said no longer', () => !isSaid());
  });

  it('pins are called like the cards: name, distance, status', async () => {
    const locator = await prepareLocator({ element: MAP });
    await until('the map is there', () => pin(locator.root, 'Maxéville'));
    expect(pin(locator.root, 'Maxéville').getAttribute('aria-label')).to.equal(
      'Pôle entrepreneurial de Maxéville, Ouvert, ferme à 12\u00a0h\u00a030',
    );
  });

  it('filters thin out both', async () => {
    const locator = await prepareLocator({ element: MAP });
    await until('the map is there', () => pin(locator.root, 'Dieuze'));
    await locator.openFilters();
    locator.control('Bureaux').click();
    await until('one pin stays', () => locator.root.querySelectorAll('[role=application] button').length === 1);
    expect(locator.towns()).to.deep.equal(['Maxéville']);
  });

  it('no-map offers none', async () => {
    const locator = await prepareLocator();
    expect(locator.root.querySelector('[part=map]')).to.equal(null);
    expect(() => locator.control(/^Carte$/)).to.throw();
  });
});

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
      const locator = await prepareLocator();
      locator.element.setAttribute(name, value);
      await locator.element.updateComplete;
      locator.element.setAttribute(name, `${value}2`);
      await locator.element.updateComplete;
      expect(said.filter((line) => line.includes(`"${name}"`))).to.have.length(1);
      expect(fallback(locator.element)).to.equal(true);
      expect(locator.towns()).to.have.length(5);
    });
  }

  it('near that names nothing we know is told once', async () => {
    const said = collectWarnings();
    await prepareLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map near="Xyz"></alexis-pole-locator>`,
      answers: { '/places': good([]) },
    });
    await until('it is told', () => said.some((line) => line.includes('"near"') && line.includes('Xyz')));
  });

  it('near that cannot be looked up is told, and the list stands', async () => {
    const said = collectWarnings();
    const locator = await prepareLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map near="Nancy"></alexis-pole-locator>`,
      answers: { '/places': problem(500, 'internal') },
    });
    await until('it is told', () => said.some((line) => line.includes('"near"') && line.includes('refused')));
    expect(locator.towns()).to.have.length(5);
  });

  it('pole of an unknown slug is told to integrator and visitor', async () => {
    const said = collectWarnings();
    const locator = await prepareLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map pole="atlantis"></alexis-pole-locator>`,
    });
    expect(said.filter((line) => line.includes('"pole"'))).to.have.length(1);
    expect(locator.text()).to.contain('atlantis').and.to.contain('Voici tous les pôles');
    expect(locator.towns()).to.have.length(5);
  });

  it('services chooses filters at first; a code that no pôle has is told and left out', async () => {
    const said = collectWarnings();
    const locator = await prepareLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map services="bureaux, couveuse"></alexis-pole-locator>`,
    });
    expect(locator.towns()).to.deep.equal(['Maxéville']);
    locator.element.services = 'nothing-like-it';
    await until('all are listed', () => locator.towns().length === 5);
    expect(said.filter((line) => line.includes('"services"') && line.includes('nothing-like-it'))).to.have.length(1);
    locator.element.services = 'formation,accompagnement';
    await until('it follows', () => locator.towns().length === 1);
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
      const locator = await prepareLocator({
        element: html`<alexis-pole-locator
          now=${MONDAY}
          no-map
          api="https://other.example/api/v1/"
        ></alexis-pole-locator>`,
      });
      expect([locator.towns().length, locator.api.requests.length]).to.deep.equal([1, 0]);
      expect(asked).to.deep.equal(['https://other.example/api/v1/poles']);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('the accent of the partner is used, made readable', async () => {
    const settings = { slug: 'carep', name: 'Carep', departments: [], widgets: [], demo: true };
    const locator = await prepareLocator({ partnerSettings: { ...settings, theme: { accent: '#ffd84d' } } });
    const base = locator.root.querySelector<HTMLElement>('[part=base]');
    const yellow = { r: 1, g: 216 / 255, b: 77 / 255 };
    const onWhite = cssColour(readable(yellow, WHITE));
    await until('the accent is the partner’s', () => base?.style.getPropertyValue('--_accent-text') === onWhite);
  });
});

describe('pole locator: live hours', () => {
  const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
  const open = (from: number, to: number) =>
    aPole({
      hours: hours([], {
        intervals: [{ opens: soon(from), closes: soon(to) }],
        until: soon(7 * 86_400_000),
      }),
    });
  const REAL = html`<alexis-pole-locator no-map></alexis-pole-locator>`;

  it('says that a pôle closes the moment it does, without asking the network', async () => {
    const locator = await prepareLocator({ element: REAL, poles: good([open(-60_000, 1500)]) });
    expect(textOf(locator.card('dieuze'))).to.contain('Ouvert, ferme à');
    await until('it is closed', () => textOf(locator.card('dieuze')).includes('Fermé'));
    expect(locator.api.count('/poles')).to.equal(1);
  });

  it('looks again when the page comes back from sleep', async () => {
    const locator = await prepareLocator({ element: REAL, poles: good([open(-60_000, 3_600_000)]) });
    expect(textOf(locator.card('dieuze'))).to.contain('Ouvert, ferme à');
    const { Date: RealDate } = globalThis;
    // Two hours later for everyone who asks what time it is.
    globalThis.Date = class extends RealDate {
      constructor(...parts: [] | [number | string]) {
        super(...((parts.length ? parts : [RealDate.now() + 7_200_000]) as [number]));
      }
    } as DateConstructor;
    try {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await until('it is closed', () => textOf(locator.card('dieuze')).includes('Fermé'));
    } finally {
      globalThis.Date = RealDate;
    }
  });

  it('a fixed clock stands still', async () => {
    const locator = await prepareLocator();
    expect(textOf(locator.card('maxeville'))).to.contain('Ouvert, ferme à 12\u00a0h\u00a030');
    locator.element.now = '2026-11-23T12:31:00+01:00';
    await until('the clock moved', () =>
      textOf(locator.card('maxeville')).includes('ouvre aujourd’hui à 13\u00a0h\u00a030'),
    );
    locator.element.now = '2026-11-23T23:59:00+01:00';
    await until('the clock moved', () => textOf(locator.card('maxeville')).includes('ouvre demain à 9\u00a0h\u00a000'));
    locator.element.now = '2026-12-20T10:00:00+01:00';
    await until('beyond what is known', () => textOf(locator.card('maxeville')).includes(fr.status.unknown));
  });

  it('the week of an opened card starts today, and tells of hours nobody checked for long', async () => {
    const locator = await prepareLocator({
      poles: good([aPole({ hours: hours([['2026-11-23T09:00', '2026-11-23T12:00']], { checkedOn: '2026-01-02' }) })]),
    });
    locator.opener('dieuze').click();
    const [first] = await until('the week is there', () => {
      const rows = [...locator.root.querySelectorAll('[part=details] tr')].map(textOf);
      return rows.length ? rows : null;
    });
    expect(first).to.match(/^lundi aujourd’hui ?9\u00a0h\u00a000\u00a0–\u00a012\u00a0h\u00a000$/);
    expect(locator.text()).to.contain('à confirmer avant de vous déplacer');
  });
});

describe('pole locator: the height that the page reserves', () => {
  const TALL = 3000;
  const prepare = (above: string): Promise<PreparedLocator> => {
    const style = `display: block; margin-top: ${above}; min-height: ${TALL}px`;
    return prepareLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map style=${style}></alexis-pole-locator>`,
      poles: good(fivePoles().slice(0, 1)),
    });
  };

  it('is given back where what follows is out of sight', async () => {
    const { element } = await prepare('150vh');
    await until('the height is given back', () => element.offsetHeight < TALL);
  });

  it('stays where the visitor would see the page move, until they act', async () => {
    const { element, opener } = await prepare('0');
    expect(element.offsetHeight).to.equal(TALL);
    opener('maxeville').click();
    await until('the height is given back', () => element.offsetHeight < TALL);
  });
});

if (engine === 'chromium') {
  describe('pole locator: width of its place', () => {
    for (const width of [280, 320, 559, 560, 900, 1200]) {
      it(`${width} pixels: nothing sticks out`, async () => {
        const locator = await prepareLocator({
          element: html`<alexis-pole-locator now=${MONDAY} view="map" pole="maxeville"></alexis-pole-locator>`,
        });
        locator.provider.style.width = `${width}px`;
        await until('the card is open', () => locator.card('maxeville').querySelector('[part=details]'));
        await locator.element.updateComplete;
        expect(locator.provider.scrollWidth).to.be.at.most(width);
      });
    }

    it('320 pixels, text twice as large: hours stand below their day, and no time is broken', async () => {
      const locator = await prepareLocator({
        element: html`<alexis-pole-locator now=${MONDAY} no-map pole="maxeville"></alexis-pole-locator>`,
      });
      locator.provider.style.width = '320px';
      locator.element.style.setProperty('--alexis-font-size', '32px');
      const row = await until('the week is there', () => locator.card('maxeville').querySelector('.hours tr'));
      const [day, hours] = [...row.children];
      if (!day || !hours) throw new Error('A day has no hours.');
      expect(hours.getBoundingClientRect().top).to.be.at.least(day.getBoundingClientRect().bottom);
      expect(getComputedStyle(hours).overflowWrap).to.equal('normal');
      expect(locator.provider.scrollWidth).to.be.at.most(320);
    });
  });
}
