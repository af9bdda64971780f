import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { embedPage, picture, siteRoot, tiles, workshopLink } from './site.ts';

Object.assign(globalThis, { document: { baseURI: 'https://partner.example/services/page.html' } });

const client = { base: 'https://alexis.example/api/v1' };

describe('addresses of the site', () => {
  it('are on the host of the API, wherever the page is', () => {
    assert.equal(siteRoot(client).href, 'https://alexis.example/');
    assert.equal(siteRoot({ base: '/api/v1' }).href, 'https://partner.example/');
  });

  it('follow an API that is in a folder', () => {
    const inFolder = { base: 'https://proxy.example/alexis/api/v1' };
    assert.equal(embedPage(inFolder, 'pole-locator'), 'https://proxy.example/alexis/embed/pole-locator');
    assert.equal(tiles(inFolder), 'https://proxy.example/alexis/tiles/{z}/{x}/{y}.png');
  });

  it('carry the attributes of a widget, but no empty one', () => {
    assert.equal(
      embedPage(client, 'contest-countdown', { contest: 'trajectoires-2026', partner: '' }),
      'https://alexis.example/embed/contest-countdown?contest=trajectoires-2026',
    );
    assert.equal(
      workshopLink(client, 'previsionnel-2026-12-08'),
      'https://alexis.example/embed/workshop-calendar#alexis-workshops=open.previsionnel-2026-12-08',
    );
  });

  it('of pictures may be absolute, or relative to the host', () => {
    assert.equal(picture(client, '/photos/lea.jpg'), 'https://alexis.example/photos/lea.jpg');
    assert.equal(picture(client, 'https://media.example/lea.jpg'), 'https://media.example/lea.jpg');
  });
});
