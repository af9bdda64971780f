import { expect } from '@open-wc/testing';
import { html, LitElement, nothing } from 'lit';
import { press } from './browser.ts';
import { until } from './until.ts';
import { plainText, WidgetPage } from './widget-page.ts';

class PageThing extends LitElement {
  isOpen = false;
  value = '';

  readonly #toggle = () => {
    this.isOpen = !this.isOpen;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('alexis-pole-select', { detail: this.isOpen, bubbles: true, composed: true }));
  };

  protected override render() {
    return html`
      <h2>Pôles</h2>
      <label for="town">Commune</label>
      <input id="town" @input=${({ target }: Event) => (this.value = (target as HTMLInputElement).value)} />
      <button aria-expanded=${this.isOpen} @click=${this.#toggle}>Filtres</button>
      <button hidden>Filtres cachés</button>
      ${
        this.isOpen
          ? html`<ul aria-labelledby="list-title">
              <li>Couveuse</li>
            </ul>`
          : nothing
      }
      <p id="list-title">Services&nbsp;!</p>
      <p aria-live="polite">${this.isOpen ? 'Filtres ouverts' : ''}</p>
    `;
  }
}
customElements.define('page-thing', PageThing);

const open = () => WidgetPage.open<PageThing>(html`<p><page-thing></page-thing></p>`);

describe('a widget on the page of a test', () => {
  it('is found by role and name, without what is hidden', async () => {
    const page = await open();
    expect(page.find('heading', 'Pôles').localName).to.equal('h2');
    expect(page.find('textbox', 'Commune').id).to.equal('town');
    expect(page.all('button', 'Filtres')).to.have.length(1);
    expect(page.query('list')).to.equal(undefined);
    expect(() => page.find('button', 'Carte')).to.throw('No button is called Carte among: Filtres');
  });

  it('is used as by a user, and hears what follows', async () => {
    const page = await open();
    await page.click('button', 'Filtres');
    expect(plainText(await page.shown('list', 'Services !'))).to.equal('Couveuse');
    await page.says('Couveuse');
    await page.announces(/^Filtres ouverts$/);
    expect(page.events).to.deep.equal([['alexis-pole-select', true]]);
    expect(page.saying('Couveuse')?.localName).to.equal('li');
    expect(page.saying('Atelier')).to.equal(undefined);
  });

  it('takes text and keys', async () => {
    const page = await open();
    await page.fill('Commune', 'Dieuze');
    expect(page.element.value).to.equal('Dieuze');
    await press('Tab');
    await until('the button has the focus', () => page.focused === page.find('button', 'Filtres'));
  });

  it('has a clock of its own, and a width', async () => {
    const page = await WidgetPage.open(html`<page-thing style="display: block"></page-thing>`, {
      clock: '2026-11-24T10:00:00+01:00',
      width: 300,
    });
    expect(new Date().toISOString()).to.equal('2026-11-24T09:00:00.000Z');
    await page.clock.advance(60_000);
    expect(new Date().toISOString()).to.equal('2026-11-24T09:01:00.000Z');
    expect(page.element.offsetWidth).to.equal(300);
  });

  it('gives the page its clock back', async () => {
    const page = await open();
    expect(() => page.clock).to.throw('without a clock');
    expect(new Date().getFullYear()).to.be.greaterThan(2000);
    expect(new Date().toISOString()).not.to.equal('2026-11-24T09:01:00.000Z');
  });
});
