import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { down, good, held } from '../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../test/support/axe.ts';
import { accessibilityTree, emulateMedia, engine, nodesOf, press } from '../../../test/support/browser.ts';
import { controls } from '../../../test/support/find.ts';
import { fivePoles, MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { fr } from '../../i18n/pole-locator/list/fr.ts';
import { prepareLocator, search, type LocatorOptions, type PreparedLocator } from './pole-locator.fixture.ts';

const openCard = async ({ opener, card }: PreparedLocator, slug = 'maxeville'): Promise<void> => {
  opener(slug).click();
  await until('the card is open', () => card(slug).querySelector('[part=details]'));
};

/** Every state a visitor can see: how it is asked for, and what is done until it stands. */
const STATES: Readonly<Record<string, LocatorOptions & { then?: (locator: PreparedLocator) => Promise<unknown> }>> = {
  loading: {
    poles: held(down).answer,
    wait: 'nothing',
    then: ({ text }) => until('it says so', () => text().includes('Chargement')),
  },
  loaded: {},
  'an opened card': { then: openCard },
  'an opened card of a pôle with nothing published': { then: (locator) => openCard(locator, 'morhange') },
  'the ways to get there': {
    then: ({ card }) => {
      const [summary] = controls(card('etain'), 'Itinéraire vers');
      summary?.click();
      return until('the menu is open', () => summary?.closest('details')?.open);
    },
  },
  'the filters, one chosen': {
    then: async ({ control, root, openFilters }) => {
      await openFilters();
      control('Bureaux').click();
      await until('one is pressed', () => root.querySelector('[aria-pressed=true]'));
    },
  },
  'the search with its suggestions': { then: search },
  'a town nobody knows': {
    answers: { '/places': good([]) },
    then: async ({ enter, text }) => {
      enter('Xyz');
      await until('it says so', () => text().includes('Aucune commune ne correspond'));
    },
  },
  'distances from a commune': {
    then: async (locator) => {
      await search(locator);
      locator.control('Nancy').click();
      await until('distances are there', () => locator.text().includes(fr.straightLine));
    },
  },
  'nothing published': {
    poles: good([]),
    wait: 'nothing',
    then: ({ text }) => until('it says so', () => text().includes(fr.empty)),
  },
  'a failure': {
    poles: down,
    wait: 'nothing',
    then: ({ text }) => until('it says so', () => text().includes(fr.failedTitle)),
  },
  'the last good answer': {
    poles: down,
    client: {
      shelf: {
        find: (url) =>
          Promise.resolve(
            url.endsWith('/poles') ? { data: fivePoles(), meta: { generatedAt: '2026-11-20T17:05:00+01:00' } } : null,
          ),
        keep: () => Promise.resolve(),
      },
    },
    then: ({ text }) => until('it says of when', () => text().includes('20 novembre 2026')),
  },
  'no pôle that has everything': {
    element: html`<alexis-pole-locator now=${MONDAY} no-map services="couveuse,formation"></alexis-pole-locator>`,
    then: ({ text }) => until('it says so', () => text().includes('Aucun pôle ne propose tout cela')),
  },
  'a link to a pôle that is gone': {
    element: html`<alexis-pole-locator now=${MONDAY} no-map pole="atlantis"></alexis-pole-locator>`,
    then: ({ text }) => until('it says so', () => text().includes('atlantis')),
  },
  'list and map': {
    element: html`<alexis-pole-locator now=${MONDAY} view="map"></alexis-pole-locator>`,
    then: ({ root }) => until('the map is there', () => root.querySelector('[role=application] button')),
  },
};

/** The pages it may stand on; the second one leaves it a column of 320 pixels. */
const PAGES = [
  { page: 'a light page', theme: 'light', style: 'background: #fff; color: #222' },
  { page: 'a narrow dark page', theme: 'dark', style: 'background: #101418; color: #eee; width: 320px' },
] as const;

describe('pole locator: accessibility', () => {
  for (const [state, { then, ...options }] of Object.entries(STATES)) {
    it(`axe finds nothing in: ${state}`, async () => {
      const { warn } = console;
      console.warn = () => {};
      try {
        const locator = await prepareLocator(options);
        await then?.(locator);
        const { provider, element, root } = locator;
        for (const { page, theme, style } of PAGES) {
          provider.setAttribute('style', style);
          element.requestUpdate();
          await until(`it is drawn for ${page}`, () => root.querySelector(`[part=base][data-theme=${theme}]`));
          await expectNoAxeViolations(provider);
          expect(provider.scrollWidth, `width on ${page}`).to.be.at.most(provider.clientWidth);
        }
      } finally {
        console.warn = warn;
      }
    });
  }

  for (const [level, own, cards] of [
    [2, '2', '3'],
    [4, '4', '5'],
    [6, '6', '6'],
  ] as const) {
    it(`heading-level ${level}: cards stand one below, never beyond 6`, async () => {
      const { root } = await prepareLocator({
        element: html`<alexis-pole-locator heading-level=${level} now=${MONDAY} no-map></alexis-pole-locator>`,
      });
      const levels = [...root.querySelectorAll('[role=heading]')].map((heading) => heading.getAttribute('aria-level'));
      expect(levels).to.deep.equal([own, ...fivePoles().map(() => cards)]);
    });
  }

  it('tells assistive technology of list, search, states and links by their names', async function () {
    if (engine !== 'chromium') this.skip();
    const locator = await prepareLocator();
    await search(locator);
    locator.control('Nancy').click();
    await until('distances are there', () => locator.text().includes(fr.straightLine));
    await openCard(locator);
    // The element itself says nothing and so is no node of the tree: a region around it is.
    locator.provider.id = 'around';
    locator.provider.role = 'region';
    locator.provider.ariaLabel = 'Pôles';
    const nodes = nodesOf(await accessibilityTree('#around'));
    const named = (role: string) => nodes.filter((node) => node.role === role).map(({ name }) => name);
    expect(named('heading')[0]).to.equal('Trouver un pôle entrepreneurial');
    expect(named('combobox')).to.deep.equal(['Votre commune ou code postal']);
    const opened = nodes.find(({ role, expanded }) => role === 'button' && expanded);
    expect(opened?.name).to.equal('Maxéville');
    expect(named('link')).to.include('Appeler Pôle entrepreneurial d’Étain au 03 53 01 20 20');
    expect(nodes.filter(({ role, name }) => /button|link|combobox/.test(role) && !name)).to.deep.equal([]);
  });

  it('says aloud how many are listed, after the list has changed and not at first', async () => {
    const locator = await prepareLocator();
    const { announced } = locator;
    await locator.openFilters();
    expect(announced()).to.equal('');
    const list = locator.root.querySelector('[part=list]');
    const saidWithTheChange = new Promise<string>((resolve) => {
      const changes = new MutationObserver(() => {
        changes.disconnect();
        resolve(announced());
      });
      if (list) changes.observe(list, { childList: true, subtree: true });
    });
    locator.control('Bureaux').click();
    // Orca drops what is said among the hundred changes of the list.
    expect(await saidWithTheChange).to.equal('');
    await until('the result is said', () => announced() === '1 pôle');
  });

  it('says of a card only what its button says: open or closed', async () => {
    const locator = await prepareLocator();
    await openCard(locator);
    expect(locator.opener('maxeville').getAttribute('aria-expanded')).to.equal('true');
    expect(locator.announced()).to.equal('');
  });

  it('offers targets of 44 pixels', async () => {
    const locator = await prepareLocator();
    await openCard(locator);
    await locator.openFilters();
    const small = controls(locator.root, '').filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      // Links within a sentence follow its line (WCAG 2.5.8).
      return width > 0 && (width < 24 || height < 43.5) && !element.closest('dd');
    });
    expect(small.map((element) => element.textContent.trim())).to.deep.equal([]);
  });
});

describe('pole locator: media', () => {
  it('moves nothing for who wants no motion', async function () {
    if (engine !== 'chromium') this.skip();
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const { root } = await prepareLocator();
    root.querySelectorAll('*').forEach((element) => {
      for (const pseudo of [null, '::before', '::after']) {
        const { transitionDuration, animationName } = getComputedStyle(element, pseudo);
        expect(transitionDuration).to.match(/^0s(, 0s)*$/);
        expect(animationName).to.equal('none');
      }
    });
  });

  it('prints the pôles with what is needed to reach them, and no tools', async function () {
    if (engine !== 'chromium') this.skip();
    const locator = await prepareLocator({
      element: html`<alexis-pole-locator now=${MONDAY} view="map"></alexis-pole-locator>`,
    });
    await search(locator);
    await press('Enter');
    await until('it is said from where', () => locator.text().includes('Nancy'));
    await openCard(locator);
    expect(locator.card('etain').innerText, 'on a screen').not.to.contain('03 53 01 20 20');
    await emulateMedia({ type: 'print' });
    const visible = (element: Element) => element.getClientRects().length > 0;
    await until('the tools are gone', () => !visible(locator.field()));
    expect(controls(locator.root, /Filtrer|Imprimer|Carte|Utiliser ma position/).filter(visible)).to.deep.equal([]);
    expect(locator.root.querySelectorAll('[part=map]')).to.satisfy((maps: NodeListOf<Element>) =>
      [...maps].every((map) => !visible(map)),
    );
    for (const { slug } of fivePoles()) expect(visible(locator.card(slug)), slug).to.equal(true);
    expect(locator.card('maxeville').innerText).to.contain('03 53 01 10 10').and.to.contain('1 place de l’Exemple');
    const breaks = (selector: string) => {
      const part = locator.root.querySelector(selector);
      return part && getComputedStyle(part).breakInside;
    };
    expect(breaks('.card[data-open]'), 'it may be higher than a sheet').to.equal('auto');
    expect(breaks('.card[data-open] dl > div')).to.equal('avoid');
    expect(breaks('.card:not([data-open])')).to.equal('avoid');
    expect(locator.card('etain').innerText, 'not opened').to.contain(
      '2 place de l’Exemple, 55400 Étain\u00a0· 03 53 01 20 20',
    );
    expect(locator.root.querySelector<HTMLElement>('.summary')?.innerText).to.match(
      /plus proche au plus lointain.*Nancy/,
    );
  });

  it('shows with forced colours what colour alone would lose', async function () {
    if (engine !== 'chromium') this.skip();
    const locator = await prepareLocator();
    await openCard(locator);
    await locator.openFilters();
    locator.control('Bureaux').click();
    await until('one is pressed', () => locator.root.querySelector('[aria-pressed=true]'));
    await emulateMedia({ 'forced-colors': 'active' });
    const pressed = locator.root.querySelector('[aria-pressed=true]');
    expect(pressed && getComputedStyle(pressed).outlineStyle).to.equal('solid');
    const opener = locator.opener('maxeville');
    opener.focus({ focusVisible: true });
    expect(getComputedStyle(opener).outlineStyle).to.equal('solid');
  });
});
