import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { GazetteerPlace } from './gazetteer-place.ts';
import { createPlaceIndex } from './rank.ts';
import { MATCHES } from './ranking.ts';

const read = (name: string): GazetteerPlace[] =>
  JSON.parse(readFileSync(new URL(`../../content/places/${name}.json`, import.meta.url), 'utf8')) as GazetteerPlace[];
const grandEst = read('grand-est');
const gazetteer = [...grandEst, ...read('outside')];
const index = createPlaceIndex(gazetteer);

const names = (query: string, limit = 8) => index.search(query, limit).map(({ place }) => place.name);
const first = (query: string) => names(query)[0];

describe('a name', () => {
  const found: [string, string][] = [
    ['nancy', 'Nancy'],
    ['METZ', 'Metz'],
    ['St Mihiel', 'Saint-Mihiel'],
    ['st-mihiel', 'Saint-Mihiel'],
    ['mihiel', 'Saint-Mihiel'],
    ['saintmihiel', 'Saint-Mihiel'],
    ['L’Hôpital', "L'Hôpital"],
    ["l'hopital", "L'Hôpital"],
    ['lhopital', "L'Hôpital"],
    ['hopital', "L'Hôpital"],
    ['ban saint martin', 'Le Ban-Saint-Martin'],
    ['vandœuvre', 'Vandœuvre-lès-Nancy'],
    ['bar leduc', 'Bar-le-Duc'],
    ['ay', 'Aÿ-Champagne'],
    ['essey nancy', 'Essey-lès-Nancy'],
    ['vertus', 'Blancs-Coteaux'],
    ['étain', 'Étain'],
    ['paris', 'Paris'],
    ['Paris 15e', 'Paris'],
    ['Nancy, France', 'Nancy'],
    ['Châlons-sur-Marne', 'Châlons-en-Champagne'],
    ['vitry sur marne', 'Vitry-le-François'],
    ['mairie de Dieuze', 'Dieuze'],
    ['Étain (Meuse)', 'Étain'],
    ['F-54000 Nancy', 'Nancy'],
  ];
  for (const [query, name] of found) it(`"${query}" finds ${name}`, () => assert.equal(first(query), name));

  it('comes before longer names, and those before later words', () => {
    const matches = index.search('metz', 20).map(({ match }) => match);
    assert.deepEqual(new Set(matches), new Set(['exact', 'start', 'word']));
    assert.deepEqual(
      matches,
      [...matches].sort((a, b) => MATCHES.indexOf(a) - MATCHES.indexOf(b)),
    );
  });

  it('that is exact brings no lookalikes', () => assert.ok(!names('nancy').includes('Ancy-Dornot')));

  it('shared by several communes finds all of them, told apart by département', () => {
    const count = new Map<string, number>();
    for (const { name } of grandEst) count.set(name, (count.get(name) ?? 0) + 1);
    const shared = [...count].filter(([, places]) => places > 1);
    assert.equal(shared.length, 69);
    for (const [name, places] of shared) {
      const found = index.search(name, 20).filter(({ match, place }) => match === 'exact' && place.name === name);
      assert.ok(found.length >= places, name);
    }
    const departments = index.search('Sainte-Marie', 20).filter(({ place }) => place.name.startsWith('Sainte-Marie'));
    assert.ok(new Set(departments.map(({ place }) => place.department)).size > 1);
  });

  it('of any commune finds it, as it is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...gazetteer), (place) =>
        index.search(place.name, 20).some((one) => one.place === place && one.match === 'exact'),
      ),
      { numRuns: 500 },
    );
  });

  it('typed alike inside and outside the region is first looked for inside', () => {
    const [inside, outside] = index.search('beaumont', 2);
    assert.deepEqual([inside?.place.department, outside?.place.department], ['54', '63']);
  });
});

describe('typing slips', () => {
  const found: [string, string][] = [
    ['nanci', 'Nancy'],
    ['mets', 'Metz'],
    ['maxevile', 'Maxéville'],
    ['st mihel', 'Saint-Mihiel'],
    ['morhnage', 'Morhange'],
    ['dieuse', 'Dieuze'],
    ['strasboug', 'Strasbourg'],
    ['vandeuvre', 'Vandœuvre-lès-Nancy'],
    ['thionvile', 'Thionville'],
    ['pont à mouson', 'Pont-à-Mousson'],
  ];
  for (const [query, name] of found) {
    it(`"${query}" still finds ${name}`, () => {
      assert.equal(first(query), name);
      assert.equal(index.search(query, 1)[0]?.match, 'slips');
    });
  }

  it('are not forgiven in three letters', () => assert.deepEqual(names('zzz'), []));

  it('find any longer name with one letter lost, swapped or wrong', () => {
    const long = fc.constantFrom(...grandEst.filter(({ name }) => /^[A-Z][a-z]{7,}$/.test(name)));
    const slip = fc.constantFrom<(name: string, at: number) => string>(
      (name, at) => name.slice(0, at) + name.slice(at + 1),
      (name, at) => name.slice(0, at) + name[at + 1]! + name[at]! + name.slice(at + 2),
      (name, at) => `${name.slice(0, at)}x${name.slice(at + 1)}`,
    );
    fc.assert(
      fc.property(long, slip, fc.nat({ max: 5 }), (place, make, at) => {
        const found = index.search(make(place.name, at + 1), 60);
        // Unless the slip makes the exact name of another commune.
        assert.ok(found.some((one) => one.place === place) || found[0]?.match === 'exact');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a code', () => {
  it('that is a postcode finds all its communes, the largest first, and not the INSEE code written alike', () => {
    const found = index.search('55300', 60).map(({ place }) => place);
    assert.equal(found.filter(({ postcodes }) => postcodes.includes('55300')).length, 34);
    assert.equal(found[0]?.name, 'Saint-Mihiel');
    assert.equal(found.length, 34);
  });

  it('that is an INSEE code finds the commune', () => assert.deepEqual(names('54357'), ['Maxéville']));

  it('that is begun finds the largest communes there', () => {
    assert.ok(index.search('5432', 20).every(({ place }) => place.postcodes.some((code) => code.startsWith('5432'))));
    assert.equal(first('54'), 'Nancy');
  });

  it('from outside the region finds the town there', () => {
    assert.deepEqual(
      index.search('58000', 5).map(({ place }) => [place.name, place.department]),
      [['Nevers', '58']],
    );
  });

  it('that does not exist finds nothing', () => assert.deepEqual(names('99999'), []));
});

describe('a name with a code', () => {
  it('finds the commune of both', () => {
    assert.deepEqual(names('nancy 54000'), ['Nancy']);
    assert.deepEqual(names('54000 nancy'), ['Nancy']);
    assert.equal(first('saint (55)'), 'Saint-Mihiel');
    assert.equal(first('maxevile 54320'), 'Maxéville');
  });

  it('goes by the name when the code is a business code or wrong', () => {
    assert.equal(first('54042 nancy cedex'), 'Nancy');
    assert.equal(first('nancy 57000'), 'Nancy');
    assert.equal(first('nancy 99999'), 'Nancy');
  });
});

describe('the name of a département', () => {
  const seats: [string, string][] = [
    ['Ardennes', 'Charleville-Mézières'],
    ['meurthe et moselle', 'Nancy'],
    ['Vosges', 'Épinal'],
    ['Yonne', 'Auxerre'],
  ];
  for (const [name, seat] of seats) {
    it(`"${name}" offers its seat, ${seat}`, () => {
      const [found] = index.search(name, 8);
      assert.deepEqual([found?.place.name, found?.match], [seat, 'department']);
    });
  }

  it('that is a town of that name is the town', () => assert.equal(index.search('Paris', 1)[0]?.match, 'exact'));
});

describe('a place abroad', () => {
  for (const query of [
    'L-1234 Luxembourg',
    'D-66111 Saarbrücken',
    '66111 Saarbrücken',
    '6700 Arlon',
    'B-6700',
    '1009',
    'Arlon, Belgique',
  ])
    it(`${query} finds nothing rather than something`, () => assert.deepEqual(names(query), []));
});

describe('any text', () => {
  it('is answered, in order, without doubles, within the limit, the same each time and whatever the order of the places', () => {
    const shuffled = createPlaceIndex([...gazetteer].reverse());
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...'aeinrst -5'), maxLength: 30 }),
      fc.constantFrom(...gazetteer.slice(0, 500).map(({ name }) => name)).map((name) => name.slice(0, 6)),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 20 }), (query, limit) => {
        const found = index.search(query, limit);
        assert.ok(found.length <= limit);
        assert.equal(new Set(found.map(({ place }) => place.insee)).size, found.length);
        const ranks = found.map(({ match }) => MATCHES.indexOf(match));
        assert.deepEqual(
          ranks,
          [...ranks].sort((a, b) => a - b),
        );
        assert.deepEqual(shuffled.search(query, limit), found);
      }),
      { numRuns: 200 },
    );
  });

  it('of less than two letters or digits, or of signs alone, finds nothing', () => {
    for (const query of ['', ' ', 'a', '5', "'", '\u0000\u0001', '%_', '🙂🙂'])
      assert.deepEqual(names(query), [], query);
  });

  it('longer than any name finds nothing', () => {
    for (const query of ['saint-'.repeat(1_000), 'x'.repeat(5_000), '<script>'.repeat(600)]) {
      assert.deepEqual(names(query), []);
    }
    assert.equal(names(`5${'4'.repeat(5_000)}`).length, 0);
  });

  it('that looks like SQL, HTML or a prototype key is only a text', () => {
    for (const query of ["'; DROP TABLE place; --", '<img src=x onerror=alert(1)>', '__proto__', 'constructor']) {
      assert.ok(
        index.search(query, 20).every(({ match }) => match === 'slips'),
        query,
      );
    }
  });
});
