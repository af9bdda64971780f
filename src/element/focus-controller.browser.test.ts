import { expect, fixture } from '@open-wc/testing';
import { html, LitElement, nothing } from 'lit';
import { until } from '../../test/support/until.ts';
import { FocusController } from './focus-controller.ts';

class FocusThing extends LitElement {
  hasSecond = false;
  readonly focusing = new FocusController(this);

  protected override render() {
    return html`<button id="first">1</button>${this.hasSecond ? html`<button id="second">2</button>` : nothing}`;
  }
}
customElements.define('focus-thing', FocusThing);

async function prepareFocus() {
  const page = await fixture<HTMLElement>(
    html`<div><focus-thing></focus-thing><button id="elsewhere">x</button></div>`,
  );
  const thing = page.querySelector<FocusThing>('focus-thing');
  const elsewhere = page.querySelector<HTMLElement>('#elsewhere');
  if (!thing || !elsewhere) throw new Error('not drawn');
  await thing.updateComplete;
  const draw = async (hasSecond: boolean) => {
    thing.hasSecond = hasSecond;
    thing.requestUpdate();
    await thing.updateComplete;
  };
  return { thing, elsewhere, draw, focused: () => thing.shadowRoot?.activeElement?.id };
}

describe('focus after a change', () => {
  it('goes to the first selector that matches in the next drawing', async () => {
    const { thing, focused } = await prepareFocus();
    thing.focusing.focus('#second', '#first');
    expect(focused()).to.equal(undefined);
    await until('the first button has the focus', () => focused() === 'first');
  });

  it('goes to what is drawn later, while the user is here', async () => {
    const { thing, draw, focused } = await prepareFocus();
    thing.focusing.focus('#second');
    await draw(false);
    await draw(true);
    await until('the second button has the focus', () => focused() === 'second');
  });

  it('does not call the user back who went elsewhere while it was awaited', async () => {
    const { thing, elsewhere, draw } = await prepareFocus();
    thing.focusing.focus('#second');
    await draw(false);
    elsewhere.focus();
    await draw(true);
    await draw(true);
    expect(document.activeElement).to.equal(elsewhere);
    expect(thing.focusing.isUserHere()).to.equal(false);
  });

  it('moves once: later drawings leave the focus alone', async () => {
    const { thing, elsewhere, draw, focused } = await prepareFocus();
    thing.focusing.focus('#first');
    await until('the first button has the focus', () => focused() === 'first');
    elsewhere.focus();
    await draw(true);
    await draw(false);
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('knows that the user is here while nothing has the focus', async () => {
    const { thing, elsewhere } = await prepareFocus();
    expect(thing.focusing.isUserHere()).to.equal(true);
    elsewhere.focus();
    expect(thing.focusing.isUserHere()).to.equal(false);
    elsewhere.blur();
    expect(thing.focusing.isUserHere()).to.equal(true);
  });
});
