import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { down, good, held } from '../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../test/support/axe.ts';
import { accessibilityTree, emulateMedia, engine, nodesOf, press } from '../../../test/support/browser.ts';
import { collectWarnings } from '../../../test/support/context.ts';
import { fivePoles, MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { accessibleName } from '../../../test/support/widget-page.ts';
import { fr } from '../../i18n/pole-locator/list/fr.ts';
import {
  cardOf,
  chooseNancy,
  enter,
  fieldSays,
  listed,
  openCard,
  openerOf,
  openFilters,
  openLocator,
  search,
  townField,
  WITH_MAP,
  type LocatorOptions,
  type LocatorPage,
} from './pole-locator.fixture.ts';

/** The filter that is chosen, once one is. */
const pressed = (page: LocatorPage): Promise<HTMLElement> =>
  until('a filter is pressed', () =>
    page.all('button').find((button) => button.getAttribute('aria-pressed') === 'true'),
  );

/** Every state a visitor can see: how it is asked for, and what is done until it stands. */
const STATES: Readonly<Record<string, LocatorOptions & { then?: (page: LocatorPage) => Promise<unknown> }>> = {
  loading: {
    poles: held(down).answer,
    wait: 'nothing',
    then: (page) => page.says('Chargement'),
  },
  loaded: {},
  'an opened card': { then: (page) => openCard(page) },
  'an opened card of a pôle with nothing published': { then: (page) => openCard(page, 'Morhange') },
  'the ways to get there': {
    then: (page) => {
      const menu = page.find('button', 'Itinéraire vers', cardOf(page, 'Étain'));
      menu.click();
      return until('the menu is open', () => menu.closest('details')?.open);
    },
  },
  'the filters, one chosen': {
    then: async (page) => {
      await openFilters(page);
      await page.click('button', 'Bureaux');
      await pressed(page);
    },
  },
  'the search with its suggestions': { then: (page) => search(page) },
  'a town nobody knows': {
    answers: { '/places': good([]) },
    then: async (page) => {
      enter(page, 'Xyz');
      await page.says('Aucune commune ne correspond');
    },
  },
  'distances from a commune': {
    then: async (page) => {
      await chooseNancy(page);
      await page.says(fr.straightLine);
    },
  },
  'nothing published': {
    poles: good([]),
    wait: 'nothing',
    then: (page) => page.says(fr.empty),
  },
  'a failure': {
    poles: down,
    wait: 'nothing',
    then: (page) => page.says(fr.failedTitle),
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
    then: (page) => page.says('20 novembre 2026'),
  },
  'no pôle that has everything': {
    element: html`<alexis-pole-locator now=${MONDAY} no-map services="couveuse,formation"></alexis-pole-locator>`,
    then: (page) => page.says('Aucun pôle ne propose tout cela'),
  },
  'a link to a pôle that is gone': {
    element: html`<alexis-pole-locator now=${MONDAY} no-map pole="atlantis"></alexis-pole-locator>`,
    then: (page) => page.says('atlantis'),
  },
  'list and map': {
    element: WITH_MAP,
    then: (page) => until('the map is there', () => page.query('button', undefined, page.find('application'))),
  },
};

/** The pages it may stand on; the second one leaves it a column of 320 pixels. */
const PAGES = [
  { where: 'a light page', theme: 'light', style: 'background: #fff; color: #222' },
  { where: 'a narrow dark page', theme: 'dark', style: 'background: #101418; color: #eee; width: 320px' },
] as const;

describe('pole locator: accessibility', () => {
  for (const [state, { then, ...options }] of Object.entries(STATES)) {
    it(`axe finds nothing in: ${state}`, async () => {
      collectWarnings();
      const page = await openLocator(options);
      await then?.(page);
      const { element, root } = page;
      const { provider } = page.context;
      for (const { where, theme, style } of PAGES) {
        provider.setAttribute('style', style);
        element.requestUpdate();
        await until(`it is drawn for ${where}`, () => root.querySelector(`[part=base][data-theme=${theme}]`));
        await expectNoAxeViolations(provider);
        expect(provider.scrollWidth, `width on ${where}`).to.be.at.most(provider.clientWidth);
      }
    });
  }

  for (const [level, own, cards] of [
    [2, '2', '3'],
    [4, '4', '5'],
    [6, '6', '6'],
  ] as const) {
    it(`heading-level ${level}: cards stand one below, never beyond 6`, async () => {
      const page = await openLocator({
        element: html`<alexis-pole-locator heading-level=${level} now=${MONDAY} no-map></alexis-pole-locator>`,
      });
      const levels = page.all('heading').map((heading) => heading.getAttribute('aria-level'));
      expect(levels).to.deep.equal([own, ...fivePoles().map(() => cards)]);
    });
  }

  it('tells assistive technology of list, search, states and links by their names', async function () {
    if (engine !== 'chromium') this.skip();
    const page = await openLocator();
    await chooseNancy(page);
    await page.says(fr.straightLine);
    await openCard(page);
    // The element itself says nothing and so is no node of the tree: a region around it is.
    page.context.provider.id = 'around';
    page.context.provider.role = 'region';
    page.context.provider.ariaLabel = 'Pôles';
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
    const page = await openLocator({ clock: MONDAY });
    await openFilters(page);
    await page.clock.advance(1000);
    expect(page.announced).to.equal('');
    await page.click('button', 'Bureaux');
    await listed(page, 1);
    // Orca drops what is said among the hundred changes of the list.
    expect(page.announced).to.equal('');
    await page.clock.advance(1000);
    await page.announces(/^1 pôle$/);
  });

  it('says of a card only what its button says: open or closed', async () => {
    const page = await openLocator();
    await openCard(page);
    expect(openerOf(page, 'Maxéville').getAttribute('aria-expanded')).to.equal('true');
    expect(page.announced).to.equal('');
  });

  it('offers targets of 44 pixels', async () => {
    const page = await openLocator();
    await openCard(page);
    await openFilters(page);
    const targets = ['button', 'link', 'combobox'].flatMap((role) => page.all(role));
    expect(targets.length).to.be.greaterThan(20);
    const small = targets.filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      // Links within a sentence follow its line (WCAG 2.5.8).
      return width > 0 && (width < 24 || height < 43.5) && !element.closest('dd');
    });
    expect(small.map(accessibleName)).to.deep.equal([]);
  });
});

describe('pole locator: media', () => {
  it('moves nothing for who wants no motion', async function () {
    if (engine !== 'chromium') this.skip();
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const page = await openLocator();
    page.root.querySelectorAll('*').forEach((element) => {
      for (const pseudo of [null, '::before', '::after']) {
        const { transitionDuration, animationName } = getComputedStyle(element, pseudo);
        expect(transitionDuration).to.match(/^0s(, 0s)*$/);
        expect(animationName).to.equal('none');
      }
    });
  });

  it('prints the pôles with what is needed to reach them, and no tools', async function () {
    if (engine !== 'chromium') this.skip();
    const page = await openLocator({ element: WITH_MAP });
    await search(page);
    await press('Enter');
    await fieldSays(page, 'Nancy (54)');
    await openCard(page);
    expect(cardOf(page, 'Étain').innerText, 'on a screen').not.to.contain('03 53 01 20 20');
    const field = townField(page);
    await emulateMedia({ type: 'print' });
    const visible = (element: Element) => element.getClientRects().length > 0;
    await until('the tools are gone', () => !visible(field));
    expect(page.all('button', /Filtrer|Imprimer|Carte|Utiliser ma position/)).to.deep.equal([]);
    expect(page.root.querySelectorAll('[part=map]')).to.satisfy((maps: NodeListOf<Element>) =>
      [...maps].every((map) => !visible(map)),
    );
    for (const { place } of fivePoles()) expect(visible(cardOf(page, place.name)), place.name).to.equal(true);
    const printed = (element: HTMLElement | undefined) => element?.innerText.replace(/\s+/g, ' ');
    expect(printed(cardOf(page, 'Maxéville')))
      .to.contain('03 53 01 10 10')
      .and.to.contain('1 place de l’Exemple');
    const breaks = (part: Element | null | undefined) => part && getComputedStyle(part).breakInside;
    const opened = cardOf(page, 'Maxéville');
    expect(breaks(opened), 'it may be higher than a sheet').to.equal('auto');
    expect(breaks(opened.querySelector('dl > div'))).to.equal('avoid');
    expect(breaks(cardOf(page, 'Étain'))).to.equal('avoid');
    expect(printed(cardOf(page, 'Étain')), 'not opened').to.contain(
      '2 place de l’Exemple, 55400 Étain · 03 53 01 20 20',
    );
    expect(printed(page.saying('plus proche au plus lointain'))).to.match(/plus proche au plus lointain.*Nancy/);
  });

  it('shows with forced colours what colour alone would lose', async function () {
    if (engine !== 'chromium') this.skip();
    const page = await openLocator();
    await openCard(page);
    await openFilters(page);
    await page.click('button', 'Bureaux');
    const chosen = await pressed(page);
    await emulateMedia({ 'forced-colors': 'active' });
    await until('it has an outline', () => getComputedStyle(chosen).outlineStyle === 'solid');
    const opener = openerOf(page, 'Maxéville');
    opener.focus({ focusVisible: true });
    await until('the focused button has an outline', () => getComputedStyle(opener).outlineStyle === 'solid');
  });
});
