import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Place } from '../../../src/contract/places.ts';
import type { GazetteerPlace } from '../../../api/places/gazetteer-place.ts';
import { createPlaceSearch as createSearch, type PlaceSearchOptions } from './search.ts';

const place = (insee: string, name: string, more: Partial<GazetteerPlace> = {}): GazetteerPlace => ({
  insee,
  name,
  postcodes: [`${insee.slice(0, 2)}000`],
  department: insee.slice(0, 2),
  lat: 48,
  lon: 6,
  precision: 'commune',
  population: 1_000,
  ...more,
});
const places = [
  place('54395', 'Nancy', { aliases: ['Vieille-Ville'] }),
  place('57463', 'Metz'),
  place('55001', 'Petit-Bourg', { precision: 'department' }),
  place('21231', 'Dijon'),
];
/** What the contract knows of it. */
const wire = (held: GazetteerPlace): Place => Place.parse(held);

/** The places alone. */
const createPlaceSearch = (options: PlaceSearchOptions) => {
  const search = createSearch(options);
  return async (query: string, limit: number) => (await search(query, limit)).places;
};

const geocoderOf = (found: Place[]) => {
  const asked: string[] = [];
  return {
    asked,
    geocoder: (query: string) => {
      asked.push(query);
      return Promise.resolve(found);
    },
  };
};
const names = (found: Place[]) => found.map(({ name }) => name);

describe('the search of places', () => {
  it('answers in the words of the contract, without what only ranking needs', async () => {
    const found = await createPlaceSearch({ places })('nancy', 5);
    assert.deepEqual(found, z.array(Place).parse(found));
    const fields = Object.keys(Place.shape).filter((name) => name !== 'seatOf');
    assert.deepEqual(Object.keys(found[0]!).sort(), fields.sort());
  });

  it('says that a commune is the seat of the département that was asked for', async () => {
    const seat = place('08105', 'Charleville-Mézières', { seatOf: 'Ardennes' });
    const search = createPlaceSearch({ places: [...places, seat] });
    assert.deepEqual(
      (await search('ardennes', 5)).map(({ name, seatOf }) => [name, seatOf]),
      [['Charleville-Mézières', 'Ardennes']],
    );
    assert.equal((await search('charleville', 5))[0]?.seatOf, undefined);
  });

  it('works without a geocoder, also for slips and for nothing', async () => {
    const search = createPlaceSearch({ places });
    assert.deepEqual(names(await search('nanci', 5)), ['Nancy']);
    assert.deepEqual(await search('beaune', 5), []);
  });
});

describe('the geocoder', () => {
  it('is not asked for a place abroad', async () => {
    const { asked, geocoder } = geocoderOf([place('21054', 'Beaune')]);
    assert.deepEqual(await createPlaceSearch({ places, geocoder })('L-1234 Luxembourg', 5), []);
    assert.deepEqual(asked, []);
  });

  const beaune = wire(place('21054', 'Beaune'));

  it('is not asked for what the gazetteer knows', async () => {
    const { asked, geocoder } = geocoderOf([beaune]);
    const search = createPlaceSearch({ places, geocoder });
    for (const query of ['nancy', 'nan', '54000', 'dijon', 'bourg'])
      assert.ok((await search(query, 5)).length > 0, query);
    assert.deepEqual(asked, []);
  });

  it('finds towns that the gazetteer does not hold', async () => {
    const { asked, geocoder } = geocoderOf([beaune]);
    assert.deepEqual(await createPlaceSearch({ places, geocoder })('beaune', 5), [beaune]);
    assert.deepEqual(asked, ['beaune']);
  });

  it('knows a name before what merely resembles, and resembles after', async () => {
    const { geocoder } = geocoderOf([wire(place('63001', 'Nanci')), wire(place('63002', 'Elsewhere'))]);
    const search = createPlaceSearch({ places, geocoder });
    assert.deepEqual(names(await search('nanci', 5)), ['Nanci', 'Nancy', 'Elsewhere']);
    assert.deepEqual(names(await search('nanci', 2)), ['Nanci', 'Nancy']);
  });

  it('never doubles a commune, and corrects its point only where the gazetteer guesses', async () => {
    const elsewhere = { lat: 49, lon: 7 };
    const { geocoder } = geocoderOf([
      { ...wire(places[0]!), ...elsewhere },
      { ...wire(places[2]!), ...elsewhere, precision: 'commune' },
    ]);
    const found = await createPlaceSearch({ places, geocoder })('nanci', 5);
    assert.deepEqual(found, [wire(places[0]!), { ...wire(places[2]!), ...elsewhere, precision: 'commune' }]);
  });

  it('that fails never fails the search, and is reported', async () => {
    const failure = new Error('down');
    const told: unknown[] = [];
    const search = createPlaceSearch({
      places,
      geocoder: () => Promise.reject(failure),
      onGeocoderFailure: (error) => told.push(error),
    });
    assert.deepEqual(names(await search('nanci', 5)), ['Nancy']);
    assert.deepEqual(await search('beaune', 5), []);
    assert.deepEqual(told, [failure, failure]);
  });

  it('that fails makes an answer incomplete, where it was needed', async () => {
    const search = createSearch({ places, geocoder: () => Promise.reject(new Error('down')) });
    const isComplete = async (query: string) => (await search(query, 5)).isComplete;
    assert.deepEqual(
      [await isComplete('nancy'), await isComplete('L-1234 Luxembourg'), await isComplete('beaune')],
      [true, true, false],
    );
    assert.equal((await createSearch({ places })('beaune', 5)).isComplete, true);
  });
});
