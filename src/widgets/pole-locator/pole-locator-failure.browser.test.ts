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
import { textOf } from '../../../test/support/find.ts';
import { collectWarnings } from '../../../test/support/context.ts';
import { aPole, fivePoles, MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import type { FailureKind } from '../../contract/failure-kind.ts';
import { fr } from '../../i18n/pole-locator/list/fr.ts';
import { fr as sharedWords } from '../../i18n/shared/fr.ts';
import { prepareLocator } from './pole-locator.fixture.ts';

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
      const locator = await prepareLocator({
        element: WITH_LINK,
        poles: answer,
        wait: 'nothing',
        client: { timeout },
      });
      await until('it says so', () => locator.text().includes(fr.failedTitle));
      expect(locator.text()).to.contain(sharedWords.failed[kind]);
      expect(locator.root.querySelector('[role=alert]')).not.to.equal(null);
      const link = locator.element.querySelector('a');
      expect(link && link.getClientRects().length > 0, 'the page’s link stands').to.equal(true);

      locator.api.answer('/poles', good(fivePoles()));
      locator.control(sharedWords.retry).click();
      await until('the list is there', () => locator.towns().length === 5);
      expect(locator.root.querySelector('[role=alert]')).to.equal(null);
      expect(link?.getClientRects().length, 'the link makes place').to.equal(0);
      expect(said).to.deep.equal([]);
    });
  }

  it('says that it loads, then the list takes the place', async () => {
    const slow = held(good(fivePoles()));
    const locator = await prepareLocator({ element: WITH_LINK, poles: slow.answer, wait: 'nothing' });
    expect(locator.text()).to.contain(sharedWords.loading).and.to.contain(fr.title);
    expect(locator.towns()).to.deep.equal([]);
    slow.release();
    await until('the list is there', () => locator.towns().length === 5);
    expect(locator.text()).not.to.contain(sharedWords.loading);
  });

  it('says so in sight when it takes longer than usual', async () => {
    const slow = held(good(fivePoles()));
    const locator = await prepareLocator({ poles: slow.answer, wait: 'nothing' });
    await until('it says so', () => locator.text().includes(sharedWords.slow));
    slow.release();
    await until('the list is there', () => locator.towns().length === 5);
    expect(locator.text()).not.to.contain(sharedWords.slow);
  });

  it('shows the last good answer with its date, and a fresh one when asked again', async () => {
    const kept = { data: fivePoles().slice(0, 2), meta: { generatedAt: '2026-11-20T17:05:00+01:00' } };
    const locator = await prepareLocator({
      poles: inTurn(down, down, good(fivePoles())),
      client: {
        shelf: { find: (url) => Promise.resolve(url.endsWith('/poles') ? kept : null), keep: () => Promise.resolve() },
      },
    });
    await until('it says of when', () =>
      locator
        .text()
        .includes('Informations du 20 novembre 2026, 17\u00a0h\u00a005\u00a0: la mise à jour n’a pas abouti.'),
    );
    expect(locator.towns()).to.have.length(2);
    locator.control(sharedWords.retry).click();
    await until('all are there', () => locator.towns().length === 5);
    expect(locator.text()).not.to.contain('20 novembre');
  });

  it('lists the others when one pôle cannot be read, and says that one is missing', async () => {
    const said = collectWarnings();
    const [first, ...others] = fivePoles();
    const locator = await prepareLocator({ poles: good([{ ...first, name: null }, ...others]) });
    expect(locator.towns()).to.have.length(4);
    expect(locator.text()).to.contain(fr.dropped(1));
    expect(said.join()).to.match(/1 unreadable item/);
  });

  it('shows a pôle of a status that this version does not know', async () => {
    const { card } = await prepareLocator({ poles: good([{ ...aPole(), status: 'mobile' }]) });
    expect(textOf(card('dieuze'))).to.contain(fr.status.other);
  });

  it('says so when nothing is published', async () => {
    const locator = await prepareLocator({ poles: good([]), wait: 'nothing' });
    await until('it says so', () => locator.text().includes(fr.empty));
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
      const locator = await prepareLocator({ client: { shelf: cacheShelf } });
      locator.opener('etain').click();
      await until('the card is open', () => locator.card('etain').querySelector('[part=details]'));
      expect(thrown).to.deep.equal([]);
    } finally {
      Object.defineProperty(globalThis, 'caches', { value: caches, configurable: true });
      window.removeEventListener('unhandledrejection', note);
    }
  });
});
