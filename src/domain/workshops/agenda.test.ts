import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anOnlineWorkshop, aSession, aWorkshop, dieuze } from '../../../test/support/workshop.ts';
import { agendaEntries, groupByDay } from './agenda.ts';
import { Origin } from '../geo/origin.ts';
import { groupByNearness, metresFrom, nearestFirst } from './nearness.ts';
import { epochOf } from './session-time.ts';

const now = epochOf('2026-11-23T12:00:00+01:00');
const at = (id: string, day: string, time = '14:00', title = id) =>
  aWorkshop({ id, title, sessions: [aSession(`${day}T${time}:00+01:00`, `${day}T18:00:00+01:00`)] });
const etain = { ...dieuze, slug: 'etain', place: { ...aWorkshop().pole!.place, lat: 49.213, lon: 5.64 } };
const { title, sessions } = at('online', '2026-12-01');
const nowhere = anOnlineWorkshop({ id: 'online', title, sessions });
const nearEtain = Origin.ofPosition({ lat: 49.2, lon: 5.6 });

describe('the agenda', () => {
  it('stands in order of time, then of title', () => {
    const entries = agendaEntries(
      [at('c', '2026-12-02'), at('b', '2026-12-01'), at('a', '2026-12-01'), at('d', '2026-12-01', '09:00')],
      now,
    );
    assert.deepEqual(
      entries.map(({ workshop }) => workshop.id),
      ['d', 'a', 'b', 'c'],
    );
  });

  it('orders the doubled hour of October by instant, not by the text of the time', () => {
    const first = aWorkshop({
      id: 'first',
      sessions: [aSession('2026-10-25T02:30:00+02:00', '2026-10-25T04:00:00+01:00')],
    });
    const second = aWorkshop({
      id: 'second',
      sessions: [aSession('2026-10-25T02:10:00+01:00', '2026-10-25T04:00:00+01:00')],
    });
    assert.deepEqual(
      agendaEntries([second, first], now).map(({ workshop }) => workshop.id),
      ['first', 'second'],
    );
  });

  it('shows a workshop of several sessions once, under the next one', () => {
    const series = aWorkshop({
      sessions: ['2026-11-16', '2026-11-23', '2026-11-30'].map((day) =>
        aSession(`${day}T09:00:00+01:00`, `${day}T12:30:00+01:00`),
      ),
    });
    const [entry, ...others] = agendaEntries([series], now);
    assert.equal(entry?.index, 1);
    assert.deepEqual(others, []);
    assert.equal(agendaEntries([series], epochOf('2027-01-01T00:00:00+01:00'))[0]?.index, 2);
  });

  it('puts days together without losing the order', () => {
    const days = groupByDay(
      agendaEntries([at('b', '2026-12-02'), at('a', '2026-12-01'), at('c', '2026-12-02', '16:00')], now),
    );
    assert.deepEqual(
      days.map(({ date, entries }) => [date, entries.map(({ workshop }) => workshop.id)]),
      [
        ['2026-12-01', ['a']],
        ['2026-12-02', ['b', 'c']],
      ],
    );
  });
});

describe('nearness', () => {
  const workshops = [
    nowhere,
    at('dieuze', '2026-12-01'),
    { ...at('etain', '2026-12-01'), pole: etain },
    { ...at('later', '2026-12-09'), pole: etain },
  ];

  it('decides between workshops of the same moment, online ones last', () => {
    assert.deepEqual(
      agendaEntries(workshops, now, metresFrom(nearEtain)).map(({ workshop }) => workshop.id),
      ['etain', 'dieuze', 'online', 'later'],
    );
  });

  it('groups by pôle, nearest first, with the distance in metres', () => {
    const groups = groupByNearness(agendaEntries(workshops, now, metresFrom(nearEtain)), nearEtain);
    assert.deepEqual(
      groups.map(({ pole, entries }) => [pole?.slug ?? null, entries.map(({ workshop }) => workshop.id)]),
      [
        ['etain', ['etain', 'later']],
        ['dieuze', ['dieuze']],
        [null, ['online']],
      ],
    );
    assert.ok(groups[0]!.metres > 2000 && groups[0]!.metres < 5000, String(groups[0]?.metres));
    assert.equal(groups[2]?.metres, 0);
  });

  it('puts every workshop of the nearest pôle before the first of the next, so that a list is cut at the far end', () => {
    const entries = nearestFirst(agendaEntries(workshops, now, metresFrom(nearEtain)), nearEtain);
    assert.deepEqual(
      entries.map(({ workshop }) => workshop.id),
      ['etain', 'later', 'dieuze', 'online'],
    );
  });

  it('gives the same answer for online workshops alone', () => {
    const [group] = groupByNearness(
      agendaEntries([nowhere, { ...nowhere, id: 'two' }], now, metresFrom(nearEtain)),
      nearEtain,
    );
    assert.equal(group?.entries.length, 2);
  });
});
