import type { ContestContent } from '../../content/schema/contest.ts';

type Revision = ContestContent['revisions'][number];
type Phase = Revision['phases'][number];

/** A made-up edition that has always been known. */
const edition = (
  slug: string,
  phases: readonly Phase[],
  { laureates = [], ...known }: Partial<Revision> = {},
): ContestContent => ({
  slug,
  name: 'Concours Trajectoires (exemple)',
  year: 2026,
  source: 'Made up, to show what is said.',
  rules: [],
  links: {},
  revisions: [{ asOf: '2026-01', phases: [...phases], laureates, ...known }],
  demo: true,
});

const jury = (dates: Partial<Phase>): Phase => ({ id: 'jury', kind: 'jury', state: 'confirmed', ...dates });
const prizes = (dates: Partial<Phase>): Phase => ({
  id: 'remise-des-prix',
  kind: 'prize-giving',
  state: 'confirmed',
  place: { commune: 'Metz', confirmed: true },
  ...dates,
});

/** No photo of anybody: a shape. */
const DRAWING =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"%3E%3Cpath fill="%23567" d="M0 0h4v3H0z"/%3E%3Ccircle fill="%23fff" cx="2" cy="1.4" r=".8"/%3E%3C/svg%3E';

/** An edition for everything that can be known of a date, and for whatever may become of a phase. */
export const EDITIONS: readonly ContestContent[] = [
  edition('heure', [prizes({ starts: '2027-01-11T18:00:00+01:00' })]),
  edition('soir', [prizes({ starts: '2026-12-03T18:00:00+01:00' })]),
  edition('jour', [jury({ starts: '2027-01-11' })]),
  edition('mois', [prizes({ starts: '2027-03' })]),
  edition('saison', [prizes({ starts: '2027-21' })]),
  edition('annee', [prizes({ starts: '2027' })]),
  edition('incertain', [prizes({ starts: '2027-04-09?' })]),
  edition('approximatif', [prizes({ starts: '2027-05~' })]),
  edition('ouvert', [prizes({ starts: '2027-04-15/..' })]),
  edition('inconnu', [prizes({ state: 'planned' })]),
  edition('sans-cloture', [
    { id: 'candidatures', kind: 'applications-open', state: 'confirmed', starts: '2026-10-14', format: 'online' },
    { id: 'cloture', kind: 'deadline', state: 'planned' },
  ]),
  edition('change', [
    jury({ state: 'postponed', earlier: '2026-12-11', starts: '2027-01-11' }),
    prizes({ id: 'metz', state: 'replaced', replacedBy: 'locales', starts: '2027-02-05' }),
    prizes({ id: 'locales', title: 'Remises des prix locales', starts: '2027-04', place: { confirmed: false } }),
    { id: 'laureats', kind: 'laureates', state: 'cancelled', starts: '2027-04-30' },
  ]),
  edition('etapes', [
    {
      id: 'candidatures',
      kind: 'applications-open',
      state: 'confirmed',
      starts: '2026-09-01',
      ends: '2026-10-15',
      format: 'online',
    },
    { id: 'visites', kind: 'jury', title: 'Visites des entreprises', state: 'planned', starts: '2026-11' },
    jury({ starts: '2026-12-01', ends: '2026-12-11' }),
    prizes({ state: 'replaced', replacedBy: 'locales', starts: '2027-01-15' }),
    { id: 'finalistes', kind: 'jury', title: 'Réunion des finalistes', state: 'cancelled', starts: '2027-01-20' },
    prizes({ id: 'locales', title: 'Remises des prix locales', starts: '2027-02', place: { confirmed: false } }),
    { id: 'laureats', kind: 'laureates', state: 'planned' },
  ]),
  edition('annule', [
    jury({ state: 'cancelled', starts: '2027-01-11' }),
    prizes({ state: 'cancelled', starts: '2027-02-05' }),
  ]),
  edition('laureats', [prizes({ starts: '2026-11-20T18:30:00+01:00' })], {
    laureates: [
      {
        name: 'Ada Exemple',
        project: 'Atelier Fictif : réparation de vélos d’essai',
        pole: 'maxeville',
        photo: { src: DRAWING, alt: 'Ada Exemple dans son atelier', width: 400, height: 300 },
      },
      { name: 'Basile Spécimen', project: 'La Ferme Imaginaire : légumes de papier' },
    ],
    laureateCount: 2,
  }),
];
