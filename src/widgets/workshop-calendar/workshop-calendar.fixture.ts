import { html } from 'lit';
import '../../embed/define/workshop-calendar.ts';
import { anOnlineWorkshop, aSession, aWorkshop, dieuze, places } from '../../../test/support/workshop.ts';
import { good, problem, type Answer } from '../../../test/support/api.ts';
import { plainText, WidgetPage } from '../../../test/support/widget-page.ts';
import type { Registration } from '../../contract/registration-answer.ts';
import type { Workshop } from '../../contract/workshops.ts';
import type { AlexisWorkshopCalendar } from './workshop-calendar.ts';

/** A Monday in November, in the morning. */
export const NOW = '2026-11-23T09:00:00+01:00';

const etain = {
  slug: 'etain',
  name: 'Pôle entrepreneurial d’Étain',
  place: { ...dieuze.place, postcodes: ['55400'], insee: '55181', name: 'Étain', lat: 49.213, lon: 5.64 },
};

/** One workshop of every status, over several weeks; the ids say which. */
export const EVERY_STATUS: readonly Workshop[] = [
  aWorkshop({ id: 'places-left' }),
  aWorkshop({
    id: 'few-left',
    title: 'Tester avec le CAPE',
    theme: { code: 'test', name: 'Test d’activité' },
    stage: 'test',
    sessions: [aSession('2026-11-25T14:00:00+01:00', '2026-11-25T16:00:00+01:00')],
    registration: { closes: '2026-11-25T09:00:00+01:00', state: 'open' },
    places: [places('on-site', 12, 2)],
  }),
  aWorkshop({
    id: 'full-waiting',
    title: 'Réunion d’information',
    stage: 'sensibilisation',
    sessions: [aSession('2026-11-26T10:00:00+01:00', '2026-11-26T11:30:00+01:00')],
    registration: { closes: '2026-11-26T09:00:00+01:00', state: 'waiting-list' },
    places: [places('on-site', 12, 0, 3)],
    pole: etain,
  }),
  aWorkshop({
    id: 'full',
    title: 'Trouver ses clients',
    sessions: [aSession('2026-11-26T14:00:00+01:00', '2026-11-26T16:30:00+01:00')],
    registration: { closes: '2026-11-26T09:00:00+01:00', state: 'full' },
    places: [places('on-site', 12, 0)],
  }),
  anOnlineWorkshop({
    id: 'not-yet',
    title: 'Starting a business',
    language: 'en',
    sessions: [aSession('2026-12-15T17:00:00+01:00', '2026-12-15T18:30:00+01:00')],
    registration: { opens: '2026-12-01T09:00:00+01:00', closes: '2026-12-15T12:00:00+01:00', state: 'not-yet' },
  }),
  aWorkshop({
    id: 'closed',
    title: 'Parcours en trois séances',
    sessions: ['13', '20', '27'].map((day) =>
      aSession(`2026-11-${day}T09:00:00+01:00`, `2026-11-${day}T12:30:00+01:00`),
    ),
    registration: { closes: '2026-11-10T09:00:00+01:00', state: 'closed' },
  }),
  aWorkshop({
    id: 'cancelled',
    title: 'De l’idée au projet',
    state: 'cancelled',
    stateNote: 'L’intervenante est souffrante.',
    sessions: [aSession('2026-11-26T09:30:00+01:00', '2026-11-26T12:00:00+01:00')],
  }),
  aWorkshop({
    id: 'moved',
    title: 'Choisir son statut',
    state: 'moved',
    price: { cents: 1500 },
    sessions: [aSession('2026-11-26T18:00:00+01:00', '2026-11-26T20:00:00+01:00')],
    previousSessions: [aSession('2026-11-24T18:00:00+01:00', '2026-11-24T20:00:00+01:00')],
    registration: { closes: '2026-11-26T09:00:00+01:00', state: 'open' },
  }),
  aWorkshop({
    id: 'past',
    title: 'Premiers pas',
    sessions: [aSession('2026-11-23T07:00:00+01:00', '2026-11-23T08:30:00+01:00')],
    registration: { closes: '2026-11-22T09:00:00+01:00', state: 'closed' },
  }),
  aWorkshop({
    id: 'hybrid',
    title: 'Mes chiffres',
    format: 'hybrid',
    sessions: [aSession('2026-12-10T18:00:00+01:00', '2026-12-10T20:00:00+01:00')],
    registration: { closes: '2026-12-10T09:00:00+01:00', state: 'open' },
    places: [places('on-site', 12, 0, 1), places('online', 25)],
  }),
];

/** A registration as the server answers it. */
export const aRegistration = (part: Partial<Registration> = {}): Registration => ({
  token: 'secret-of-128-bits',
  status: 'confirmed',
  mode: 'on-site',
  name: 'Zoé Martin',
  email: 'zoe@example.org',
  createdAt: NOW,
  page: 'https://api.example/inscription/secret-of-128-bits',
  workshop: aWorkshop(),
  ...part,
});

/** A challenge that the first try solves: every digest begins with nothing. */
export const aChallenge = {
  parameters: { algorithm: 'SHA-256', nonce: '00', salt: '00', cost: 1, keyLength: 32, keyPrefix: '', expiresAt: 2e9 },
  signature: 'ff',
};

const original = Object.getOwnPropertyDescriptor(Date.prototype, 'getTimezoneOffset');

/** The zone of the device, as minutes east; Paris in winter unless a test says otherwise. */
export const setDeviceOffset = (minutes: number): void => {
  Date.prototype.getTimezoneOffset = () => -minutes;
};
beforeEach(() => setDeviceOffset(60));
after(() => {
  if (original) Object.defineProperty(Date.prototype, 'getTimezoneOffset', original);
});

export type CalendarPage = WidgetPage<AlexisWorkshopCalendar>;

/** The titles of the list, in its order. */
export const titles = (page: CalendarPage): string[] =>
  page.all('button', / : voir le détail$|: show details$|: Details anzeigen$/).map(plainText);

/** The entry of the list with this title, once it is there. */
export const entryOf = async (page: CalendarPage, title: string): Promise<HTMLElement> => {
  const entry = (await page.shown('button', new RegExp(`^${title}, `))).closest('li');
  if (!entry) throw new Error(`${title} is not in a list`);
  return entry;
};

/** A workshop of two hours in the afternoon of a day of December 2026, called by its id. */
export const afternoon = (id: string, day: number): Workshop =>
  aWorkshop({
    id,
    title: id,
    sessions: [aSession(`2026-12-${day}T14:00:00+01:00`, `2026-12-${day}T16:00:00+01:00`)],
  });

export const many = (count: number): Workshop[] =>
  Array.from({ length: count }, (_, index) => afternoon(`w${index}`, 10 + (index % 15)));

/** Answers with a first page, and with another that only its cursor leads to. */
export const twoPages =
  (first: Answer, second: Answer): Answer =>
  (request) =>
    (request.url.includes('cursor=two') ? second : first)(request);

/** What a test wants otherwise than usual. */
export interface CalendarOptions {
  readonly workshops?: readonly Workshop[];
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Pixels. */
  readonly width?: number;
  readonly lang?: string;
  /** Instant (RFC 3339) at which the page's own clock stands, in place of the attribute `now`. */
  readonly clock?: string;
}

/** The answers of the API for these workshops. */
const answersFor = (workshops: readonly Workshop[]): Record<string, Answer> => ({
  '/workshops': good(workshops),
  '/challenge': good(aChallenge),
  ...Object.fromEntries(workshops.map((workshop) => [`/workshops/${workshop.id}`, good(workshop)])),
  '/workshops/unknown': problem(404, 'not-found'),
});

/** A calendar on 23 November 2026, drawn once, in a page of its own width. */
export const openCalendar = ({
  workshops = EVERY_STATUS,
  answers = {},
  attributes = {},
  width = 700,
  lang = '',
  clock,
}: CalendarOptions = {}): Promise<CalendarPage> => {
  const element = document.createElement('alexis-workshop-calendar');
  for (const [name, value] of Object.entries({ ...(!clock && { now: NOW }), ...attributes }))
    element.setAttribute(name, value);
  element.append(
    Object.assign(document.createElement('a'), { href: '/embed/workshop-calendar', text: 'Les ateliers' }),
  );
  return WidgetPage.open(html`<div>${element}</div>`, {
    lang,
    width,
    ...(clock && { clock }),
    answers: { ...answersFor(workshops), ...answers },
  });
};
