import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { siteOrigin, type Standing } from './page-origin.ts';

const HERE: Standing = {
  own: 'https://kit.example',
  around: undefined,
  referrer: '',
  isFramed: true,
  api: 'https://kit.example',
};

describe('the site that a contact request comes from', () => {
  it('is, for our page in a frame, that of the page around it, as far as the browser tells', () => {
    assert.equal(siteOrigin({ ...HERE, around: 'https://www.carep.example' }), 'https://www.carep.example');
    assert.equal(siteOrigin({ ...HERE, referrer: 'https://www.carep.example/' }), 'https://www.carep.example');
    assert.equal(siteOrigin(HERE), 'https://kit.example');
    assert.equal(
      siteOrigin({ ...HERE, around: 'null', referrer: 'https://www.carep.example/' }),
      'https://kit.example',
    );
  });

  it('is never more than an origin', () => {
    const referrer = 'https://www.carep.example/compte?nom=martin#x';
    assert.equal(siteOrigin({ ...HERE, referrer }), 'https://www.carep.example');
  });

  it('is the page’s own in a tab, and on a partner’s own page whoever frames that', () => {
    const around = 'https://search.example';
    assert.equal(siteOrigin({ ...HERE, isFramed: false, referrer: `${around}/` }), 'https://kit.example');
    assert.equal(siteOrigin({ ...HERE, own: 'https://www.peel.example', around }), 'https://www.peel.example');
  });
});
