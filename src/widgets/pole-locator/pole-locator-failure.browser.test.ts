import { expect } from '@open-wc/testing';
import { html } from 'lit';
import {
  down,
  good,
  held,
  html as htmlPage,
  inTurn,
  json,
  problem,
  truncated,
  type Answer,
} from '../../../test/support/api.ts';
import { plainText } from '../../../test/support/widget-page.ts';
import { collectWarnings } from '../../../test/support/context.ts';
import { aPole, fivePoles, MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import type { FailureKind } from '../../contract/failure-kind.ts';
import { fr } from '../../i18n/pole-locator/list/fr.ts';
import { fr as sharedWords } from '../../i18n/shared/fr.ts';
import { cardOf, listed, openCard, openLocator, towns } from './pole-locator.fixture.ts';

const WITH_LINK = html`<alexis-pole-locator now=${MONDAY} no-map
  ><a href="/embed/pole-locator">Trouver un pôle</a></alexis-pole-locator
>`;

describe('pole locator: failure', () => {
  /** Milliseconds: what never comes is given up soon, and what comes at once is in time on a busy machine. */
  const timeout = 2_000;
  const failures: readonly (readonly [string, Answer, FailureKind])[] = [
    ['nobody answers', down, 'unreachable'],
    ['the server has a fault', problem(500, 'internal'), 'refused'],
    ['a login page answers', htmlPage(), 'invalid'],
    ['the answer breaks off', truncated(fivePoles()), 'invalid'],
    ['the answer is something else', json({ hello: 'world' }), 'invalid'],
    ['no pôle is readable', good([{}, {}]), 'invalid'],
    ['the answer never comes', held(down).answer, 'timeout'],
  ];
  for (const [what, answer, kind] of failures) {
    it(`${what}: says what happened, keeps the link, and tries again when asked`, async () => {
      const said = collectWarnings();
      const page = await openLocator({
        element: WITH_LINK,
        poles: answer,
        wait: 'nothing',
        client: { timeout },
      });
      await page.says(fr.failedTitle);
      await page.says(sharedWords.failed[kind]);
      expect(page.query('alert')).not.to.equal(undefined);
      const link = page.element.querySelector('a');
      const linkShows = () => !!link?.getClientRects().length;
      await until('the page’s link is there', linkShows);

      page.context.api.answer('/poles', good(fivePoles()));
      await page.click('button', sharedWords.retry);
      await listed(page, 5);
      expect(page.query('alert')).to.equal(undefined);
      await until('the link makes place', () => !linkShows());
      expect(said).to.deep.equal([]);
    });
  }

  it('says that it loads, then the list takes the place', async () => {
    const slow = held(good(fivePoles()));
    const page = await openLocator({ element: WITH_LINK, poles: slow.answer, wait: 'nothing' });
    await page.says(sharedWords.loading);
    await page.says(fr.title);
    expect(towns(page)).to.deep.equal([]);
    slow.release();
    await listed(page, 5);
    expect(page.saying(sharedWords.loading)).to.equal(undefined);
  });

  it('says so in sight when it takes longer than usual', async () => {
    const slow = held(good(fivePoles()));
    const page = await openLocator({ poles: slow.answer, wait: 'nothing' });
    await page.says(sharedWords.slow);
    slow.release();
    await listed(page, 5);
    expect(page.saying(sharedWords.slow)).to.equal(undefined);
  });

  it('shows the last good answer with its date, and a fresh one when asked again', async () => {
    const kept = { data: fivePoles().slice(0, 2), meta: { generatedAt: '2026-11-20T17:05:00+01:00' } };
    const page = await openLocator({
      poles: inTurn(down, down, good(fivePoles())),
      client: {
        shelf: { find: (url) => Promise.resolve(url.endsWith('/poles') ? kept : null), keep: () => Promise.resolve() },
      },
    });
    await page.says('Informations du 20 novembre 2026, 17 h 05 : la mise à jour n’a pas abouti.');
    expect(towns(page)).to.have.length(2);
    await page.click('button', sharedWords.retry);
    await listed(page, 5);
    expect(page.text).not.to.contain('20 novembre');
  });

  it('lists the others when one pôle cannot be read, and says that one is missing', async () => {
    const said = collectWarnings();
    const [first, ...others] = fivePoles();
    const page = await openLocator({ poles: good([{ ...first, name: null }, ...others]) });
    expect(towns(page)).to.have.length(4);
    await page.says(fr.dropped(1));
    expect(said.join()).to.match(/1 unreadable item/);
  });

  it('shows a pôle of a status that this version does not know', async () => {
    const page = await openLocator({ poles: good([{ ...aPole(), status: 'mobile' }]) });
    expect(plainText(cardOf(page, 'Dieuze'))).to.contain(fr.status.other);
  });

  it('says so when nothing is published', async () => {
    const page = await openLocator({ poles: good([]), wait: 'nothing' });
    await page.says(fr.empty);
  });

  it('throws nothing into the page when storage refuses', async () => {
    const refuse = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    const thrown: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => void thrown.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    const { caches } = globalThis;
    Object.defineProperty(globalThis, 'caches', {
      value: { has: refuse, open: refuse, match: refuse },
      configurable: true,
    });
    try {
      // The kit's own shelf over a Cache Storage that refuses.
      const { cacheShelf } = await import('../../client/shelf.ts');
      const page = await openLocator({ client: { shelf: cacheShelf } });
      await openCard(page, 'Étain');
      expect(thrown).to.deep.equal([]);
    } finally {
      Object.defineProperty(globalThis, 'caches', { value: caches, configurable: true });
      window.removeEventListener('unhandledrejection', note);
    }
  });
});
