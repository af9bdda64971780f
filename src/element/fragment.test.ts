import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRoute, pagePart, readFragment, withFragment } from './fragment.ts';

describe('the fragment stays the page’s own', () => {
  it('keeps what else stands in it', () => {
    assert.equal(withFragment('alexis-pole', 'dieuze', '#contact'), '#contact&alexis-pole=dieuze');
    assert.equal(withFragment('alexis-pole', null, '#contact&alexis-pole=dieuze'), '#contact');
    assert.equal(withFragment('alexis-pole', null, '#alexis-pole=dieuze'), '');
  });

  it('replaces its own value', () => {
    assert.equal(withFragment('alexis-pole', 'etain', '#alexis-pole=dieuze&x=1'), '#x=1&alexis-pole=etain');
  });

  it('reads what it wrote, accents and signs included', () => {
    const hash = withFragment('alexis-near', 'L’Hôpital & co = 100 %', '');
    assert.equal(readFragment('alexis-near', hash), 'L’Hôpital & co = 100 %');
  });

  it('reads nothing from a broken escape or another key', () => {
    assert.equal(readFragment('alexis-pole', '#alexis-pole=%E0%A4%A'), null);
    assert.equal(readFragment('alexis-pole', '#alexis-pole2=x'), null);
  });

  it('is told apart from the values of widgets', () => {
    assert.equal(pagePart('#contact&alexis-pole=dieuze&alexis-step=2&x=1'), 'contact&x=1');
    assert.equal(pagePart('#alexis-pole=dieuze'), '');
  });

  it('is told apart from a route of the page’s router', () => {
    for (const hash of ['#/', '#/ateliers', '#!/ateliers', '#/ateliers?mois=12']) assert.ok(isRoute(hash), hash);
    for (const hash of ['', '#', '#contact', '#!', '#alexis-place=/a', '#contact&alexis-pole=dieuze'])
      assert.ok(!isRoute(hash), hash);
  });
});
