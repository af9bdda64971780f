import { aTimeout, expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { FIRST_PAINT_WAIT_MS, waitForFirstPaint } from './first-paint.ts';

class BareThing extends LitElement {}
customElements.define('bare-thing', BareThing);

const never = new Promise<never>(() => undefined);
const isDone = (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), aTimeout(4 * FIRST_PAINT_WAIT_MS).then(() => false)]);

describe('the first drawing', () => {
  it('comes with the data that is here already', async () => {
    let isLate = false;
    setTimeout(() => (isLate = true));
    await waitForFirstPaint(new BareThing(), Promise.resolve());
    expect(isLate).to.equal(false);
  });

  it('does not wait long for other data', async () => {
    expect(await isDone(waitForFirstPaint(new BareThing(), never))).to.equal(true);
  });

  it('does not take away what the server has drawn', async () => {
    const drawn = new BareThing();
    drawn.attachShadow({ mode: 'open' }).innerHTML = '<p>Three pôles</p>';
    expect(await isDone(waitForFirstPaint(drawn, never))).to.equal(false);
    expect(await isDone(waitForFirstPaint(drawn, Promise.resolve()))).to.equal(true);
  });
});
