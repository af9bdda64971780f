import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { until } from '../../test/support/until.ts';
import { WakeController } from './wake-controller.ts';

class SleepyThing extends LitElement {
  draws = 0;
  readonly wake = new WakeController(this);

  protected override render() {
    this.draws += 1;
    return html`${this.draws}`;
  }
}
customElements.define('sleepy-thing', SleepyThing);

const prepareSleepy = () => fixture<SleepyThing>(html`<sleepy-thing></sleepy-thing>`);

describe('a widget that sleeps until something changes', () => {
  it('draws when it is due, and not again', async () => {
    const thing = await prepareSleepy();
    thing.wake.wakeIn(10);
    await until('it is drawn', () => thing.draws === 2);
    const other = await prepareSleepy();
    other.wake.wakeIn(100);
    await until('the other is drawn', () => other.draws === 2);
    expect(thing.draws).to.equal(2);
  });

  it('is woken at the last time it was told, or not at all', async () => {
    const [changed, unset, witness] = [await prepareSleepy(), await prepareSleepy(), await prepareSleepy()];
    changed.wake.wakeIn(10);
    changed.wake.wakeIn(3_600_000_000);
    unset.wake.wakeIn(10);
    unset.wake.wakeIn(undefined);
    witness.wake.wakeIn(150);
    await until('the witness is drawn', () => witness.draws === 2);
    expect([changed.draws, unset.draws]).to.deep.equal([1, 1]);
  });

  it('draws when the page comes back from the back/forward cache', async () => {
    const thing = await prepareSleepy();
    window.dispatchEvent(new Event('pageshow'));
    await thing.updateComplete;
    expect(thing.draws).to.equal(2);
  });

  it('sleeps for good once it left the page', async () => {
    const [gone, witness] = [await prepareSleepy(), await prepareSleepy()];
    gone.wake.wakeIn(10);
    gone.remove();
    gone.wake.wakeIn(10);
    window.dispatchEvent(new Event('pageshow'));
    witness.wake.wakeIn(100);
    await until('the witness is drawn', () => witness.draws === 3);
    expect(gone.draws).to.equal(1);
  });
});
