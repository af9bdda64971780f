import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OpeningHours, Pole } from '../../../contract/poles.ts';
import { de } from '../../../i18n/pole-locator/list/de.ts';
import { en } from '../../../i18n/pole-locator/list/en.ts';
import { fr } from '../../../i18n/pole-locator/list/fr.ts';
import { statusLine } from './status-line.ts';

const hours: OpeningHours = {
  osm: 'Mo-Tu 09:00-12:00',
  appointment: false,
  checkedOn: '2026-11-01',
  intervals: [
    { opens: '2026-11-23T09:00:00+01:00', closes: '2026-11-23T12:30:00+01:00' },
    { opens: '2026-11-24T09:00:00+01:00', closes: '2026-11-24T12:30:00+01:00' },
    { opens: '2026-11-30T09:00:00+01:00', closes: '2026-11-30T12:30:00+01:00' },
  ],
  exceptions: [{ date: '2026-11-26', reason: 'inventaire', closed: true }],
  until: '2026-12-07T00:00:00+01:00',
};

const pole: Pole = {
  slug: 'dieuze',
  name: 'Pôle entrepreneurial de Dieuze',
  status: 'open',
  place: {
    insee: '57177',
    name: 'Dieuze',
    postcodes: ['57260'],
    department: '57',
    lat: 48.813,
    lon: 6.721,
    precision: 'commune',
  },
  services: [],
  audiences: [],
  partners: [],
  contact: {},
  hours,
  accessibility: { wheelchair: 'unknown' },
  demo: true,
};

const said = (at: string, part: Partial<Pole> = {}): string =>
  statusLine({ ...pole, ...part }, new Date(at).getTime(), fr, 'fr').text.replace(/[\u00a0\u202f]/g, ' ');

describe('a pôle that receives people says when', () => {
  const cases = [
    ['2026-11-23T10:00:00+01:00', 'Ouvert, ferme à 12 h 30'],
    ['2026-11-23T08:00:00+01:00', 'Fermé, ouvre aujourd’hui à 9 h 00'],
    ['2026-11-23T12:30:00+01:00', 'Fermé, ouvre demain à 9 h 00'],
    ['2026-11-24T13:00:00+01:00', 'Fermé, ouvre le lundi 30 novembre à 9 h 00'],
    ['2026-11-25T10:00:00+01:00', 'Fermé, ouvre lundi à 9 h 00'],
    ['2026-11-26T10:00:00+01:00', 'Fermé (inventaire), ouvre lundi à 9 h 00'],
    ['2026-11-30T13:00:00+01:00', 'Fermé'],
    ['2026-12-07T00:00:00+01:00', 'Horaires à confirmer par téléphone'],
  ] as const;
  for (const [at, text] of cases) it(`${at}: ${text}`, () => assert.equal(said(at), text));

  it('names the date where a weekday alone could mean this week or the next', () => {
    const nextTuesday = { opens: '2026-12-01T09:00:00+01:00', closes: '2026-12-01T12:30:00+01:00' };
    const tuesdays = { ...pole, hours: { ...hours, intervals: [nextTuesday] } };
    const tuesday = new Date('2026-11-24T13:00:00+01:00').getTime();
    const lines = [
      statusLine(tuesdays, tuesday, fr, 'fr').text,
      statusLine(tuesdays, tuesday, en, 'en').text,
      statusLine(tuesdays, tuesday, de, 'de').text,
    ];
    assert.deepEqual(
      lines.map((line) => line.replace(/[\u00a0\u202f]/g, ' ')),
      [
        'Fermé, ouvre le mardi 1er décembre à 9 h 00',
        'Closed, opens on Tuesday 1 December at 9:00 am',
        'Geschlossen, öffnet am Dienstag, 1. Dezember, um 9:00 Uhr',
      ],
    );
  });

  it('adds that an appointment is needed', () => {
    const byAppointment = { ...pole, hours: { ...hours, appointment: true } };
    const now = new Date('2026-11-23T10:00:00+01:00').getTime();
    assert.equal(statusLine(byAppointment, now, fr, 'fr').note, 'sur rendez-vous');
    assert.equal(statusLine(pole, now, fr, 'fr').note, '');
  });
});

describe('a pôle that receives nobody says so', () => {
  const now = '2026-11-23T10:00:00+01:00';
  it('opening soon, without a date', () =>
    assert.equal(said(now, { status: 'opening-soon' }), 'Ouverture prochaine, date à confirmer'));
  it('opening soon, as far as the date is known', () =>
    assert.equal(said(now, { status: 'opening-soon', opensOn: '2027-03' }), 'Ouverture prochaine : mars 2027'));
  it('closed for good', () => assert.equal(said(now, { status: 'closed' }), 'Fermé définitivement'));
  it('hours not published', () => assert.equal(said(now, { hours: undefined }), 'Horaires non communiqués'));
  it('a status that this kit does not know', () => assert.equal(said(now, { status: 'other' }), 'État à confirmer'));
});

describe('a day that differs', () => {
  const thursday = Date.UTC(2026, 10, 26, 9);
  const on = (exception: object) => ({
    ...pole,
    hours: { ...hours, exceptions: [{ date: '2026-11-26', reason: 'Noël', closed: true, ...exception }] },
  });

  it('is a holiday in the page’s own words, by its code', () => {
    const line = statusLine(on({ holiday: 'christmas' }), thursday, en, 'en');
    assert.match(line.text, /^Closed \(Christmas Day\)/);
    assert.deepEqual(line.reason, { text: 'Christmas Day', french: false });
    assert.match(statusLine(on({ holiday: 'christmas' }), thursday, fr, 'fr').text, /^Fermé.*Noël/);
  });

  it('keeps the French words, marked as such, where the code says nothing to this kit', () => {
    for (const exception of [{}, { holiday: 'a-new-one' }, { holiday: 'toString' }])
      assert.deepEqual(statusLine(on(exception), thursday, en, 'en').reason, { text: 'Noël', french: true });
    assert.deepEqual(statusLine(on({}), thursday, fr, 'fr').reason, { text: 'Noël', french: false });
  });
});
