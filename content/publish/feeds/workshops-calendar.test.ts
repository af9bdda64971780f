import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { Workshop } from '../../../src/contract/workshops.ts';
import { anOnlineWorkshop, aSession, aWorkshop, places } from '../../../test/support/workshop.ts';
import {
  workshopCalendar,
  workshopCancellations,
  workshopInvitations,
  workshopsCalendar,
} from './workshops-calendar.ts';

const options = { pageOf: ({ id }: Workshop) => `https://kit.example/embed/workshop-calendar?workshop=${id}` };
const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
const events = (...workshops: Workshop[]) => eventsIn(workshopsCalendar(workshops, options));
const value = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name));
const threeSessions = aWorkshop({
  sessions: ['01', '08', '15'].map((day) => aSession(`2026-12-${day}T09:00:00+01:00`, `2026-12-${day}T12:00:00+01:00`)),
});

describe('the workshops feed', () => {
  it('tells title, place, page and price', () => {
    const [event] = events(aWorkshop());
    assert.equal(value(event!, 'summary'), 'Construire son prévisionnel');
    assert.equal(value(event!, 'location'), 'Pôle entrepreneurial de Dieuze, 57260 Dieuze');
    assert.match(value(event!, 'url'), /workshop=construire-son-previsionnel-2026-12-08$/);
    assert.match(value(event!, 'description'), /Gratuit\.\n/);
    assert.match(value(event!, 'description'), /démonstration/);
  });

  it('gives each session an event, numbered and tied to the first', () => {
    const [first, second, third] = events(threeSessions);
    assert.equal(value(first!, 'summary'), 'Construire son prévisionnel (séance 1 sur 3)');
    assert.equal(first!.getFirstProperty('related-to'), null);
    for (const event of [second!, third!]) {
      assert.equal(value(event, 'related-to'), value(first!, 'uid'));
      assert.equal(event.getFirstProperty('related-to')!.getFirstParameter('reltype'), 'SIBLING');
    }
    assert.equal(new Set([first, second, third].map((event) => value(event!, 'uid'))).size, 3);
  });

  it('without workshops is a valid empty calendar', () => {
    assert.deepEqual(events(), []);
  });

  it('an online one has no place, a hybrid one both', () => {
    assert.equal(value(events(anOnlineWorkshop())[0]!, 'location'), 'En ligne');
    assert.match(value(events(aWorkshop({ format: 'hybrid' }))[0]!, 'location'), /57260 Dieuze, ou en ligne$/);
  });
});

describe('after a change', () => {
  const previousSessions = aWorkshop().sessions;
  const moved = aWorkshop({
    state: 'moved',
    sequence: 3,
    updatedAt: '2026-11-20T10:00:00+01:00',
    stateNote: 'La salle est prise.',
    sessions: [aSession('2026-12-10T14:00:00+01:00', '2026-12-10T16:30:00+01:00')],
    previousSessions,
  });

  it('a moved workshop keeps its UID, raises SEQUENCE and says where it was', () => {
    const [before] = events(aWorkshop());
    const [after] = events(moved);
    assert.equal(value(after!, 'uid'), value(before!, 'uid'));
    assert.equal(value(after!, 'sequence'), '3');
    assert.equal(after!.getFirstProperty('last-modified')!.toICALString(), 'LAST-MODIFIED:20261120T090000Z');
    assert.match(value(after!, 'description'), /La salle est prise\.\nDate déplacée/);
    assert.match(value(after!, 'description'), /mardi 8 décembre 2026/);
  });

  it('a cancelled workshop stays in the feed and says so twice', () => {
    const [event] = events(aWorkshop({ state: 'cancelled', sequence: 1 }));
    assert.equal(value(event!, 'status'), 'CANCELLED');
    assert.match(value(event!, 'summary'), /^Annulé/);
    assert.equal(value(event!, 'sequence'), '1');
  });
});

describe('what takes a workshop out of a calendar', () => {
  const organizer = { name: 'Alexis Grand Est', address: 'contact@example.org' };
  const cancelledAt = '2026-12-01T10:00:00+01:00';
  const cancellations = (workshop: Workshop) =>
    workshopCancellations(workshop, { ...options, organizer, cancelledAt, sequence: 4 });
  const calendarIn = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);

  it('is a CANCEL with all that iTIP asks for (RFC 5546, 3.2.5)', () => {
    const [text, ...others] = cancellations(aWorkshop());
    assert.deepEqual(others, []);
    assert.equal(value(calendarIn(text!), 'method'), 'CANCEL');
    const [event] = eventsIn(text!);
    assert.equal(value(event!, 'organizer'), 'mailto:contact@example.org');
    assert.equal(event!.getFirstProperty('organizer')!.getFirstParameter('cn'), 'Alexis Grand Est');
    assert.equal(value(event!, 'status'), 'CANCELLED');
    assert.equal(value(event!, 'sequence'), '4');
    assert.equal(event!.getFirstProperty('dtstamp')!.toICALString(), 'DTSTAMP:20261201T090000Z');
  });

  it('is about one session each, under the UIDs that the participant holds', () => {
    const held = eventsIn(workshopCalendar(threeSessions, options)).map((event) => value(event, 'uid'));
    const uids = cancellations(threeSessions).map((text) => eventsIn(text).map((event) => value(event, 'uid')));
    assert.deepEqual(
      uids,
      held.map((uid) => [uid]),
    );
  });

  it('says whose cancellation it is', () => {
    const titleOf = (workshop: Workshop) => value(eventsIn(cancellations(workshop)[0]!)[0]!, 'summary');
    assert.equal(titleOf(aWorkshop()), 'Inscription annulée\u00a0: Construire son prévisionnel');
    assert.equal(titleOf(aWorkshop({ state: 'cancelled' })), 'Annulé\u00a0: Construire son prévisionnel');
  });
});

describe('the file of a participant', () => {
  const hybrid = aWorkshop({ format: 'hybrid', places: [places('on-site', 12), places('online', 20)] });

  it('tells the way chosen and how to join', () => {
    const [event] = eventsIn(
      workshopCalendar(hybrid, { ...options, mode: 'online', joinUrl: 'https://visio.example/a,b;c' }),
    );
    assert.equal(value(event!, 'location'), 'En ligne');
    assert.ok(value(event!, 'description').includes('https://visio.example/a,b;c'));
    const [onSite] = eventsIn(workshopCalendar(hybrid, { ...options, mode: 'on-site' }));
    assert.equal(value(onSite!, 'location'), 'Pôle entrepreneurial de Dieuze, 57260 Dieuze');
  });

  it('for their mail is one PUBLISH for each session, with all that iTIP asks for (RFC 5546, 3.2.1)', () => {
    const organizer = { name: 'Alexis Grand Est', address: 'contact@example.org' };
    const files = workshopInvitations(threeSessions, { ...options, organizer });
    const calendars = files.map((text) => new ICAL.Component(ICAL.parse(text) as unknown[]));
    assert.deepEqual(
      calendars.map((calendar) => calendar.getFirstPropertyValue('method')),
      ['PUBLISH', 'PUBLISH', 'PUBLISH'],
    );
    const held = events(threeSessions).map((event) => value(event, 'uid'));
    assert.deepEqual(
      files.map((text) => eventsIn(text).map((event) => value(event, 'uid'))),
      held.map((uid) => [uid]),
    );
    for (const text of files) {
      assert.match(text, /^ORGANIZER;CN="Alexis Grand Est":mailto:contact@example\.org\r$/m);
      assert.doesNotMatch(text, /^(NAME|X-WR-CALNAME)/m);
    }
  });

  it('has the UIDs of the feed, so that no program shows the workshop twice', () => {
    const uids = (all: ICAL.Component[]) => all.map((event) => value(event, 'uid'));
    assert.deepEqual(uids(eventsIn(workshopCalendar(threeSessions, options))), uids(events(threeSessions)));
  });
});
