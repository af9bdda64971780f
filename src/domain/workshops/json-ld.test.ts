import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession, aWorkshop, places } from '../../../test/support/workshop.ts';
import type { Workshop } from '../../contract/workshops.ts';
import { workshopsJsonLd } from './json-ld.ts';
import { epochOf } from './session-time.ts';

const options = {
  organizer: 'Alexis Grand Est',
  urlOf: ({ id }: Workshop) => `https://kit.example/embed/workshop-calendar?workshop=${id}`,
  now: epochOf('2026-11-23T12:00:00+01:00'),
};
type Event = Record<string, unknown> & { offers: Record<string, unknown>; location: unknown; subEvent?: unknown[] };
const eventOf = (part: Partial<Workshop>): Event => {
  const graph = JSON.parse(workshopsJsonLd([aWorkshop(part)], options)) as { '@graph': Event[] };
  return graph['@graph'][0]!;
};

describe('structured data of a workshop', () => {
  it('carries the dates with their offset, the place, the places left and the offer', () => {
    const event = eventOf({ places: [places('on-site', 12, 5)] });
    assert.equal(event['@type'], 'EducationEvent');
    assert.equal(event['startDate'], '2026-12-08T14:00:00+01:00');
    assert.equal(event['eventStatus'], 'https://schema.org/EventScheduled');
    assert.equal(event['eventAttendanceMode'], 'https://schema.org/OfflineEventAttendanceMode');
    assert.equal(event['maximumAttendeeCapacity'], 12);
    assert.equal(event['remainingAttendeeCapacity'], 5);
    assert.equal(event.offers['price'], '0.00');
    assert.equal(event.offers['availability'], 'https://schema.org/InStock');
    assert.deepEqual(event.location, {
      '@type': 'Place',
      name: 'Pôle entrepreneurial de Dieuze',
      address: { '@type': 'PostalAddress', addressLocality: 'Dieuze', postalCode: '57260', addressCountry: 'FR' },
    });
  });

  it('a moved one says when it was planned, a full one is sold out, a cancelled one is cancelled', () => {
    const previousSessions = [aSession('2026-12-01T14:00:00+01:00', '2026-12-01T16:30:00+01:00')];
    const moved = eventOf({ state: 'moved', previousSessions, places: [places('on-site', 12, 0)] });
    assert.equal(moved['eventStatus'], 'https://schema.org/EventRescheduled');
    assert.equal(moved['previousStartDate'], '2026-12-01T14:00:00+01:00');
    assert.equal(moved.offers['availability'], 'https://schema.org/SoldOut');
    assert.equal(eventOf({ state: 'cancelled' })['eventStatus'], 'https://schema.org/EventCancelled');
  });

  it('a hybrid one has both places, several sessions are sub-events', () => {
    const event = eventOf({
      format: 'hybrid',
      sessions: ['08', '15'].map((day) => aSession(`2026-12-${day}T09:00:00+01:00`, `2026-12-${day}T12:00:00+01:00`)),
    });
    assert.equal((event.location as unknown[]).length, 2);
    assert.equal(event.subEvent?.length, 2);
    assert.equal(event['endDate'], '2026-12-15T12:00:00+01:00');
  });
});

describe('structured data inside a page', () => {
  it('cannot close its script element', () => {
    const text = workshopsJsonLd([aWorkshop({ title: '</script><script>alert("x")</script>\u2028' })], options);
    assert.equal(text.includes('<'), false);
    assert.equal(
      (JSON.parse(text) as { '@graph': { name: string }[] })['@graph'][0]?.name,
      '</script><script>alert("x")</script>\u2028',
    );
  });

  it('survives a host page that gives arrays a toJSON', () => {
    const normal = workshopsJsonLd([aWorkshop()], options);
    const patched = Array.prototype as unknown as { toJSON?: () => string };
    patched.toJSON = () => 'patched by Prototype.js';
    try {
      assert.equal(workshopsJsonLd([aWorkshop()], options), normal);
    } finally {
      delete patched.toJSON;
    }
  });
});
