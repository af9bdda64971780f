import { expect } from '@open-wc/testing';
import { LINK_ATTRIBUTES } from '../widgets/registry.ts';
import { upgradeLinks } from './links.ts';

const ORIGIN = 'https://kit.example';
const TAGS = ['alexis-pole-locator', 'alexis-workshop-calendar', 'alexis-kit'];

/** What becomes of a piece of a page. The elements are not defined here. */
const upgraded = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  upgradeLinks(body, ORIGIN, TAGS, LINK_ATTRIBUTES.join(' '));
  upgradeLinks(body, ORIGIN, TAGS, LINK_ATTRIBUTES.join(' '));
  return body.innerHTML;
};

describe('links that stand for a widget', () => {
  it('become it, with the link as its fallback, once', () => {
    const link = `<a data-alexis="pole-locator" href="${ORIGIN}/embed/pole-locator">Pôles</a>`;
    expect(upgraded(`<p>${link}</p>`)).to.equal(`<p><alexis-pole-locator>${link}</alexis-pole-locator></p>`);
  });

  it('do so too where a CMS took the attribute away', () => {
    const link = `<a href="${ORIGIN}/embed/workshop-calendar?partner=carep">Ateliers</a>`;
    expect(upgraded(`<p>${link}</p>`)).to.equal(
      `<p><alexis-workshop-calendar partner="carep">${link}</alexis-workshop-calendar></p>`,
    );
  });

  it('bring what the integrator chose, and nothing else of their address', () => {
    const html = upgraded(
      `<p><a href="${ORIGIN}/embed/pole-locator?partner=carep&amp;near=Nancy&amp;utm_source=x&amp;onclick=alert(1)&amp;style=color:red&amp;api=https://evil.example">Pôles</a></p>`,
    );
    const element = new DOMParser().parseFromString(html, 'text/html').querySelector('alexis-pole-locator');
    expect(element?.getAttributeNames().toSorted()).to.deep.equal(['near', 'partner']);
  });

  const left: readonly (readonly [string, string])[] = [
    [
      'a fallback already',
      `<alexis-pole-locator><a href="${ORIGIN}/embed/pole-locator">Pôles</a></alexis-pole-locator>`,
    ],
    [
      'a fallback with text around',
      `<alexis-pole-locator><p>Ou <a data-alexis="pole-locator" href="${ORIGIN}/embed/pole-locator">ici</a></p></alexis-pole-locator>`,
    ],
    ['another site', '<a href="https://youtube.example/embed/pole-locator">Film</a>'],
    ['an unknown widget', `<a data-alexis="slot-machine" href="${ORIGIN}/embed/slot-machine">Jeu</a>`],
    ['the kit’s group element', `<a data-alexis="kit" href="${ORIGIN}/embed/kit">Kit</a>`],
    ['a page below', `<a href="${ORIGIN}/embed/pole-locator/help">Aide</a>`],
    ['one in a menu', `<nav><p><a href="${ORIGIN}/embed/pole-locator">Pôles</a></p></nav>`],
    ['one of a list', `<ul><li><a href="${ORIGIN}/embed/pole-locator">Pôles</a></li></ul>`],
    ['one in a sentence', `<p>Voir aussi <a href="${ORIGIN}/embed/pole-locator">les pôles</a>.</p>`],
    ['a word of a sentence', `<p>Voir <b><a href="${ORIGIN}/embed/pole-locator">les pôles</a></b> ici.</p>`],
    [
      'a button of WordPress',
      `<div class="wp-block-button"><a class="wp-block-button__link" href="${ORIGIN}/embed/pole-locator">Pôles</a></div>`,
    ],
    ['an address that is none', '<a data-alexis="pole-locator" href="http://[">Pôles</a>'],
    ['no address at all', '<a data-alexis="pole-locator">Pôles</a>'],
  ];
  for (const [what, html] of left) {
    it(`stay a link: ${what}`, () => {
      expect(upgraded(html)).to.equal(html);
    });
  }
});
