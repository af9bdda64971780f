import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { WorkshopFilter } from './filter.ts';
import { isSameFilter, MAX_TEXT, readFilter, writeFilter, type FilterName } from './filter-query.ts';

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return readFilter((name) => params.get(name));
};

const slugs = fc.option(fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 }), {
  nil: undefined,
});
const date = fc.option(fc.stringMatching(/^2026-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/), { nil: undefined });
const anyFilter: fc.Arbitrary<WorkshopFilter> = fc.record({
  from: date,
  to: fc.constant(undefined),
  poles: slugs,
  stages: slugs,
  themes: slugs,
  formats: slugs,
  languages: slugs,
  withPlaces: fc.constantFrom(true, undefined),
  text: fc.option(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text && text !== ''),
    {
      nil: undefined,
    },
  ),
});

describe('a filter in an address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const entries = writeFilter(filter);
        const { filter: again, problems } = read(new URLSearchParams(entries).toString());
        assert.deepEqual(problems, []);
        assert.deepEqual(writeFilter(again), entries);
        assert.deepEqual(again.text, filter.text);
        assert.deepEqual(new Set(again.poles), new Set(filter.poles));
      }),
    );
  });

  it('means the slug that is written with capitals', () => {
    const asked = new URLSearchParams({ pole: 'Dieuze,ETAIN', stage: 'Formation' });
    const { filter, problems } = readFilter((name) => asked.get(name));
    assert.deepEqual([filter.poles, filter.stages, problems], [['dieuze', 'etain'], ['formation'], []]);
  });

  it('names what it cannot read, leaves it out and keeps the rest', () => {
    const problemsOf = (query: string) => read(query).problems.map(({ name, code }) => `${name} ${code}`);
    assert.deepEqual(problemsOf('from=2026-02-30&pole=dieuze'), ['from malformed']);
    assert.deepEqual(read('from=2026-02-30&pole=dieuze').filter.poles, ['dieuze']);
    assert.deepEqual(problemsOf('from=2026-12-02&to=2026-12-01'), ['to out-of-order']);
    assert.deepEqual(problemsOf('pole=<script>'), ['pole malformed']);
    assert.deepEqual(problemsOf('places=all'), ['places malformed']);
    assert.deepEqual(problemsOf(`q=${'é'.repeat(MAX_TEXT + 1)}`), ['q too-long']);
    assert.deepEqual(problemsOf(`stage=${'a,'.repeat(30)}b`), ['stage too-long']);
    assert.equal(read('places=all').filter.withPlaces, undefined);
  });

  it('equal filters have equal addresses', () => {
    const one: [FilterName, string][] = [
      ['pole', 'dieuze,etain'],
      ['places', 'left'],
    ];
    const other: WorkshopFilter = { poles: ['etain', 'dieuze'], withPlaces: true, text: '  ' };
    assert.deepEqual(writeFilter(other), one);
    assert.ok(isSameFilter(other, { poles: ['dieuze', 'etain'], stages: [], withPlaces: true }));
    assert.equal(isSameFilter(other, { poles: ['dieuze', 'etain'] }), false);
  });

  it('nothing asks for nothing', () => {
    assert.deepEqual(writeFilter(read('from=&pole=,&q=%20').filter), []);
  });
});
