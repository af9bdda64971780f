import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { good } from '../../../../test/support/api.ts';
import { textOf } from '../../../../test/support/find.ts';
import { aPole, hours } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { fr } from '../../../i18n/pole-locator/list/fr.ts';
import { prepareLocator } from '../pole-locator.fixture.ts';

describe('pole locator: live hours', () => {
  const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
  const open = (from: number, to: number) =>
    aPole({
      hours: hours([], {
        intervals: [{ opens: soon(from), closes: soon(to) }],
        until: soon(7 * 86_400_000),
      }),
    });
  const REAL = html`<alexis-pole-locator no-map></alexis-pole-locator>`;

  it('says that a pôle closes the moment it does, without asking the network', async () => {
    const locator = await prepareLocator({ element: REAL, poles: good([open(-60_000, 1500)]) });
    expect(textOf(locator.card('dieuze'))).to.contain('Ouvert, ferme à');
    await until('it is closed', () => textOf(locator.card('dieuze')).includes('Fermé'));
    expect(locator.api.count('/poles')).to.equal(1);
  });

  it('looks again when the page comes back from sleep', async () => {
    const locator = await prepareLocator({ element: REAL, poles: good([open(-60_000, 3_600_000)]) });
    expect(textOf(locator.card('dieuze'))).to.contain('Ouvert, ferme à');
    const { Date: RealDate } = globalThis;
    // Two hours later for everyone who asks what time it is.
    globalThis.Date = class extends RealDate {
      constructor(...parts: [] | [number | string]) {
        super(...((parts.length ? parts : [RealDate.now() + 7_200_000]) as [number]));
      }
    } as DateConstructor;
    try {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await until('it is closed', () => textOf(locator.card('dieuze')).includes('Fermé'));
    } finally {
      globalThis.Date = RealDate;
    }
  });

  it('a fixed clock stands still', async () => {
    const locator = await prepareLocator();
    expect(textOf(locator.card('maxeville'))).to.contain('Ouvert, ferme à 12\u00a0h\u00a030');
    locator.element.now = '2026-11-23T12:31:00+01:00';
    await until('the clock moved', () =>
      textOf(locator.card('maxeville')).includes('ouvre aujourd’hui à 13\u00a0h\u00a030'),
    );
    locator.element.now = '2026-11-23T23:59:00+01:00';
    await until('the clock moved', () => textOf(locator.card('maxeville')).includes('ouvre demain à 9\u00a0h\u00a000'));
    locator.element.now = '2026-12-20T10:00:00+01:00';
    await until('beyond what is known', () => textOf(locator.card('maxeville')).includes(fr.status.unknown));
  });

  it('the week of an opened card starts today, and tells of hours nobody checked for long', async () => {
    const locator = await prepareLocator({
      poles: good([aPole({ hours: hours([['2026-11-23T09:00', '2026-11-23T12:00']], { checkedOn: '2026-01-02' }) })]),
    });
    locator.opener('dieuze').click();
    const [first] = await until('the week is there', () => {
      const rows = [...locator.root.querySelectorAll('[part=details] tr')].map(textOf);
      return rows.length ? rows : null;
    });
    expect(first).to.match(/^lundi aujourd’hui ?9\u00a0h\u00a000\u00a0–\u00a012\u00a0h\u00a000$/);
    expect(locator.text()).to.contain('à confirmer avant de vous déplacer');
  });
});
