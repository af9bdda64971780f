import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { down, good, held } from '../../../test/support/api.ts';
import { prepareContext } from '../../../test/support/context.ts';
import { fivePoles, MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { WidgetPage } from '../../../test/support/widget-page.ts';
import { fr } from '../../i18n/pole-locator/list/fr.ts';
import {
  ANSWERS,
  cardOf,
  chooseNancy,
  fieldSays,
  isDrawn,
  isOpen,
  listed,
  LOCATOR,
  openCard,
  openerOf,
  openLocator,
  search,
  townField,
} from './pole-locator.fixture.ts';
import type { AlexisPoleLocator } from './pole-locator.ts';

describe('pole locator: life on a page', () => {
  it('takes properties that were set before its code came', async () => {
    const prepared = prepareContext({ answers: ANSWERS });
    const name = `late-locator-${crypto.getRandomValues(new Uint32Array(1))[0] ?? 0}`;
    const element = document.createElement(name);
    Object.assign(element, { now: MONDAY, noMap: true, headingLevel: 4, pole: 'etain' });
    prepared.provider.append(element);
    await prepared.place(html``).catch(() => undefined);
    const { AlexisPoleLocator: Locator } = await import('./pole-locator.ts');
    customElements.define(name, class extends Locator {});
    const page = WidgetPage.of(element as AlexisPoleLocator, prepared);
    await isOpen(page, 'Étain');
    expect(page.find('heading').getAttribute('aria-level')).to.equal('4');
    await page.says('Ouvert, ferme à 12 h 30');
  });

  it('goes on where it was when it is moved', async () => {
    const page = await openLocator();
    await openCard(page, 'Dieuze');
    await search(page);
    const other = document.createElement('section');
    page.context.provider.append(other);
    other.append(page.element);
    await page.drawn();
    expect(cardOf(page, 'Dieuze').querySelector('[part=details]')).not.to.equal(null);
    expect(townField(page).value).to.equal('nan');
    openerOf(page, 'Dieuze').click();
    await until('it still answers', () => !cardOf(page, 'Dieuze').querySelector('[part=details]'));
    expect(page.context.api.count('/poles')).to.equal(1);
  });

  it('moved while it loads, it loads all the same', async () => {
    const slow = held(good(fivePoles()));
    const page = await openLocator({ poles: slow.answer, wait: 'nothing' });
    await until('it asks', () => page.context.api.count('/poles') === 1);
    page.element.remove();
    page.context.provider.append(page.element);
    slow.release();
    await listed(page, 5);
  });

  it('taken away while it loads, it stays silent', async () => {
    const thrown: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => void thrown.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    const slow = held(down);
    const page = await openLocator({ poles: slow.answer, wait: 'nothing' });
    await until('it asks', () => page.context.api.count('/poles') === 1);
    page.element.remove();
    slow.release();
    await until('the second try is on its way', () => page.context.api.count('/poles') === 2);
    await page.drawn();
    window.removeEventListener('unhandledrejection', note);
    expect(thrown).to.deep.equal([]);
    expect(page.saying(fr.failedTitle)).to.equal(undefined);
  });

  it('two on a page make one request and share what the visitor chose', async () => {
    const prepared = prepareContext({ answers: ANSWERS });
    const both = await prepared.place<HTMLElement>(html`<div>${LOCATOR}${LOCATOR}</div>`);
    const [one, two] = [...both.querySelectorAll('alexis-pole-locator')].map((element) =>
      WidgetPage.of(element, prepared),
    );
    if (!one || !two) throw new Error('two locators');
    await isDrawn(one);
    await isDrawn(two);
    expect(prepared.api.count('/poles')).to.equal(1);
    await chooseNancy(one);
    await openCard(two, 'Étain');
    await fieldSays(two, 'Nancy (54)');
    await isOpen(one, 'Étain');
  });

  it('works inside another’s shadow root', async () => {
    const prepared = prepareContext({ answers: ANSWERS });
    const host = await prepared.place<HTMLElement>(html`<section></section>`);
    const element = document.createElement('alexis-pole-locator');
    element.now = MONDAY;
    host.attachShadow({ mode: 'open' }).append(element);
    const page = WidgetPage.of(element, prepared);
    await isDrawn(page);
    await chooseNancy(page);
    await page.says(fr.straightLine);
  });

  it('shows what it can in a tab that was hidden at first', async () => {
    const page = await openLocator({
      element: html`<alexis-pole-locator now=${MONDAY} view="map" style="display: none"></alexis-pole-locator>`,
      wait: 'nothing',
    });
    await listed(page, 5);
    expect(page.root.querySelector('[role=application]')).to.equal(null);
    page.element.style.display = '';
    await until('the map has come', () => page.query('button', undefined, page.find('application')));
  });
});
