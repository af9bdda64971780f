import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { createGeocoder, type GeocoderFailure } from './geocoder.ts';

/** A commune as the Géoplateforme writes it; `x` and `y` are Lambert 93 metres. */
const municipality = (name: string, citycode: string, postcode: string, lon: number, lat: number) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: {
    label: name,
    score: 0.95,
    id: citycode,
    banId: '00000000-0000-0000-0000-000000000000',
    type: 'municipality',
    name,
    postcode,
    citycode,
    x: 837553.5,
    y: 6659372.4,
    population: 20_000,
    city: name,
    context: "21, Côte-d'Or, Bourgogne-Franche-Comté",
    importance: 0.4,
    municipality: name,
    _type: 'address',
  },
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features, query: 'q' });
const beaune = municipality('Beaune', '21054', '21200', 4.8386, 47.0241);

let server: Server;
let url: string;
let asked: string[];
let answer: RequestListener;

const json =
  (body: unknown, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
const text =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
  };

/** Ends the time of the last question. */
let timeOut: () => void;

// The clock and the time-outs are ours, so that a slow machine fails no test; sockets stay real.
beforeEach(async () => {
  mock.method(AbortSignal, 'timeout', (milliseconds: number) => {
    assert.equal(milliseconds, 1_500);
    const controller = new AbortController();
    timeOut = () => {
      controller.abort(new DOMException('too slow', 'TimeoutError'));
    };
    return controller.signal;
  });
  mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 10, 24, 8) });
  asked = [];
  answer = json(collection(beaune));
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/geocodage/search`;
});

afterEach(async () => {
  mock.timers.reset();
  mock.restoreAll();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const create = (address = url) => createGeocoder(address);
const failsWith = (reason: GeocoderFailure['reason']) => (error: unknown) =>
  error instanceof Error && error.name === 'GeocoderFailure' && (error as GeocoderFailure).reason === reason;

describe('the question', () => {
  it('asks for communes only, with a folded text that starts with a letter or digit', async () => {
    await create()('  ’St-Mihiel & co\u0000');
    const { pathname, searchParams } = new URL(asked[0]!, url);
    assert.equal(pathname, '/geocodage/search');
    assert.deepEqual(Object.fromEntries(searchParams), { q: 'saint mihiel co', type: 'municipality', limit: '20' });
  });

  it('is not asked with less than three characters, and is cut below two hundred', async () => {
    const geocoder = create();
    assert.deepEqual(await geocoder("l'"), []);
    assert.deepEqual(await geocoder('---'), []);
    assert.equal(asked.length, 0);
    await geocoder('x'.repeat(5_000));
    assert.equal(new URL(asked[0]!, url).searchParams.get('q')?.length, 100);
  });

  it('keeps what the address already says', async () => {
    await create(`${url}?autocomplete=0`)('beaune');
    assert.match(asked[0]!, /autocomplete=0&q=beaune/);
  });
});

describe('the answer', () => {
  it('is places, with longitude and latitude from the geometry', async () => {
    assert.deepEqual(await create()('beaune'), [
      {
        insee: '21054',
        name: 'Beaune',
        postcodes: ['21200'],
        department: '21',
        lat: 47.0241,
        lon: 4.8386,
        precision: 'commune',
      },
    ]);
  });

  it('knows overseas and Corsican départements, and a commune without one postcode', async () => {
    answer = json(
      collection(
        municipality('Saint-Denis', '97411', '97400', 55.45, -20.88),
        municipality('Ajaccio', '2A004', '20000', 8.73, 41.93),
        { ...beaune, properties: { ...beaune.properties, postcode: undefined } },
      ),
    );
    const places = await create()('saint');
    assert.deepEqual(
      places.map(({ department, postcodes }) => [department, postcodes]),
      [
        ['974', ['97400']],
        ['2A', ['20000']],
        ['21', []],
      ],
    );
  });

  it('drops what is no commune and keeps the rest', async () => {
    answer = json(
      collection(
        null,
        { ...beaune, geometry: null },
        { ...beaune, geometry: { type: 'Point', coordinates: [837553.5, 6659372.4] } },
        { ...beaune, properties: { ...beaune.properties, type: 'street' } },
        { ...beaune, properties: { ...beaune.properties, citycode: '<b>' } },
        beaune,
      ),
    );
    assert.deepEqual(
      (await create()('beaune')).map(({ insee }) => insee),
      ['21054'],
    );
  });

  it('is kept for a day, also when it is empty, and shared by those who ask at once', async () => {
    answer = json(collection());
    const geocoder = create();
    await Promise.all([geocoder('Nulle part'), geocoder('nulle-part'), geocoder('NULLE PART')]);
    mock.timers.tick(23 * 3_600_000);
    await geocoder('nulle part');
    assert.equal(asked.length, 1);
    mock.timers.tick(2 * 3_600_000);
    await geocoder('nulle part');
    assert.equal(asked.length, 2);
  });

  it('is kept for a bounded number of questions', async () => {
    const geocoder = create();
    for (let number = 0; number <= 1_000; number += 1) await geocoder(`beaune ${number}`);
    await geocoder('beaune 1000');
    assert.equal(asked.length, 1_001);
    await geocoder('beaune 0');
    assert.equal(asked.length, 1_002);
  });
});

describe('failure', () => {
  const failures: [string, GeocoderFailure['reason'], RequestListener][] = [
    ['status 500', 'refused', text(500, 'Internal Server Error')],
    ['status 400', 'refused', json({ code: 400, message: 'Failed parsing query', detail: ['q: required param'] }, 400)],
    ['a page instead of JSON', 'invalid', text(200, '<!doctype html><title>Portail</title>')],
    ['half a JSON', 'invalid', text(200, '{"type":"FeatureCollection","features":[{"type"')],
    ['another JSON', 'invalid', json({ error: 'no' })],
    ['an answer without end', 'invalid', json(collection('x'.repeat(1_000_000)))],
    ['a redirect', 'unreachable', text(302, '', { location: 'https://portal.example/' })],
    ['a cut connection', 'unreachable', (request) => request.socket.destroy()],
  ];
  for (const [what, reason, listener] of failures) {
    it(`${what}: ${reason}, and the next question is asked again`, async () => {
      const geocoder = create();
      answer = listener;
      await assert.rejects(geocoder('beaune'), failsWith(reason));
      answer = json(collection(beaune));
      assert.equal((await geocoder('beaune')).length, 1);
    });
  }

  it('silence, or a body that never ends, is cut at the time-out', async () => {
    const geocoder = create();
    const silence: RequestListener = () => timeOut();
    const endless: RequestListener = (_, response) => response.writeHead(200).write('{"type":', () => timeOut());
    for (const listener of [silence, endless]) {
      answer = listener;
      await assert.rejects(geocoder('beaune'), failsWith('timeout'));
    }
  });

  it('never says what was searched for', async () => {
    answer = text(500, '');
    await assert.rejects(create()('Bourg-Secret'), (error: Error) => !/secret/i.test(error.message));
  });

  it('three times in a row leaves the service alone for 30 s, then tries it once', async () => {
    const geocoder = create();
    answer = text(503, '');
    for (const query of ['beaune', 'avallon', 'autun']) await assert.rejects(geocoder(query), failsWith('refused'));
    await assert.rejects(geocoder('dole'), failsWith('resting'));
    assert.equal(asked.length, 3);

    mock.timers.tick(30_000);
    await assert.rejects(geocoder('dole'), failsWith('refused'));
    await assert.rejects(geocoder('dole'), failsWith('resting'));
    assert.equal(asked.length, 4);

    mock.timers.tick(30_000);
    answer = json(collection(beaune));
    assert.equal((await geocoder('dole')).length, 1);
    assert.equal((await geocoder('autun')).length, 1);
  });

  it('what is kept is still answered while the service rests', async () => {
    const geocoder = create();
    await geocoder('beaune');
    answer = text(500, '');
    for (const query of ['avallon', 'autun', 'nolay']) await assert.rejects(geocoder(query), failsWith('refused'));
    await assert.rejects(geocoder('dole'), failsWith('resting'));
    assert.equal((await geocoder('beaune')).length, 1);
  });
});

describe('many questions at once', () => {
  it('are asked eight at a time, and not beyond what may wait', async () => {
    const held: (() => void)[] = [];
    answer = (request, response) => void held.push(() => json(collection(beaune))(request, response));
    const geocoder = create();
    let refused = 0;
    const all = Array.from({ length: 100 }, (_, number) =>
      geocoder(`beaune ${number}`).catch(() => {
        refused += 1;
      }),
    );
    while (held.length < 8 || refused < 42) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([asked.length, refused], [8, 42]);
    answer = json(collection(beaune));
    held.forEach((release) => release());
    await all[0];
    assert.equal((await geocoder('beaune 0')).length, 1);
    await Promise.all(all);
  });
});

describe('too many requests', () => {
  const waits: [string, Record<string, string>, number][] = [
    ['the seconds it says', { 'retry-after': '7' }, 7_000],
    ['until the date it says', { 'retry-after': 'Tue, 24 Nov 2026 08:00:09 GMT' }, 9_000],
    ['5 s when it does not say', {}, 5_000],
    ['5 s when it says nonsense', { 'retry-after': 'soon' }, 5_000],
    ['a minute at most', { 'retry-after': '86400' }, 60_000],
  ];
  for (const [what, headers, wait] of waits) {
    it(`leaves the service alone ${what}`, async () => {
      const geocoder = create();
      answer = text(429, '<h1>429 Too Many Requests</h1>', headers);
      await assert.rejects(geocoder('beaune'), failsWith('busy'));
      answer = json(collection(beaune));
      mock.timers.tick(wait - 1);
      await assert.rejects(geocoder('beaune'), failsWith('resting'));
      assert.equal(asked.length, 1);
      mock.timers.tick(1);
      assert.equal((await geocoder('beaune')).length, 1);
    });
  }

  it('asks again when the clock was set back meanwhile', async () => {
    const geocoder = create();
    answer = text(429, '');
    await assert.rejects(geocoder('beaune'), failsWith('busy'));
    answer = json(collection(beaune));
    mock.timers.setTime(Date.UTC(2026, 10, 23, 8));
    assert.equal((await geocoder('beaune')).length, 1);
  });
});
