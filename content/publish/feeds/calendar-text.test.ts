import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import fc from 'fast-check';
import { calendarText, type CalendarEvent } from './calendar-text.ts';

const event = (part: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a@example.org',
  sequence: 0,
  updatedAt: '2026-09-01T09:00:00+02:00',
  status: 'CONFIRMED',
  summary: 'Atelier',
  time: { starts: '2026-12-08T14:00:00+01:00', ends: '2026-12-08T16:30:00+01:00' },
  ...part,
});
const parsed = (events: CalendarEvent[], name = 'Ateliers') =>
  new ICAL.Component(ICAL.parse(calendarText({ feed: { name, refreshHours: 2 }, events })) as unknown[]);
const firstEvent = (part: Partial<CalendarEvent>) => parsed([event(part)]).getFirstSubcomponent('vevent')!;

describe('lines', () => {
  const long = 'Été à Étain : « prévisionnel », œuvres & çédilles 🧵 ; '.repeat(8);

  it('end with CRLF, the last one too, and hold no other line end', () => {
    const text = calendarText({
      feed: { name: long, refreshHours: 2 },
      events: [event({ description: 'une\ndeux\r\ntrois\rquatre' })],
    });
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    assert.equal(text.replaceAll('\r\n', '').match(/[\r\n]/), null);
  });

  it('have at most 75 octets and never split a character', () => {
    for (let shift = 0; shift < 8; shift++) {
      const lines = calendarText({
        feed: { name: 'x'.repeat(shift) + long, refreshHours: 2 },
        events: [event({ summary: 'y'.repeat(shift) + long })],
      }).split('\r\n');
      for (const line of lines) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.equal(Buffer.from(line).toString(), line);
        assert.equal(/[\ud800-\udbff]$/.test(line), false, 'half a surrogate pair');
      }
      assert.ok(
        lines.some((line) => Buffer.byteLength(line) > 71),
        'folds as late as it may',
      );
    }
  });

  it('give every text back to a parser that is not the writer', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(text, (value) => {
        // eslint-disable-next-line no-control-regex -- what RFC 5545 leaves out
        const kept = value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
        assert.equal(firstEvent({ summary: `a${value}` }).getFirstPropertyValue('summary'), `a${kept}`);
      }),
    );
    const signs = 'C:\\new\\;, a; b, \\n \\\\N\nfin';
    assert.equal(firstEvent({ summary: signs }).getFirstPropertyValue('summary'), signs);
  });

  it('cannot be forged by a text or an address', () => {
    const forged = 'x\r\nBEGIN:VEVENT\nUID:y';
    const calendar = parsed([event({ summary: forged, location: forged, url: forged, uid: forged })], forged);
    assert.equal(calendar.getAllSubcomponents('vevent').length, 1);
  });
});

describe('times', () => {
  it('are Paris wall time with a zone that says when the clocks change', () => {
    const summer = firstEvent({ time: { starts: '2026-07-02T09:00:00+02:00', ends: '2026-07-02T12:00:00+02:00' } });
    assert.match(summer.getFirstProperty('dtstart')!.toICALString(), /^DTSTART;TZID=Europe\/Paris:20260702T090000$/);
    for (const [starts, ends] of [
      ['2026-03-28T14:00:00+01:00', '2026-03-30T14:00:00+02:00'],
      ['2026-10-24T14:00:00+02:00', '2026-10-26T14:00:00+01:00'],
      ['2027-03-28T01:30:00+01:00', '2027-03-28T03:30:00+02:00'],
      ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'],
    ] as const) {
      const calendar = parsed([event({ time: { starts, ends } })]);
      ICAL.TimezoneService.reset();
      ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone')!);
      const { startDate, endDate } = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
      assert.equal(startDate.toUnixTime() * 1000, new Date(starts).getTime(), starts);
      assert.equal(endDate.toUnixTime() * 1000, new Date(ends).getTime(), ends);
    }
    ICAL.TimezoneService.reset();
  });

  it('whole days end on the day after, as DTEND excludes', () => {
    const days = firstEvent({ status: 'TENTATIVE', time: { first: '2026-12-31', last: '2026-12-31' } });
    assert.equal(days.getFirstProperty('dtstart')!.toICALString(), 'DTSTART;VALUE=DATE:20261231');
    assert.equal(days.getFirstProperty('dtend')!.toICALString(), 'DTEND;VALUE=DATE:20270101');
    assert.equal(days.getFirstPropertyValue('status'), 'TENTATIVE');
    assert.equal(days.getFirstPropertyValue('transp'), 'TRANSPARENT');
  });

  it('stamps are UTC', () => {
    const stamped = firstEvent({});
    assert.equal(stamped.getFirstProperty('dtstamp')!.toICALString(), 'DTSTAMP:20260901T070000Z');
    assert.equal(stamped.getFirstProperty('last-modified')!.toICALString(), 'LAST-MODIFIED:20260901T070000Z');
  });
});

describe('a calendar', () => {
  it('carries what RFC 7986 and older programs read', () => {
    const text = calendarText({
      feed: {
        name: 'Ateliers, réunions',
        description: 'Tous les pôles',
        url: 'https://kit.example/ateliers?a=1;b=2,3',
        source: 'https://kit.example/api/v1/workshops.ics?pole=dieuze,etain',
        refreshHours: 2,
      },
      events: [event()],
    });
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const value = (name: string) => String(calendar.getFirstPropertyValue(name));
    assert.equal(value('version'), '2.0');
    // ical.js does not know that NAME is a TEXT, and leaves its escapes.
    assert.equal(value('name').replaceAll('\\', ''), 'Ateliers, réunions');
    assert.equal(value('x-wr-calname').replaceAll('\\', ''), 'Ateliers, réunions');
    assert.equal(value('description'), 'Tous les pôles');
    assert.equal(value('url'), 'https://kit.example/ateliers?a=1;b=2,3');
    const unfolded = text.replaceAll('\r\n ', '');
    assert.ok(unfolded.includes('\r\nSOURCE;VALUE=URI:https://kit.example/api/v1/workshops.ics?pole=dieuze,etain\r\n'));
    assert.ok(unfolded.includes('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT2H\r\n'));
    assert.ok(unfolded.includes('\r\nX-PUBLISHED-TTL:PT2H\r\n'));
  });

  it('that is a file of single events has no name, for which Outlook would create a calendar', () => {
    const text = calendarText({ events: [event()] });
    assert.doesNotMatch(text, /^(NAME|X-WR-CALNAME|X-WR-CALDESC|REFRESH-INTERVAL|X-PUBLISHED-TTL|SOURCE|URL)\b/m);
    assert.match(text, /BEGIN:VEVENT/);
  });

  it('is valid without events', () => {
    const empty = parsed([]);
    assert.equal(empty.getAllSubcomponents('vevent').length, 0);
    assert.equal(empty.getAllSubcomponents('vtimezone').length, 1);
  });

  it('depends on its input alone', () => {
    assert.equal(calendarText({ events: [event()] }), calendarText({ events: [event()] }));
  });
});
