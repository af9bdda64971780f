import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { until } from '../../test/support/until.ts';
import { WidthController } from './width-controller.ts';

class WideThing extends LitElement {
  readonly widths: number[] = [];

  constructor() {
    super();
    new WidthController(this, (width) => this.widths.push(width));
  }
}
customElements.define('wide-thing', WideThing);

async function prepareWide() {
  const page = await fixture<HTMLElement>(html`<div style="width: 400px"></div>`);
  const thing = document.createElement('wide-thing') as WideThing;
  thing.style.display = 'block';
  page.append(thing);
  return { page, thing };
}

describe('the width of a widget', () => {
  it('is told at once, and again when it changes', async () => {
    const { page, thing } = await prepareWide();
    expect(thing.widths).to.deep.equal([400]);
    page.style.width = '300px';
    await until('it is told', () => thing.widths.length === 2);
    expect(thing.widths).to.deep.equal([400, 300]);
  });

  it('is not told when only the height changes', async () => {
    const { page, thing } = await prepareWide();
    thing.style.height = '90px';
    page.style.width = '200px';
    await until('the new width is told', () => thing.widths.includes(200));
    expect(thing.widths).to.deep.equal([400, 200]);
  });

  it('is told in a tab that is shown later', async () => {
    const { page, thing } = await prepareWide();
    page.style.display = 'none';
    await until('none is told', () => thing.widths.at(-1) === 0);
    page.style.display = '';
    await until('it is told', () => thing.widths.at(-1) === 400);
  });

  it('is no longer told to who left the page', async () => {
    const { page, thing } = await prepareWide();
    const other = await prepareWide();
    thing.remove();
    page.style.width = '100px';
    other.page.style.width = '100px';
    await until('the other is told', () => other.thing.widths.includes(100));
    expect(thing.widths).to.deep.equal([400]);
  });

  it('is told by the window where a page took ResizeObserver away', async () => {
    const { ResizeObserver } = globalThis;
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
    try {
      const { page, thing } = await prepareWide();
      page.style.width = '250px';
      window.dispatchEvent(new Event('resize'));
      expect(thing.widths).to.deep.equal([400, 250]);
    } finally {
      globalThis.ResizeObserver = ResizeObserver;
    }
  });
});
