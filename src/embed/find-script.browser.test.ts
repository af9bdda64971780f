import { expect } from '@open-wc/testing';
import { findScript } from './find-script.ts';

/** A page of its own at the address of this test; `#current` stands for the script that runs. */
const pageOf = (html: string): Document => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const current = page.querySelector('#current');
  if (current) Object.defineProperty(page, 'currentScript', { value: current });
  return page;
};

const KIT = 'https://kit.example/kit/alexis.js';

describe('script tag of the kit', () => {
  const found: readonly (readonly [string, string, string, string | null | undefined])[] = [
    [
      'the one that runs',
      `<script src="https://old.example/kit/alexis.js"></script><script id="current" src="${KIT}" data-partner="carep"></script>`,
      KIT,
      'carep',
    ],
    [
      'by its address, when the browser does not tell',
      `<script src="${KIT}" data-partner="peel"></script>`,
      KIT,
      'peel',
    ],
    [
      'of a fixed version',
      '<script src="https://kit.example/kit/1.2.3/alexis.js"></script>',
      'https://kit.example/kit/1.2.3/alexis.js',
      undefined,
    ],
    ['with a query that a cache added', `<script src="${KIT}?ver=6.4"></script>`, `${KIT}?ver=6.4`, undefined],
    ['delayed by WP Rocket', `<script data-rocket-src="${KIT}" data-partner="carep"></script>`, KIT, 'carep'],
    [
      'delayed by another optimiser',
      `<script type="text/delayed" data-src="${KIT}" data-partner="carep"></script>`,
      KIT,
      'carep',
    ],
    [
      'beside other scripts, one of them running',
      `<script id="current" src="/theme.js"></script><script src="${KIT}"></script>`,
      KIT,
      undefined,
    ],
    [
      'merged into another file: from a fallback link',
      '<script id="current" src="/bundle.js"></script><a href="https://kit.example/embed/pole-locator?partner=cci-grand-nancy">Pôles</a>',
      KIT,
      'cci-grand-nancy',
    ],
    ['a link without a partner', '<a href="https://kit.example/embed/pole-locator">Pôles</a>', KIT, null],
  ];
  for (const [what, html, src, partner] of found) {
    it(`is found: ${what}`, () => {
      const script = findScript(pageOf(html));
      expect([script?.src, script?.data['partner']]).to.deep.equal([src, partner]);
    });
  }

  it('has an absolute address, whatever the page wrote', () => {
    expect(findScript(pageOf('<script src="/kit/alexis.js"></script>'))?.src).to.equal(
      `${location.origin}/kit/alexis.js`,
    );
  });

  it('brings its settings', () => {
    const script = findScript(
      pageOf(`<script src="${KIT}" data-partner="carep" data-api="/alexis" data-lang="de"></script>`),
    );
    expect(script?.data).to.include({ partner: 'carep', api: '/alexis', lang: 'de' });
  });

  for (const html of [
    '',
    '<script>inline()</script>',
    '<script src="https://kit.example/kit/alexis.js.map"></script>',
    '<script src="https://evil.example/notkit/myalexis.js"></script>',
    '<script id="current" src="/theme.js"></script><a href="/about">À propos</a>',
  ]) {
    it(`is not seen in: ${html || 'an empty page'}`, () => {
      expect(findScript(pageOf(html))).to.equal(null);
    });
  }
});
