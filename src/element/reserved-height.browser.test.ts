import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { ReservedHeight } from './reserved-height.ts';

class TallThing extends LitElement {
  readonly height = new ReservedHeight(this);

  protected override render() {
    return html`<div class="kit">text</div>`;
  }
}
customElements.define('tall-thing', TallThing);

/** A widget whose page reserves 5000 pixels for it, below so many pixels of other content. */
async function prepareTall(above: number) {
  const page = await fixture<HTMLElement>(
    html`<div>
      <div style="block-size: ${above}px"></div>
      <tall-thing style="display: block; min-height: 5000px"></tall-thing>
    </div>`,
  );
  const thing = page.querySelector<TallThing>('tall-thing');
  if (!thing) throw new Error('not drawn');
  await thing.updateComplete;
  return { thing, content: thing.renderRoot.querySelector('.kit') };
}

describe('the height that a page reserves', () => {
  it('is given back without a change of what the page wrote', async () => {
    const { thing } = await prepareTall(0);
    expect(thing.offsetHeight).to.equal(5000);
    thing.height.release();
    expect(thing.offsetHeight).to.be.lessThan(100);
    expect(thing.getAttribute('style')).to.equal('display: block; min-height: 5000px');
  });

  it('stays while the user would see the page move', async () => {
    const { thing, content } = await prepareTall(0);
    thing.height.releaseUnseen(content);
    expect(thing.offsetHeight).to.equal(5000);
  });

  it('is given back at once below the viewport', async () => {
    const { thing, content } = await prepareTall(4000);
    thing.height.releaseUnseen(content);
    expect(thing.offsetHeight).to.be.lessThan(100);
  });
});
