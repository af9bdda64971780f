import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pole } from '../../contract/poles.ts';
import { directionsTo } from './directions.ts';
import { filterOptions } from './filter-options.ts';
import { fits, nearestMiss, NO_FILTER, toggled } from './filter.ts';
import { Origin } from '../geo/origin.ts';
import { rankPoles } from './ranking.ts';

const aPole = (slug: string, lat: number, lon: number, part: Partial<Pole> = {}): Pole => ({
  slug,
  name: `Pôle de ${slug}`,
  status: 'open',
  place: { insee: '00000', name: slug, postcodes: ['00000'], department: '57', lat, lon, precision: 'commune' },
  services: [],
  audiences: [],
  partners: [],
  contact: {},
  accessibility: { wheelchair: 'unknown' },
  demo: true,
  ...part,
});

const service = (code: string) => ({ code, name: code, stage: 'test' as const });

const poles = [
  aPole('soon', 48.889, 5.544, { status: 'opening-soon' }),
  aPole('dieuze', 48.813, 6.721, { services: [service('couveuse'), service('coworking')] }),
  aPole('etain', 49.213, 5.64, {
    services: [service('couveuse')],
    audiences: [{ code: 'etudiants', name: 'Étudiants' }],
  }),
];

const slugs = (ranked: readonly { pole: Pole }[]): string[] => ranked.map(({ pole }) => pole.slug);

describe('ranking', () => {
  it('puts the nearest first, with its distance in metres', () => {
    const ranked = rankPoles(poles, Origin.ofPosition({ lat: 49.2, lon: 5.65 }));
    assert.deepEqual(slugs(ranked), ['etain', 'soon', 'dieuze']);
    assert.ok(Math.abs((ranked[0]?.distance ?? 0) - 1620) < 50);
  });

  it('keeps Alexis’s order without a place, with those that receive nobody at the end', () => {
    const ranked = rankPoles(poles, null);
    assert.deepEqual(slugs(ranked), ['dieuze', 'etain', 'soon']);
    assert.equal(ranked[0]?.distance, null);
  });

  it('leaves its input as it is', () => {
    const before = [...poles];
    rankPoles(poles, Origin.ofPosition({ lat: 49.2, lon: 5.65 }));
    assert.deepEqual(poles, before);
  });
});

describe('filtering', () => {
  const couveuse = toggled(NO_FILTER, 'services', 'couveuse');
  const both = toggled(couveuse, 'services', 'coworking');

  it('asks for every chosen code', () => {
    assert.deepEqual(
      poles.filter((pole) => fits(pole, both)).map(({ slug }) => slug),
      ['dieuze'],
    );
  });

  it('counts what one more choice would leave', () => {
    assert.deepEqual(
      filterOptions(poles, 'services', couveuse).map(({ code, count }) => [code, count]),
      [
        ['couveuse', 2],
        ['coworking', 1],
      ],
    );
  });

  it('proposes the pôle that lacks least, the nearest among equals', () => {
    const impossible = toggled(both, 'audiences', 'etudiants');
    assert.equal(nearestMiss(rankPoles(poles, null), impossible)?.pole.slug, 'dieuze');
    assert.equal(nearestMiss([], impossible), null);
  });

  it('takes a choice back', () => {
    assert.deepEqual(toggled(couveuse, 'services', 'couveuse'), NO_FILTER);
  });
});

describe('directions', () => {
  it('lead to the street where one is published, else to the commune', () => {
    const street = aPole('dieuze', 48.813, 6.721, {
      address: { street: '4 place X', postcode: '57260', city: 'Dieuze' },
    });
    assert.match(directionsTo(street).google, /destination=4%20place%20X%2C%2057260%20Dieuze$/);
    assert.match(directionsTo(aPole('dieuze', 48.813, 6.721)).google, /destination=48\.813%2C6\.721$/);
  });

  it('open the device’s own map by RFC 5870', () => {
    assert.equal(directionsTo(aPole('dieuze', 48.813, 6.721)).geo.split('?')[0], 'geo:48.813,6.721');
  });
});
