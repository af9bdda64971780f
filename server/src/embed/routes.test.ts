import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readContent } from '../../../content/read.ts';
import { readProblem } from '../../test/contract.ts';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';
import { replaceContent } from '../store/content-items.ts';

describe('/embed/pole-locator', () => {
  let app: PreparedApp;
  before(async () => (app = await prepareApp()));
  after(() => app.close());

  it('is a complete French page of all pôles without script', async () => {
    const response = await app.get('/embed/pole-locator?partner=carep');
    const page = await response.text();
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/html; charset=utf-8$/);
    assert.match(page, /<html lang="fr">/);
    assert.match(page, /<title>Trouver un pôle entrepreneurial – Carep<\/title>/);
    assert.equal(page.match(/<h1>/g)?.length, 1);
    assert.equal(page.match(/<article>/g)?.length, 5);
    assert.match(page, /href="tel:\+33353011010"/);
    assert.match(
      page,
      /<dt>jeudi 3 décembre<\/dt>\s*<dd>13.h.30 – 17.h.30 \(Réunion d(&#39;|’)équipe le matin\)<\/dd>/,
    );
    assert.match(page, /Horaires \(sur rendez-vous\)/);
    assert.match(page, /Ouverture prochaine, date à confirmer/);
    assert.match(page, /<link rel="canonical" href="https:\/\/kit\.example\/embed\/pole-locator" \/>/);
  });

  it('is found with a slash at the end, too, with its query', async () => {
    const response = await app.get('/embed/pole-locator/?partner=carep&near=54395');
    assert.deepEqual(
      [response.status, response.headers.get('Location')],
      [301, '/embed/pole-locator?partner=carep&near=54395'],
    );
  });

  it('is framed by the partner’s own sites only', async () => {
    const framers = async (query: string) =>
      /frame-ancestors ([^;]*)/.exec(
        (await app.get(`/embed/pole-locator${query}`)).headers.get('Content-Security-Policy') ?? '',
      )?.[1];
    assert.equal(await framers('?partner=carep'), "'self' https://www.carep.example");
    assert.equal(await framers(''), "'self'");
    assert.equal(await framers('?partner=nobody'), "'self'");
    assert.equal(await framers('?partner=%00'), "'self'");
  });

  it('is no page for what is no widget', async () => {
    for (const widget of ['nothing', 'constructor', '__proto__'])
      await readProblem(await app.get(`/embed/${widget}`), 404, 'not-found');
  });

  it('escapes what the content says', async () => {
    const content = await readContent();
    const poles = content.poles.map((pole) => ({ ...pole, name: '<script>alert("1")</script>' }));
    await replaceContent(app.store, { ...content, poles }, 0);
    const page = await (await app.get('/embed/pole-locator')).text();
    assert.doesNotMatch(page, /<script>/);
    assert.match(page, /&lt;script&gt;/);
  });
});
