import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { down, good, held } from '../../../test/support/api.ts';
import { prepareContext } from '../../../test/support/context.ts';
import { fivePoles, MONDAY, NANCY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { fr } from '../../i18n/pole-locator/list/fr.ts';
import { describeLocator, LOCATOR, prepareLocator } from './pole-locator.fixture.ts';
import type { AlexisPoleLocator } from './pole-locator.ts';

describe('pole locator: life on a page', () => {
  it('takes properties that were set before its code came', async () => {
    const prepared = prepareContext({ answers: { '/poles': good(fivePoles()), '/places': good([NANCY]) } });
    const name = `late-locator-${crypto.getRandomValues(new Uint32Array(1))[0] ?? 0}`;
    const element = document.createElement(name);
    Object.assign(element, { now: MONDAY, noMap: true, headingLevel: 4, pole: 'etain' });
    prepared.provider.append(element);
    await prepared.place(html``).catch(() => undefined);
    const { AlexisPoleLocator: Locator } = await import('./pole-locator.ts');
    customElements.define(name, class extends Locator {});
    const locator = describeLocator(prepared, element as AlexisPoleLocator);
    await until('it follows them', () => locator.card('etain').querySelector('[part=details]'));
    expect(locator.root.querySelector('[role=heading]')?.ariaLevel).to.equal('4');
    expect(locator.text()).to.contain('Ouvert, ferme à 12\u00a0h\u00a030');
  });

  it('goes on where it was when it is moved', async () => {
    const locator = await prepareLocator();
    locator.opener('dieuze').click();
    await until('the card is open', () => locator.card('dieuze').querySelector('[part=details]'));
    locator.enter('nan');
    await until('towns are suggested', () => locator.root.querySelector('[role=option]'));
    const other = document.createElement('section');
    locator.provider.append(other);
    other.append(locator.element);
    await locator.element.updateComplete;
    expect(locator.card('dieuze').querySelector('[part=details]')).not.to.equal(null);
    expect(locator.field().value).to.equal('nan');
    locator.opener('dieuze').click();
    await until('it still answers', () => !locator.card('dieuze').querySelector('[part=details]'));
    expect(locator.api.count('/poles')).to.equal(1);
  });

  it('moved while it loads, it loads all the same', async () => {
    const slow = held(good(fivePoles()));
    const locator = await prepareLocator({ poles: slow.answer, wait: 'nothing' });
    await until('it asks', () => locator.api.count('/poles') === 1);
    locator.element.remove();
    locator.provider.append(locator.element);
    slow.release();
    await until('the list is drawn', () => locator.towns().length === 5);
  });

  it('taken away while it loads, it stays silent', async () => {
    const thrown: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => void thrown.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    const slow = held(down);
    const locator = await prepareLocator({ poles: slow.answer, wait: 'nothing' });
    locator.element.remove();
    slow.release();
    await until('the request and its second try are over', () => locator.api.count('/poles') === 2);
    await locator.element.updateComplete;
    window.removeEventListener('unhandledrejection', note);
    expect(thrown).to.deep.equal([]);
    expect(locator.text()).not.to.contain(fr.failedTitle);
  });

  it('two on a page make one request and share what the visitor chose', async () => {
    const prepared = prepareContext({ answers: { '/poles': good(fivePoles()), '/places': good([NANCY]) } });
    const both = await prepared.place<HTMLElement>(html`<div>${LOCATOR}${LOCATOR}</div>`);
    const [one, two] = [...both.querySelectorAll('alexis-pole-locator')].map((element) =>
      describeLocator(prepared, element),
    );
    if (!one || !two) throw new Error('two locators');
    await until('both have their search', () => one.field() && two.field());
    expect(prepared.api.count('/poles')).to.equal(1);
    one.enter('nan');
    await until('towns are suggested', () => one.root.querySelector('[role=option]'));
    one.control('Nancy').click();
    two.opener('etain').click();
    await until('the other shows the commune', () => two.field().value === 'Nancy (54)');
    await until('the other shows the card', () => one.card('etain').querySelector('[part=details]'));
  });

  it('works inside another’s shadow root', async () => {
    const prepared = prepareContext({ answers: { '/poles': good(fivePoles()), '/places': good([NANCY]) } });
    const host = await prepared.place<HTMLElement>(html`<section></section>`);
    const element = document.createElement('alexis-pole-locator');
    element.now = MONDAY;
    host.attachShadow({ mode: 'open' }).append(element);
    const locator = describeLocator(prepared, element);
    await until('the search is there', () => locator.field());
    locator.enter('nan');
    await until('towns are suggested', () => locator.root.querySelector('[role=option]'));
    locator.control('Nancy').click();
    await until('distances are there', () => locator.text().includes(fr.straightLine));
  });

  it('shows what it can in a tab that was hidden at first', async () => {
    const locator = await prepareLocator({
      element: html`<alexis-pole-locator now=${MONDAY} view="map" style="display: none"></alexis-pole-locator>`,
    });
    expect(locator.root.querySelector('[role=application]')).to.equal(null);
    locator.element.style.display = '';
    await until('the map has come', () => locator.root.querySelector('[role=application] button'));
  });
});
