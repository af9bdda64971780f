import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { until } from '../../test/support/until.ts';
import { TimerController } from './timer-controller.ts';

class TimedThing extends LitElement {
  calls = 0;
  readonly timer = new TimerController(this, () => (this.calls += 1));
}
customElements.define('timed-thing', TimedThing);

const TIMED = html`<timed-thing style="display: block; block-size: 20px"></timed-thing>`;
const prepareTimed = () => fixture<TimedThing>(TIMED);

/** A timed element below the viewport, once its browser has noticed. */
async function prepareBelow(): Promise<TimedThing> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <div style="block-size: 300vh"></div>
      ${TIMED}
    </div>`,
  );
  const thing = page.querySelector<TimedThing>('timed-thing');
  if (!thing) throw new Error('not drawn');
  const seen = new Promise((resolve) => {
    new IntersectionObserver(resolve).observe(thing);
  });
  await seen;
  return thing;
}

describe('an element that waits until something changes', () => {
  it('is called when that is due, and not again', async () => {
    const thing = await prepareTimed();
    thing.timer.schedule(10);
    await until('it is called', () => thing.calls === 1);
    const other = await prepareTimed();
    other.timer.schedule(100);
    await until('the other is called', () => other.calls === 1);
    expect(thing.calls).to.equal(1);
  });

  it('is called at the last time it asked for, or not at all', async () => {
    const [changed, unset, witness] = [await prepareTimed(), await prepareTimed(), await prepareTimed()];
    changed.timer.schedule(10);
    changed.timer.schedule(3_600_000_000);
    unset.timer.schedule(10);
    unset.timer.schedule(null);
    witness.timer.schedule(150);
    await until('the witness is called', () => witness.calls === 1);
    expect([changed.calls, unset.calls]).to.deep.equal([0, 0]);
  });

  it('is called when the page comes back from the back/forward cache', async () => {
    const thing = await prepareTimed();
    window.dispatchEvent(new Event('pageshow'));
    expect(thing.calls).to.equal(1);
  });

  it('is called for a print, which has no timer', async () => {
    const [printed, witness] = [await prepareTimed(), await prepareTimed()];
    window.dispatchEvent(new Event('beforeprint'));
    expect(printed.calls).to.equal(1);
    printed.timer.schedule(10);
    window.dispatchEvent(new Event('afterprint'));
    const { calls } = printed;
    witness.timer.schedule(100);
    await until('the witness is called', () => witness.calls > 2);
    expect(printed.calls).to.equal(calls);
  });

  it('is not called off screen, and at once when it is on screen', async () => {
    const [witness, below] = [await prepareTimed(), await prepareBelow()];
    below.timer.schedule(10);
    witness.timer.schedule(100);
    await until('the witness is called', () => witness.calls > 0);
    expect(below.calls).to.equal(0);
    below.scrollIntoView();
    await until('it is called', () => below.calls === 1);
  });

  it('is not called any more once it left the page', async () => {
    const [gone, witness] = [await prepareTimed(), await prepareTimed()];
    gone.timer.schedule(10);
    gone.remove();
    gone.timer.schedule(10);
    window.dispatchEvent(new Event('pageshow'));
    witness.timer.schedule(100);
    await until('the witness is called', () => witness.calls === 2);
    expect(gone.calls).to.equal(0);
  });
});
