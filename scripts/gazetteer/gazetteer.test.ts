import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Place } from '../../src/contract/places.ts';
import { distance } from '../../src/domain/geo/distance.ts';
import { isGrandEst } from '../../src/domain/places/region.ts';
import { buildGazetteer, toJsonLines } from './gazetteer.ts';
import { createLocator } from './locate.ts';
import { type Commune, readSources, type Town } from './sources.ts';

const sources = readSources();
const { grandEst, outside } = buildGazetteer(sources);
const committed = (name: string) => readFileSync(new URL(`../../content/places/${name}.json`, import.meta.url), 'utf8');

describe('the committed gazetteer', () => {
  it('is what the sources give (else: npm run gazetteer)', () => {
    assert.ok(committed('grand-est') === toJsonLines(grandEst), 'content/places/grand-est.json is out of date');
    assert.ok(committed('outside') === toJsonLines(outside), 'content/places/outside.json is out of date');
  });

  it('holds every commune of the Grand Est once, and towns from elsewhere', () => {
    assert.equal(new Set(grandEst.map(({ insee }) => insee)).size, 5_115);
    assert.equal(new Set(grandEst.flatMap(({ postcodes }) => postcodes)).size, 645);
    assert.ok(grandEst.every(({ department }) => isGrandEst(department)));
    assert.ok(outside.every(({ department, population }) => !isGrandEst(department) && population >= 10_000));
    for (const name of ['Paris', 'Lyon', 'Dijon', 'Ajaccio'])
      assert.ok(
        outside.some((place) => place.name === name),
        name,
      );
  });

  it('speaks the language of the wire', () => {
    const places = z.array(Place).parse([...grandEst, ...outside]);
    assert.ok(places.every(({ precision }) => precision !== 'other'));
  });

  it('places the towns of the pôles, Nancy and Metz where they are known to be', () => {
    const known: [string, number, number][] = [
      ['54357', 48.712, 6.164],
      ['55181', 49.213, 5.64],
      ['57483', 48.925, 6.646],
      ['57177', 48.813, 6.721],
      ['55463', 48.889, 5.544],
      ['54395', 48.692, 6.184],
      ['57463', 49.119, 6.173],
    ];
    for (const [insee, lat, lon] of known) {
      const place = grandEst.find((one) => one.insee === insee);
      assert.deepEqual([place?.lat, place?.lon, place?.precision], [lat, lon, 'commune'], insee);
    }
  });

  it('keeps every point within the region, and close to those of its postcode', () => {
    for (const { lat, lon, name } of grandEst) assert.ok(lat > 47.4 && lat < 50.2 && lon > 3.3 && lon < 8.3, name);
    const byPostcode = new Map<string, { lat: number; lon: number }[]>();
    for (const place of grandEst) {
      for (const code of place.postcodes) byPostcode.set(code, [...(byPostcode.get(code) ?? []), place]);
    }
    for (const [code, points] of byPostcode) {
      for (const point of points) assert.ok(distance(points[0]!, point) < 45_000, code);
    }
  });
});

describe('the point of a commune', () => {
  const commune = (insee: string, name: string, more: Partial<Commune> = {}): Commune => ({
    insee,
    name,
    postcodes: ['88000'],
    department: '88',
    region: '44',
    zone: 'metro',
    population: 100,
    formerNames: [],
    intercommunality: 'A',
    ...more,
  });
  const town = (insee: string, name: string, lat: number, population = 100): Town => ({
    insee,
    name,
    lat,
    lon: 6,
    population,
    alternates: [],
  });

  it('is its own town, by INSEE code and name, or the largest town of a merged commune', () => {
    const communes = [commune('88001', 'Saint-Mard'), commune('88002', 'Val-Neuf')];
    const locate = createLocator({
      communes,
      towns: [
        town('88001', 'Les Bains', 48, 900),
        town('88001', 'St-Mard', 48.1),
        town('88002', 'Petit', 48.2),
        town('88002', 'Grand', 48.3, 200),
      ],
    });
    assert.deepEqual(locate(communes[0]!), { lat: 48.1, lon: 6, precision: 'commune' });
    assert.deepEqual(locate(communes[1]!), { lat: 48.3, lon: 6, precision: 'commune' });
  });

  it('is else the mean of its postcode, then of its intercommunalité, then of its département, and says so', () => {
    const unknown = [
      commune('88003', 'C'),
      commune('88004', 'D', { postcodes: ['88999'] }),
      commune('88005', 'E', { postcodes: ['88999'], intercommunality: 'B' }),
    ];
    const communes = [
      commune('88001', 'A'),
      commune('88002', 'B'),
      commune('88006', 'F', { postcodes: ['88300'] }),
      ...unknown,
    ];
    const far = commune('88007', 'G', { postcodes: ['88400'], intercommunality: undefined });
    const locate = createLocator({
      communes: [...communes, far],
      towns: [town('88001', 'A', 48), town('88002', 'B', 48.1), town('88006', 'F', 48.2), town('88007', 'G', 48.3)],
    });
    assert.deepEqual(unknown.map(locate), [
      { lat: 48.05, lon: 6, precision: 'postcode' },
      { lat: 48.1, lon: 6, precision: 'department' },
      { lat: 48.15, lon: 6, precision: 'department' },
    ]);
  });

  it('is not one far from all others of its département, which would be a wrong code', () => {
    const communes = [commune('88001', 'A'), commune('88002', 'B'), commune('88003', 'C')];
    const locate = createLocator({
      communes,
      towns: [town('88001', 'A', 48), town('88002', 'B', 48.1), town('88003', 'C', 43)],
    });
    assert.deepEqual(locate(communes[2]!), { lat: 48.05, lon: 6, precision: 'postcode' });
  });

  it('cannot be made up where nothing is known', () => {
    const communes = [commune('88001', 'A')];
    assert.throws(() => createLocator({ communes, towns: [] })(communes[0]!), /No point is known near A/);
  });
});

describe('the build', () => {
  it('stops when the Grand Est is not complete', () => {
    const communes = sources.communes.filter(({ insee }) => insee !== '54357');
    assert.throws(() => buildGazetteer({ ...sources, communes }), /5114 communes/);
  });
});
