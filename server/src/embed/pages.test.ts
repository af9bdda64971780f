import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { WIDGETS } from '../../../src/contract/common.ts';
import { readProblem } from '../../test/contract.ts';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';

let app: PreparedApp;
before(async () => (app = await prepareApp()));
after(() => app.close());

describe('the page of each widget', () => {
  for (const widget of WIDGETS) {
    it(`${widget}: one title, canonical, preview, discovery, and the element around its content`, async () => {
      const page = await (await app.get(`/embed/${widget}?partner=carep`)).text();
      assert.equal(page.match(/<h1>/g)?.length, 1);
      assert.ok(page.includes(`<link rel="canonical" href="https://kit.example/embed/${widget}" />`));
      assert.ok(page.includes(`content="https://kit.example/embed/${widget}?partner=carep"`));
      assert.match(page, /type="application\/json\+oembed"/);
      assert.ok(page.includes('<link rel="icon" href="data:," />'), 'no request for /favicon.ico');
      const own = widget === 'workshop-calendar' ? ' deep-link=""' : '';
      assert.ok(page.includes(`<alexis-${widget} heading-level="1"${own} partner="carep"><h1>`));
      assert.match(page, /<script src="\/kit\/frame\.js" data-sandboxed="Cette page est montrée dans un cadre fermé/);
      assert.doesNotMatch(page, / hidden/, 'browsers of texts show what is hidden');
      assert.ok((page.split('</h1>')[1] ?? '').length > 1_000, 'content without script');
    });
  }

  it('describes itself to search engines, and leads programs to its data', async () => {
    const describedBy = async (path: string) => {
      const page = await (await app.get(path)).text();
      const text = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1] ?? '{}';
      const { '@graph': nodes } = JSON.parse(text) as { '@graph': Record<string, unknown>[] };
      return { page, nodes };
    };
    const locator = await describedBy('/embed/pole-locator');
    const dieuze = locator.nodes.find(({ name }) => name === 'Pôle entrepreneurial de Dieuze');
    assert.equal(dieuze?.['@type'], 'LocalBusiness');
    assert.equal(dieuze?.['telephone'], '+33353014040');
    assert.ok((dieuze?.['openingHoursSpecification'] as unknown[]).length > 0);
    assert.equal(dieuze?.['geo'], undefined, 'only the middle of its town is known');
    assert.match(
      locator.page,
      /type="application\/geo\+json"\s+href="https:\/\/kit\.example\/api\/v1\/poles\.geojson"/,
    );
    const calendar = await describedBy('/embed/workshop-calendar?pole=dieuze');
    assert.ok(calendar.nodes.length > 0);
    for (const node of calendar.nodes) {
      assert.equal(node['@type'], 'EducationEvent');
      assert.match(String(node['startDate']), /^\d{4}-\d\d-\d\dT/);
      assert.match(String(node['url']), /^https:\/\/kit\.example\/embed\/workshop-calendar#/);
    }
    assert.match(calendar.page, /type="text\/calendar"\s+href="https:\/\/kit\.example\/api\/v1\/workshops\.ics"/);
    const quiz = await describedBy('/embed/eligibility-quiz');
    assert.deepEqual(
      quiz.nodes.map(({ '@type': type, inLanguage }) => [type, inLanguage]),
      [['WebApplication', ['fr', 'en', 'de']]],
    );
  });

  it('keeps its state in its own address in a tab, so that Back loses nothing; in a frame the calendar alone does', async () => {
    for (const widget of WIDGETS) {
      const inTab = await (await app.get(`/embed/${widget}`, { 'Sec-Fetch-Dest': 'document' })).text();
      assert.ok(inTab.includes(`<alexis-${widget} heading-level="1" deep-link="">`), widget);
      const framed = await (await app.get(`/embed/${widget}`, { 'Sec-Fetch-Dest': 'iframe' })).text();
      assert.equal(framed.includes('deep-link'), widget === 'workshop-calendar', widget);
    }
  });

  it('alone in a tab says whose it is and leads to the other services; inside another page it stays bare', async () => {
    const inTab = await app.get('/embed/pole-locator?partner=carep', { 'Sec-Fetch-Dest': 'document' });
    assert.match(inTab.headers.get('Vary') ?? '', /Sec-Fetch-Dest/);
    const page = await inTab.text();
    assert.match(page, /<header class="site">[^]*Alexis Grand Est/);
    assert.match(page, /<a href="\/embed\/pole-locator\?partner=carep"\s+aria-current="page">/);
    for (const widget of WIDGETS) assert.ok(page.includes(`href="/embed/${widget}?partner=carep"`), widget);
    assert.match(page, /Page proposée avec Carep/);
    for (const dest of ['iframe', '']) {
      const framed = await app.get('/embed/pole-locator?partner=carep', dest ? { 'Sec-Fetch-Dest': dest } : {});
      assert.doesNotMatch(await framed.text(), /class="site"/, dest);
    }
  });

  it('takes over documented attributes, escaped, and no other', async () => {
    const page = await (await app.get('/embed/pole-locator?near=%22%3E%3Cb%3E&onclick=x&api=y&style=z')).text();
    assert.ok(page.includes('near="&quot;><b>"'));
    assert.doesNotMatch(/<alexis-[^]*?<h1>/.exec(page)?.[0] ?? '', /onclick|api=|style=/);
  });

  it('of an edition that does not exist is none', async () => {
    await readProblem(await app.get('/embed/contest-countdown?contest=trajectoires-1901'), 404, 'not-found');
  });
});

describe('the contest without script', () => {
  const page = async (query: string) =>
    (await (await app.get(`/embed/contest-countdown?${query}`)).text()).replace(/[\u00a0\u202f]/g, ' ');

  it('says what became of a phase', async () => {
    assert.match(await page('contest=trajectoires-2025'), /Date reportée ; prévue à l’origine le /);
    assert.match(
      await page('contest=trajectoires-2020'),
      /Étape annulée et remplacée par : Remises des prix locales\./,
    );
  });

  it('offers a calendar only where dates are to come, and an application only while it can be made', async () => {
    assert.match(await page(''), /Déposer ma candidature[^]*trajectoires-2026\.ics/);
    assert.doesNotMatch(await page('contest=trajectoires-2020'), /\.ics/);
    assert.doesNotMatch(await page('now=2026-12-15T18:00:00%2B01:00'), /Déposer ma candidature/);
  });
});

describe('the quiz without script', () => {
  const send = async (answers: Record<string, string>, query = '') =>
    app.request(`/embed/eligibility-quiz${query}`, { method: 'POST', body: new URLSearchParams(answers) });

  it('asks question after question to the result, and keeps nothing', async () => {
    const answers: Record<string, string> = {};
    for (let step = 0; step < 12; step += 1) {
      const response = await send({ ...answers, start: '1' }, '?partner=carep');
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      const page = await response.text();
      if (page.includes('<h2>Votre prochaine étape</h2>')) {
        for (const widget of ['pole-locator', 'workshop-calendar', 'eligibility-quiz'])
          assert.ok(page.includes(`href="/embed/${widget}?partner=carep"`), widget);
        return;
      }
      const name = /<(?:select|input type="(?:radio|checkbox|number)") name="([^"]+)"/.exec(page)?.[1];
      assert.ok(name, 'a question');
      const value =
        /<option value="(\d\d)"/.exec(page)?.[1] ??
        /type="(?:radio|checkbox)" name="[^"]+" value="([^"]+)"/.exec(page)?.[1];
      answers[name] = value ?? '1';
    }
    assert.fail('no result after twelve questions');
  });

  it('takes answers in no other widget', async () => {
    const response = await app.request('/embed/pole-locator', { method: 'POST', body: new URLSearchParams({}) });
    assert.equal(response.headers.get('Allow'), 'GET, HEAD');
    await readProblem(response, 405, 'method-not-allowed');
  });

  it('says why a question comes again, beside the question', async () => {
    const faults: [answers: Record<string, string[]>, fault: string | undefined][] = [
      [{ asked: [] }, undefined],
      [{ asked: ['stade'] }, 'Choisissez une réponse pour continuer.'],
      [{ asked: ['stade'], 'q-stade': ['idee'] }, undefined],
      [{ asked: ['commune'], 'q-stade': ['idee'], 'q-commune': [''] }, 'Choisissez votre département'],
      [{ asked: ['commune'], 'q-stade': ['idee'], 'q-commune': ['54'] }, undefined],
    ];
    for (const [answers, fault] of faults) {
      const body = new URLSearchParams(
        Object.entries(answers).flatMap(([name, all]) => all.map((value) => [name, value])),
      );
      const page = await (await app.request('/embed/eligibility-quiz', { method: 'POST', body })).text();
      const said = /<fieldset aria-describedby="fault">[^]*<p id="fault" role="alert"><strong>([^<]*)/.exec(page)?.[1];
      if (fault === undefined) assert.doesNotMatch(page, /role="alert"|aria-describedby/);
      else assert.ok(said?.startsWith(fault), `${JSON.stringify(answers)}: ${said}`);
    }
  });

  it('sent empty, stays a form and is kept by no cache', async () => {
    const response = await send({});
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.doesNotMatch(await response.text(), /<alexis-eligibility-quiz|alexis\.js/);
  });
});

describe('/oembed', () => {
  const ask = (url: string, more = '') => app.get(`/oembed?url=${encodeURIComponent(url)}${more}`);

  it('describes the pages of widgets, no larger than asked', async () => {
    const response = await ask(
      'https://kit.example/embed/pole-locator?partner=carep&x="',
      '&maxwidth=400&maxheight=300',
    );
    const answer = (await response.json()) as Record<string, unknown>;
    assert.deepEqual([answer['version'], answer['type'], answer['width'], answer['height']], ['1.0', 'rich', 400, 300]);
    const html = String(answer['html']);
    const src = 'https://kit.example/embed/pole-locator?partner=carep';
    assert.ok(html.includes(`<iframe src="${src}" title="Trouver un pôle entrepreneurial" width="100%" height="300" `));
    assert.match(html, /style="border:0;max-width:400px"/);
    assert.match(html, /<iframe [^>]*allow="geolocation; clipboard-write"/);
    assert.ok(html.endsWith('<script async src="https://kit.example/kit/iframe.js"></script>'));
  });

  it('stays a frame, or a link, when WordPress takes away what it does not know', async () => {
    const answer = (await (await ask('https://kit.example/embed/pole-locator')).json()) as Record<string, unknown>;
    // As wp_filter_oembed_result() does, before it looks for a quotation and a frame.
    const kept = String(answer['html'])
      .replace(/<script[^>]*>/g, '')
      .replace(/ (hidden|style="[^"]*"|loading="[^"]*")/g, '');
    assert.match(kept, /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe src="[^"]+"[^>]* width="100%"/);
  });

  it('is read by the page of any site, a refusal too', async () => {
    const url = 'https://kit.example/embed/pole-locator';
    for (const response of [await ask(url), await ask(''), await ask(url, '&format=xml')])
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*', String(response.status));
  });

  it('knows no other address and no other format', async () => {
    for (const url of [
      '',
      'https://kit.example/',
      'https://kit.example/embed/none',
      'https://evil.example/embed/pole-locator',
    ])
      await readProblem(await ask(url), 404, 'not-found');
    assert.equal((await ask('https://kit.example/embed/pole-locator', '&format=xml')).status, 501);
  });
});
