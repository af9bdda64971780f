import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession, aWorkshop } from '../../../test/support/workshop.ts';
import { calendarEntries, googleCalendarUrl, outlookCalendarUrl } from './calendar-links.ts';

const words = { details: 'Inscription & détails : https://kit.example/?a=1+2', location: 'Dieuze, 57260' };
const summer = aWorkshop({
  title: 'Été & chiffres',
  sessions: [aSession('2026-07-02T09:00:00+02:00', '2026-07-02T12:30:00+02:00')],
});
const parameters = (url: string) => new URL(url).searchParams;

describe('links that add a session to a calendar', () => {
  it('Google: UTC times, every text whole', () => {
    const [entry] = calendarEntries(summer, words);
    const query = parameters(googleCalendarUrl(entry!));
    assert.equal(query.get('dates'), '20260702T070000Z/20260702T103000Z');
    assert.equal(query.get('text'), 'Été & chiffres');
    assert.equal(query.get('details'), words.details);
  });

  it('Outlook: UTC times, spaces never as plus signs', () => {
    const [entry] = calendarEntries(summer, words);
    const url = outlookCalendarUrl(entry!, 'office');
    assert.match(url, /^https:\/\/outlook\.office\.com\//);
    assert.equal(url.includes('+'), false);
    assert.equal(parameters(url).get('startdt'), '2026-07-02T07:00:00Z');
    assert.equal(parameters(url).get('subject'), 'Été & chiffres');
  });

  it('one entry a session, numbered', () => {
    const sessions = ['01', '08'].map((day) =>
      aSession(`2026-12-${day}T09:00:00+01:00`, `2026-12-${day}T12:00:00+01:00`),
    );
    assert.deepEqual(
      calendarEntries(aWorkshop({ title: 'Parcours', sessions }), words).map(({ title, starts }) => [title, starts]),
      [
        ['Parcours (1/2)', '2026-12-01T09:00:00+01:00'],
        ['Parcours (2/2)', '2026-12-08T09:00:00+01:00'],
      ],
    );
  });
});
