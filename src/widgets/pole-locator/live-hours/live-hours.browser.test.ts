import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { good } from '../../../../test/support/api.ts';
import { plainText } from '../../../../test/support/widget-page.ts';
import { aPole, hours, MONDAY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { fr } from '../../../i18n/pole-locator/list/fr.ts';
import { cardOf, openCard, openLocator, type LocatorPage } from '../pole-locator.fixture.ts';

describe('pole locator: live hours', () => {
  const HOUR = 3_600_000;
  /** A pôle that closes at this hour of Monday, on a page whose own clock stands at 10 in the morning. */
  const openUntil = (closes: string) =>
    openLocator({
      element: html`<alexis-pole-locator no-map></alexis-pole-locator>`,
      clock: MONDAY,
      poles: good([aPole({ hours: hours([['2026-11-23T09:00', `2026-11-23T${closes}`]]) })]),
    });
  const says = (page: LocatorPage, text: string, town = 'Dieuze') =>
    until(`the card of ${town} says ${text}`, () => plainText(cardOf(page, town)).includes(text));

  it('says that a pôle closes the moment it does, without asking the network', async () => {
    const page = await openUntil('10:02');
    await says(page, 'Ouvert, ferme à 10 h 02');
    await page.clock.advance(119_000);
    await page.drawn();
    expect(plainText(cardOf(page, 'Dieuze')), 'a second before').to.contain('Ouvert, ferme à 10 h 02');
    await page.clock.advance(1001);
    await says(page, 'Fermé');
    expect(page.context.api.count('/poles')).to.equal(1);
  });

  it('looks again when the page comes back from sleep', async () => {
    const page = await openUntil('11:00');
    await says(page, 'Ouvert, ferme à 11 h 00');
    page.clock.freeze(2 * HOUR);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await says(page, 'Fermé');
  });

  for (const type of ['focus', 'pointerover', 'keydown', 'visibilitychange']) {
    it(`says what holds now, and asks for what is new, when the user is back after a night (${type})`, async () => {
      const page = await openUntil('11:00');
      await says(page, 'Ouvert, ferme à 11 h 00');
      await openCard(page, 'Dieuze');
      expect(plainText(await page.shown('row'))).to.match(/^lundi aujourd’hui/);
      page.context.api.answer('/poles', good([aPole({ hours: hours([['2026-11-25T09:00', '2026-11-25T12:00']]) })]));
      page.clock.freeze(24 * HOUR, 'stands');
      document.dispatchEvent(new Event(type, { bubbles: true }));
      await says(page, 'Fermé, ouvre demain à 9 h 00');
      await until('the week begins today', () => /^mardi aujourd’hui/.test(plainText(page.query('row'))));
    });
  }

  it('says the new day at midnight, also where all pôles are open round the clock', async () => {
    const page = await openLocator({
      element: html`<alexis-pole-locator no-map></alexis-pole-locator>`,
      clock: '2026-11-23T23:59:00+01:00',
      poles: good([aPole({ hours: hours([['2026-11-23T00:00', '2026-12-07T00:00']]) })]),
    });
    await openCard(page, 'Dieuze');
    expect(plainText(await page.shown('row'))).to.match(/^lundi aujourd’hui/);
    await page.clock.advance(61_000);
    await until('the week begins today', () => /^mardi aujourd’hui/.test(plainText(page.query('row'))));
  });

  it('a fixed clock stands still', async () => {
    const page = await openLocator();
    await says(page, 'Ouvert, ferme à 12 h 30', 'Maxéville');
    page.element.now = '2026-11-23T12:31:00+01:00';
    await says(page, 'ouvre aujourd’hui à 13 h 30', 'Maxéville');
    page.element.now = '2026-11-23T23:59:00+01:00';
    await says(page, 'ouvre demain à 9 h 00', 'Maxéville');
    page.element.now = '2026-12-20T10:00:00+01:00';
    await says(page, fr.status.unknown, 'Maxéville');
  });

  it('the week of an opened card starts today, and tells of hours nobody checked for long', async () => {
    const page = await openLocator({
      poles: good([aPole({ hours: hours([['2026-11-23T09:00', '2026-11-23T12:00']], { checkedOn: '2026-01-02' }) })]),
    });
    await openCard(page, 'Dieuze');
    const first = plainText(await page.shown('row'));
    expect(first).to.match(/^lundi aujourd’hui ?9 h 00 – 12 h 00$/);
    await page.says('à confirmer avant de vous déplacer');
  });
});
