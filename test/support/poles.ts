import type { OpeningHours, Pole } from '../../src/contract/poles.ts';
import type { Place } from '../../src/contract/places.ts';

/** A Monday, 10 in the morning in Paris: Maxéville is open, Étain opens tomorrow. */
export const MONDAY = '2026-11-23T10:00:00+01:00';

export const aPlace = (name: string, part: Partial<Place> = {}): Place => ({
  insee: '57177',
  name,
  postcodes: ['57260'],
  department: '57',
  lat: 48.813,
  lon: 6.721,
  precision: 'commune',
  ...part,
});

export const NANCY = aPlace('Nancy', {
  insee: '54395',
  postcodes: ['54000', '54100'],
  department: '54',
  lat: 48.692,
  lon: 6.184,
});
export const ETAIN = aPlace('Étain', {
  insee: '55181',
  postcodes: ['55400'],
  department: '55',
  lat: 49.213,
  lon: 5.64,
});

/** Hours of the fourteen days from 23 November 2026; each interval from and to a wall time in Paris (winter). */
export const hours = (
  intervals: readonly (readonly [string, string])[],
  part: Partial<OpeningHours> = {},
): OpeningHours => ({
  osm: 'Mo-Fr 09:00-12:30',
  appointment: false,
  checkedOn: '2026-11-02',
  intervals: intervals.map(([opens, closes]) => ({ opens: `${opens}:00+01:00`, closes: `${closes}:00+01:00` })),
  exceptions: [],
  until: '2026-12-07T00:00:00+01:00',
  ...part,
});

/** Dieuze, complete, closed on {@link MONDAY} after an appointment-only morning. */
export const aPole = (part: Partial<Pole> = {}): Pole => ({
  slug: 'dieuze',
  name: 'Pôle entrepreneurial de Dieuze',
  status: 'open',
  place: aPlace('Dieuze'),
  address: { street: '4 place de l’Exemple', postcode: '57260', city: 'Dieuze' },
  services: [service('accompagnement', 'Accompagnement à la création', 'accompagnement')],
  audiences: [{ code: 'salaries', name: 'Salariées et salariés' }],
  partners: [],
  contact: { phone: '03 53 01 40 40', email: 'dieuze@example.org' },
  hours: hours([['2026-11-25T09:00', '2026-11-25T12:00']], { appointment: true }),
  accessibility: { wheelchair: 'unknown' },
  demo: true,
  ...part,
});

const service = (code: string, name: string, stage: Pole['services'][number]['stage']) => ({ code, name, stage });

/** The five pôles: open, closed until tomorrow, with hours nobody published, by appointment, and one that opens soon. */
export const fivePoles = (): readonly Pole[] => [
  aPole({
    slug: 'maxeville',
    name: 'Pôle entrepreneurial de Maxéville',
    place: aPlace('Maxéville', {
      insee: '54357',
      postcodes: ['54320'],
      department: '54',
      lat: 48.712,
      lon: 6.164,
    }),
    address: { street: '1 place de l’Exemple', postcode: '54320', city: 'Maxéville' },
    services: [
      service('couveuse', 'Test d’activité en couveuse (CAPE)', 'test'),
      service('accompagnement', 'Accompagnement à la création', 'accompagnement'),
      service('bureaux', 'Bureaux à louer', 'other'),
    ],
    audiences: [
      { code: 'salaries', name: 'Salariées et salariés' },
      { code: 'etudiants', name: 'Étudiantes, étudiants et jeunes diplômés' },
    ],
    partners: [{ slug: 'carep', name: 'Carep' }],
    contact: { phone: '03 53 01 10 10', email: 'maxeville@example.org', url: 'https://alexis.example/poles/maxeville' },
    hours: hours([
      ['2026-11-23T09:00', '2026-11-23T12:30'],
      ['2026-11-23T13:30', '2026-11-23T17:30'],
      ['2026-11-24T09:00', '2026-11-24T12:30'],
    ]),
    accessibility: { wheelchair: 'yes', notes: 'Entrée de plain-pied.' },
  }),
  aPole({
    slug: 'etain',
    name: 'Pôle entrepreneurial d’Étain',
    place: ETAIN,
    address: { street: '2 place de l’Exemple', postcode: '55400', city: 'Étain' },
    services: [
      service('formation', 'Formation à la création d’entreprise', 'formation'),
      service('accompagnement', 'Accompagnement à la création', 'accompagnement'),
    ],
    contact: { phone: '03 53 01 20 20', email: 'etain@example.org' },
    hours: hours([['2026-11-24T09:00', '2026-11-24T12:00']]),
    accessibility: { wheelchair: 'limited' },
  }),
  morhange(),
  aPole(),
  saintMihiel(),
];

/** Neither hours nor an address are published. */
function morhange(): Pole {
  const pole = aPole({
    slug: 'morhange',
    name: 'Pôle entrepreneurial de Morhange',
    place: aPlace('Morhange', { insee: '57483', postcodes: ['57340'], lat: 48.925, lon: 6.646 }),
    contact: { phone: '03 53 01 30 30' },
  });
  delete pole.hours;
  delete pole.address;
  return pole;
}

/** Opens at a date nobody knows yet: no hours, no door to be led to. */
function saintMihiel(): Pole {
  const pole = aPole({
    slug: 'saint-mihiel',
    name: 'Pôle entrepreneurial de Saint-Mihiel',
    status: 'opening-soon',
    place: aPlace('Saint-Mihiel', {
      insee: '55463',
      postcodes: ['55300'],
      department: '55',
      lat: 48.889,
      lon: 5.544,
    }),
    services: [],
    audiences: [],
    contact: {},
  });
  delete pole.hours;
  delete pole.address;
  return pole;
}
