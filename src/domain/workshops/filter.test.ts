import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anOnlineWorkshop, aSession, aWorkshop, places } from '../../../test/support/workshop.ts';
import { filterOptions } from './filter-options.ts';
import { filterWorkshops, type WorkshopFilter } from './filter.ts';
import { epochOf } from './session-time.ts';

const now = epochOf('2026-11-23T12:00:00+01:00');
const onSite = aWorkshop({ id: 'on-site' });
const online = anOnlineWorkshop({ id: 'online', places: [places('online', 5, 0)], language: 'en-GB' });
const hybrid = aWorkshop({
  id: 'hybrid',
  format: 'hybrid',
  stage: 'test',
  title: 'Tester son activité avec le CAPE',
  theme: { code: 'tester', name: 'Tester' },
  sessions: [
    aSession('2026-12-01T09:00:00+01:00', '2026-12-01T12:00:00+01:00'),
    aSession('2027-01-12T09:00:00+01:00', '2027-01-13T00:00:00+01:00'),
  ],
});
const all = [onSite, online, hybrid];
const found = (filter: WorkshopFilter) => filterWorkshops(all, filter, now).map(({ id }) => id);

describe('what a filter lets through', () => {
  it('an empty filter, and one of empty parts, lets all through in their order', () => {
    assert.deepEqual(found({}), ['on-site', 'online', 'hybrid']);
    assert.deepEqual(found({ poles: [], stages: [], text: ' ', withPlaces: false }), ['on-site', 'online', 'hybrid']);
  });

  it('a hybrid workshop is found under both ways to attend', () => {
    assert.deepEqual(found({ formats: ['on-site'] }), ['on-site', 'hybrid']);
    assert.deepEqual(found({ formats: ['online'] }), ['online', 'hybrid']);
    assert.deepEqual(found({ formats: ['hybrid'] }), ['hybrid']);
    assert.deepEqual(found({ formats: ['other'] }), []);
  });

  it('parts narrow each other, values of one part widen', () => {
    assert.deepEqual(found({ stages: ['test', 'formation'], poles: ['dieuze'] }), ['on-site', 'hybrid']);
    assert.deepEqual(found({ poles: ['etain'] }), []);
    assert.deepEqual(found({ languages: ['en'] }), ['online']);
    assert.deepEqual(found({ withPlaces: true }), ['on-site', 'hybrid']);
    assert.deepEqual(found({ themes: ['tester'] }), ['hybrid']);
  });
});

describe('the days of a filter', () => {
  it('are inclusive and met by any session', () => {
    assert.deepEqual(found({ from: '2026-12-08', to: '2026-12-08' }), ['on-site', 'online']);
    assert.deepEqual(found({ from: '2026-12-09', to: '2027-01-11' }), []);
    assert.deepEqual(found({ from: '2027-01-12' }), ['hybrid']);
    assert.deepEqual(found({ to: '2026-12-01' }), ['hybrid']);
  });

  it('a session of several days is met on each of them', () => {
    const camp = aWorkshop({ sessions: [aSession('2026-12-01T09:00:00+01:00', '2026-12-03T12:00:00+01:00')] });
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-03'])
      assert.equal(filterWorkshops([camp], { from: day, to: day }, now).length, 1, day);
    assert.equal(filterWorkshops([camp], { from: '2026-12-04' }, now).length, 0);
  });

  it('a session until midnight takes nothing of the next day', () => {
    assert.deepEqual(found({ from: '2027-01-13' }), []);
  });
});

describe('the words of a filter', () => {
  it('stand at the beginning of words, without accents and case, in any order and any field', () => {
    assert.deepEqual(found({ text: 'PREVI dieuze' }), ['on-site']);
    assert.deepEqual(found({ text: 'cape activite' }), ['hybrid']);
    assert.deepEqual(found({ text: 'visionnel' }), []);
    assert.deepEqual(found({ text: 'tresorerie' }), ['on-site', 'online', 'hybrid']);
  });
});

describe('the choices of the filters', () => {
  it('are those that some workshop answers to, once each', () => {
    const options = filterOptions(all);
    assert.deepEqual(options.poles, [{ value: 'dieuze', name: 'Pôle entrepreneurial de Dieuze' }]);
    assert.deepEqual(
      options.formats.map(({ value }) => value),
      ['on-site', 'online', 'hybrid'],
    );
    for (const { value } of options.formats) assert.notDeepEqual(found({ formats: [value] }), []);
    for (const { value } of options.languages) assert.notDeepEqual(found({ languages: [value] }), []);
    assert.deepEqual(
      options.stages.map(({ value }) => value),
      ['formation', 'test'],
    );
  });

  it('leave out what this kit does not know', () => {
    assert.deepEqual(filterOptions([aWorkshop({ stage: 'other', format: 'other' })]).stages, []);
  });
});
