import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fivePoles } from '../../../test/support/poles.ts';
import { filterText, readFilterText } from './filter-text.ts';
import { NO_FILTER, type PoleFilter } from './filter.ts';

const poles = fivePoles();
const services = [...new Set(poles.flatMap((pole) => pole.services.map(({ code }) => code)))].slice(0, 2);
const audiences = [...new Set(poles.flatMap((pole) => pole.audiences.map(({ code }) => code)))].slice(0, 1);

describe('a filter in an address', () => {
  it('is read as it was written', () => {
    const filter: PoleFilter = { services: new Set(services), audiences: new Set(audiences) };
    const text = filterText(filter) ?? '';
    assert.equal(encodeURIComponent(text), text, 'an address keeps its signs');
    assert.deepEqual(readFilterText(text, poles), filter);
  });

  it('is nothing where nothing is asked', () => {
    assert.equal(filterText(NO_FILTER), null);
  });

  it('leaves out what no pôle has, and what it cannot read', () => {
    assert.deepEqual(readFilterText('services.nothing~audiences', poles), NO_FILTER);
    assert.deepEqual(readFilterText('~.~%', poles), NO_FILTER);
  });
});
