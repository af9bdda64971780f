import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { ContestFacts, ContestPhase } from '../../../api/schema/contests.ts';
import { contestCalendar } from './contest-calendar.ts';

const phase = (part: Partial<ContestPhase>): ContestPhase => ({
  id: 'remise-des-prix',
  kind: 'prize-giving',
  state: 'confirmed',
  ...part,
});
const contest = (phases: ContestPhase[], part: Partial<ContestFacts> = {}): ContestFacts => ({
  slug: 'trajectoires-2020',
  name: 'Concours Trajectoires 2020',
  year: 2020,
  asOf: '2020-11',
  phases,
  laureates: [],
  rules: [],
  links: {},
  demo: false,
  ...part,
});
const textOf = (phases: ContestPhase[], part?: Partial<ContestFacts>) =>
  contestCalendar(contest(phases, part), 'https://kit.example');
const eventsOf = (phases: ContestPhase[], part?: Partial<ContestFacts>) =>
  new ICAL.Component(ICAL.parse(textOf(phases, part)) as unknown[]).getAllSubcomponents('vevent');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const value = (event: ICAL.Component | undefined, name: string) => String(event?.getFirstPropertyValue(name));

describe('what is not fixed', () => {
  it('is no event when only the month, the season, the year or nothing is known', () => {
    for (const starts of ['2020-12', '2021-21', '2020', '2021-04/', 'XXXX', undefined])
      assert.deepEqual(eventsOf([phase({ starts })]), [], starts);
  });

  it('never gets an hour: a day is a whole day', () => {
    const [event] = eventsOf([phase({ starts: '2020-12-11', state: 'planned' })]);
    assert.equal(value(event, 'dtstart'), '2020-12-11');
    assert.equal(value(event, 'dtend'), '2020-12-12');
    assert.equal(value(event, 'status'), 'TENTATIVE');
    assert.equal(value(event, 'transp'), 'TRANSPARENT');
  });

  it('never gets an end: an hour without one is a moment', () => {
    const [event] = eventsOf([phase({ starts: '2020-12-11T18:30+01:00' })]);
    assert.equal(value(event, 'dtstart'), '2020-12-11T18:30:00');
    assert.equal(event?.getFirstPropertyValue('dtend'), null);
    assert.equal(value(event, 'status'), 'CONFIRMED');
  });

  it('is tentative where the source doubts the day', () => {
    const [event] = eventsOf([phase({ starts: '2020-12-11?' })]);
    assert.equal(value(event, 'status'), 'TENTATIVE');
  });
});

describe('what is known', () => {
  it('keeps both hours of a span, and whole days where one side has none', () => {
    const [timed, mixed] = eventsOf([
      phase({ id: 'a', starts: '2020-10-01T09:00+02:00', ends: '2020-11-30T18:00+01:00' }),
      phase({ id: 'b', starts: '2020-10-01', ends: '2020-11-30T18:00+01:00' }),
    ]);
    assert.deepEqual([value(timed, 'dtstart'), value(timed, 'dtend')], ['2020-10-01T09:00:00', '2020-11-30T18:00:00']);
    assert.deepEqual([value(mixed, 'dtstart'), value(mixed, 'dtend')], ['2020-10-01', '2020-12-01']);
  });

  it('is taken off calendars when it is cancelled or replaced', () => {
    const [event] = eventsOf([phase({ starts: '2020-12-11', state: 'replaced', replacedBy: 'x' })]);
    assert.equal(value(event, 'status'), 'CANCELLED');
    assert.match(value(event, 'summary'), /^étape remplacée – Remise des prix/);
  });

  it('says place and format as they are, and that a demonstration is one', () => {
    const [event] = eventsOf(
      [phase({ starts: '2020-12-11', place: { commune: 'Metz', confirmed: false }, format: 'to-be-confirmed' })],
      { demo: true },
    );
    assert.equal(value(event, 'location'), 'Metz');
    assert.match(value(event, 'description'), /à Metz \(à confirmer\) · format à confirmer.*\n.*démonstration/s);
  });

  it('names the place as a map finds it, the venue first', () => {
    const place = { name: 'Hôtel de Région', commune: 'Metz', confirmed: true };
    assert.equal(value(eventsOf([phase({ starts: '2020-12-11', place })])[0], 'location'), 'Hôtel de Région, Metz');
    assert.equal(eventsOf([phase({ starts: '2020-12-11' })])[0]?.getFirstPropertyValue('location'), null);
  });

  it('tells a postponement and a replacement, and that a day is planned only', () => {
    const [moved] = eventsOf([phase({ state: 'postponed', earlier: '2020-12-11', starts: '2021-03-12' })]);
    assert.match(plain(value(moved, 'description')), /reportée ; prévue à l’origine le vendredi 11 décembre 2020\./);
    const [replaced, local] = eventsOf([
      phase({ id: 'metz', starts: '2020-12-11', state: 'replaced', replacedBy: 'local' }),
      phase({ id: 'local', title: 'Remises locales', starts: '2021-04-09' }),
    ]);
    assert.match(plain(value(replaced, 'description')), /remplacée par : Remises locales\./);
    assert.match(
      plain(value(local, 'description')),
      /Remplace une étape annulée : remise des prix \(.*11 décembre 2020/,
    );
    const [planned] = eventsOf([phase({ starts: '2020-12-11', state: 'planned' })]);
    assert.match(plain(value(planned, 'description')), /^Remise des prix : prévue le vendredi 11 décembre 2020\./);
  });

  it('grows its sequence and its stamp with each account of the edition', () => {
    const sequence = (asOf: string) =>
      Number(value(eventsOf([phase({ starts: '2020-12-11' })], { asOf })[0], 'sequence'));
    assert.ok(sequence('2021-04') > sequence('2020-11'));
  });

  it('without dated phases is a valid empty calendar', () => {
    assert.match(textOf([]), /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  });
});
