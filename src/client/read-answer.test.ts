import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aPole, fivePoles } from '../../test/support/poles.ts';
import { partnerResource } from '../contract/partners.ts';
import { placesResource } from '../contract/places.ts';
import { poleResource, polesResource } from '../contract/poles.ts';
import { ApiFailure } from './failure.ts';
import { readAnswer } from './read-answer.ts';

const meta = { generatedAt: '2026-11-23T09:00:00+01:00' };
const poles = (data: unknown, more: object = {}) => readAnswer(polesResource, { data, meta: { ...meta, ...more } });

describe('reading of an answer: a kit older than the server goes on', () => {
  it('ignores fields it does not know, at any depth', () => {
    const pole = { ...aPole(), since: 1982, place: { ...aPole().place, population: 3000 } };
    const { data, dropped } = readAnswer(polesResource, { data: [pole], meta: { ...meta, region: 44 }, links: {} });
    assert.deepEqual([data, dropped], [[aPole()], 0]);
  });

  it('reads words it does not know as "other"', () => {
    const pole = aPole();
    const [service] = pole.services;
    const { data } = poles([
      {
        ...pole,
        status: 'moved',
        services: [{ ...service, stage: 'essaimage' }],
        accessibility: { wheelchair: 'lift' },
        place: { ...pole.place, precision: 'door' },
      },
    ]);
    const [read] = data;
    assert.deepEqual(
      [read?.status, read?.services[0]?.stage, read?.accessibility.wheelchair, read?.place.precision],
      ['other', 'other', 'other', 'other'],
    );
  });

  const broken: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['a text', 'dieuze'],
    ['a list', []],
    ['no place', { ...aPole(), place: undefined }],
    ['a place beyond the pole of the Earth', { ...aPole(), place: { ...aPole().place, lat: 91 } }],
    ['a name that is a number', { ...aPole(), name: 5 }],
    ['hours without instants', { ...aPole(), hours: { ...aPole().hours, until: 'Sunday' } }],
    ['a slug that would break an address', { ...aPole(), slug: '../admin' }],
  ];
  for (const [what, item] of broken) {
    it(`leaves out one item of five: ${what}`, () => {
      for (let index = 0; index < 5; index++) {
        const items: unknown[] = [...fivePoles()];
        items[index] = item;
        const { data, dropped } = poles(items);
        assert.equal(dropped, 1);
        assert.deepEqual(
          data,
          fivePoles().filter((_, at) => at !== index),
        );
      }
    });
  }

  it('says when there is more', () => {
    assert.equal(poles(fivePoles(), { next: 'page-2' }).next, 'page-2');
    assert.equal(poles(fivePoles()).next, undefined);
  });

  it('reads an empty list as one', () => {
    assert.deepEqual([poles([]).data, poles([]).dropped], [[], 0]);
  });

  it('goes on without a readable date', () => {
    for (const odd of [undefined, null, {}, { generatedAt: 'yesterday' }, 'meta']) {
      const answer = readAnswer(polesResource, { data: fivePoles(), meta: odd });
      assert.deepEqual([answer.data.length, answer.generatedAt], [5, undefined]);
    }
  });
});

describe('reading of an answer: any input at all', () => {
  const resources = [polesResource, poleResource, placesResource, partnerResource];

  /** `ApiFailure` is the only thing it may throw. */
  const survives = (body: unknown): void => {
    for (const resource of resources) {
      try {
        const { data, dropped } = readAnswer(resource, body);
        assert.equal(Array.isArray(data), resource.shape === 'list');
        assert.ok(dropped >= 0);
      } catch (error) {
        assert.ok(error instanceof ApiFailure && error.kind === 'invalid', String(error));
      }
    }
  };

  it('gives the contract’s shape or an ApiFailure, never another error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ data: fc.jsonValue(), meta: fc.jsonValue() })), survives),
    );
  });

  it('so too for a good answer with one value changed somewhere', () => {
    /** Paths to every value of a pôle. */
    const paths = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
      typeof value === 'object' && value !== null
        ? [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))]
        : [path];
    const changed = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
      if (key === undefined) return by;
      if (Array.isArray(value))
        return value.map((one: unknown, at) => (String(at) === key ? changed(one, rest, by) : one));
      const fields = value as Record<string, unknown>;
      return { ...fields, [key]: changed(fields[key], rest, by) };
    };
    fc.assert(
      fc.property(fc.constantFrom(...paths(fivePoles())), fc.jsonValue(), (path, by) => {
        const data = changed(fivePoles(), path, by);
        survives({ data, meta });
        if (path.length > 0) assert.ok(poles(data).data.length >= 4);
      }),
      { numRuns: 300 },
    );
  });
});
