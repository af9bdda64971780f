import type { ModePlaces, Session, Workshop } from '../../src/contract/workshops.ts';

/** A pôle as a workshop names it. */
export const dieuze = {
  slug: 'dieuze',
  name: 'Pôle entrepreneurial de Dieuze',
  place: {
    insee: '57177',
    name: 'Dieuze',
    postcodes: ['57260'],
    department: '57',
    lat: 48.813,
    lon: 6.721,
    precision: 'commune',
  },
} as const satisfies Partial<Workshop['pole']>;

/** Twelve places at Dieuze on 8 December 2026, 14:00–16:30; registration until the day before. */
export const aWorkshop = (part: Partial<Workshop> = {}): Workshop => ({
  id: 'construire-son-previsionnel-2026-12-08',
  series: 'construire-son-previsionnel',
  title: 'Construire son prévisionnel',
  summary: 'Chiffrer ses ventes, ses charges et sa trésorerie.',
  stage: 'formation',
  theme: { code: 'gestion', name: 'Gestion et chiffres' },
  audiences: [{ code: 'porteurs-de-projet', name: 'Porteuses et porteurs de projet' }],
  format: 'on-site',
  language: 'fr',
  pole: { ...dieuze, place: { ...dieuze.place, postcodes: [...dieuze.place.postcodes] } },
  sessions: [aSession('2026-12-08T14:00:00+01:00', '2026-12-08T16:30:00+01:00')],
  price: { cents: 0 },
  places: [places('on-site', 12)],
  registration: { closes: '2026-12-07T14:00:00+01:00', state: 'open' },
  accessibility: { wheelchair: 'yes' },
  state: 'scheduled',
  sequence: 0,
  updatedAt: '2026-09-01T09:00:00+02:00',
  demo: true,
  ...part,
});

/** The same online, at no pôle. */
export function anOnlineWorkshop(part: Partial<Workshop> = {}): Workshop {
  const workshop = aWorkshop({ format: 'online', places: [places('online', 20)], ...part });
  delete workshop.pole;
  return workshop;
}

export const aSession = (starts: string, ends: string): Session => ({ starts, ends });

/** Places of one mode, all free unless said. */
export const places = (mode: ModePlaces['mode'], capacity: number, left = capacity, waiting = 0): ModePlaces => ({
  mode,
  capacity,
  left,
  waiting,
});
