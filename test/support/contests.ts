import { describeContest } from '../../content/publish/contests/contest-texts.ts';
import type { Contest, ContestFacts, ContestPhase } from '../../api/schema/contests.ts';
import { languageOf } from '../../src/i18n/language.ts';
import { good, type Answer } from './api.ts';

/** An edition open for applications: a deadline to the hour, a jury day, a prize-giving month, laureates undated. */
export const anOpenContest = (part: Partial<ContestFacts> = {}): ContestFacts => ({
  slug: 'trajectoires-2026',
  name: 'Concours Trajectoires 2026',
  year: 2026,
  asOf: '2026-10-01',
  phases: [
    phase('candidatures', 'applications-open', { starts: '2026-10-14', ends: '2026-12-05T18:00:00+01:00' }),
    phase('cloture', 'deadline', { starts: '2026-12-05T18:00:00+01:00' }),
    phase('jury', 'jury', { starts: '2027-01-08', place: { commune: 'Maxéville', confirmed: true } }),
    phase('remise-des-prix', 'prize-giving', {
      state: 'planned',
      starts: '2027-02',
      place: { commune: 'Metz', confirmed: true },
      format: 'to-be-confirmed',
    }),
    phase('laureats', 'laureates', { state: 'planned' }),
  ],
  laureates: [],
  rules: ['L’entreprise est installée en Lorraine.'],
  links: { apply: 'https://concours.example.org/candidature', rules: 'https://concours.example.org/reglement' },
  demo: true,
  ...part,
});

/** As the source told it in November 2020. */
export const theContestOf2020 = (): ContestFacts => ({
  slug: 'trajectoires-2020',
  name: 'Concours Trajectoires 2020',
  year: 2020,
  asOf: '2020-11',
  phases: [
    phase('remise-des-prix', 'prize-giving', {
      state: 'planned',
      starts: '2020-12',
      place: { commune: 'Metz', confirmed: true },
      format: 'to-be-confirmed',
    }),
  ],
  laureates: [],
  rules: [],
  links: {},
  demo: false,
});

/** An edition that is over, with laureates, one with a photo. */
export const anEndedContest = (): ContestFacts =>
  anOpenContest({
    slug: 'trajectoires-2024',
    name: 'Concours Trajectoires 2024',
    year: 2024,
    phases: [
      phase('remise-des-prix', 'prize-giving', { state: 'replaced', replacedBy: 'locales', starts: '2024-12-11' }),
      phase('locales', 'prize-giving', { title: 'Remises des prix locales', starts: '2025-04-02', ends: '2025-04-30' }),
      phase('laureats', 'laureates', { state: 'postponed', earlier: '2025-04-01', starts: '2025-05-06' }),
    ],
    laureates: [
      {
        name: 'Ada Exemple',
        project: 'Atelier Fictif : réparation de vélos d’essai',
        pole: { slug: 'maxeville', name: 'Pôle entrepreneurial de Maxéville' },
        photo: { src: PIXEL, alt: 'Ada Exemple dans son atelier', width: 4, height: 3 },
      },
      { name: 'Basile Spécimen', project: 'La Ferme Imaginaire' },
    ],
    laureateCount: 2,
  });

/** An edition as the API would tell it at an instant, RFC 3339. */
export const contestAt = (facts: ContestFacts, at: string, lang = 'fr'): Contest =>
  describeContest(facts, Date.parse(at), languageOf(lang));

/** The API's answer about an edition: at the instant and in the language that are asked for, else at `at` in French. */
export const published =
  (facts: ContestFacts, at: string): Answer =>
  (request) => {
    const query = new URL(request.url).searchParams;
    return good(contestAt(facts, query.get('at') ?? at, query.get('lang') ?? 'fr'))(request);
  };

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

function phase(id: string, kind: ContestPhase['kind'], part: Partial<ContestPhase>): ContestPhase {
  return { id, kind, state: 'confirmed', ...part };
}
