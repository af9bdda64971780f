import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { emulateMedia, engine } from '../../../test/support/browser.ts';
import { until } from '../../../test/support/until.ts';
import { fr } from '../../i18n/contest-countdown/fr.ts';
import { openCountdown } from './contest-countdown.fixture.ts';

describe('contest countdown: on paper', () => {
  it('links say where they lead, and nothing is there to be pressed', async function () {
    if (engine !== 'chromium') this.skip();
    const page = await openCountdown();
    const band = page.root.querySelector('[part=band]') ?? page.root;
    expect(page.all('button', undefined, band)).not.to.deep.equal([]);
    await emulateMedia({ type: 'print' });
    const apply = await page.shown('link', fr.apply);
    await until('its address is printed', () => getComputedStyle(apply, '::after').content.includes('http'));
    expect(apply.getClientRects().length).to.equal(1);
    expect(page.all('link', undefined, band)).to.deep.equal([apply]);
    expect(page.all('button', undefined, band)).to.deep.equal([]);
  });
});

describe('contest countdown: focus rings', () => {
  it('of what is folded stay within its own width', async () => {
    const page = await openCountdown();
    const kit = page.element.getBoundingClientRect();
    for (const name of [fr.rulesTitle, fr.archive]) {
      const summary = page.find('button', name);
      summary.focus();
      const { left, right } = summary.getBoundingClientRect();
      expect(left - 4).to.be.at.least(kit.left);
      expect(right + 4).to.be.at.most(kit.right);
    }
  });
});

describe('contest countdown: the height that the page reserves', () => {
  const TALL = 3000;
  const openBelow = (above: string) =>
    openCountdown({
      element: html`<alexis-contest-countdown
        compact
        style=${`display: block; margin-top: ${above}; min-height: ${TALL}px`}
      ></alexis-contest-countdown>`,
    });

  it('is given back where what follows is out of sight', async () => {
    const page = await openBelow('150vh');
    await until('it is given back', () => page.element.offsetHeight < TALL);
  });

  it('stays where the visitor would see the page move', async () => {
    const page = await openBelow('0');
    await page.drawn();
    expect(page.element.offsetHeight).to.equal(TALL);
  });
});
