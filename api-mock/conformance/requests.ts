/** One read, and what kind of answer is due; the suite asks each of the mock and of the server. */
export interface ReadCase {
  readonly path: string;
  readonly status: 200 | 400 | 404;
  /** For 400: the parameters at fault, as JSON pointers. */
  readonly pointers?: readonly string[];
}

const found = (...paths: string[]): ReadCase[] => paths.map((path) => ({ path, status: 200 }));
const missing = (...paths: string[]): ReadCase[] => paths.map((path) => ({ path, status: 404 }));
const refused = (path: string, ...pointers: string[]): ReadCase => ({ path, status: 400, pointers });

/** Reads that the mock and the server must answer alike, word for word. */
export const READS: readonly ReadCase[] = [
  ...found('/partners/alexis', '/partners/carep', '/partners/peel', '/partners/cci-grand-nancy'),
  ...missing('/partners/nobody', '/nothing', '/poles/nancy', '/contests/trajectoires-1901'),
  ...found('/poles', '/poles?unknown=1', '/poles/dieuze', '/poles/saint-mihiel'),
  ...found(
    '/places?q=nancy',
    '/places?q=NANCI&limit=3',
    '/places?q=St%20Mihiel',
    '/places?q=55300&limit=20',
    '/places?q=%20%20metz%20%20',
    '/places?q=54%20lun%C3%A9ville',
    '/places?q=qqqqqqqqqq',
  ),
  refused('/places', '?q'),
  refused('/places?q=n', '?q'),
  refused('/places?q=na%07ncy', '?q'),
  refused(`/places?q=${'a'.repeat(201)}`, '?q'),
  refused('/places?q=nancy&limit=0', '?limit'),
  refused('/places?q=nancy&limit=21', '?limit'),
  refused('/places?q=nancy&limit=ten', '?limit'),
  refused('/places?limit=0', '?q', '?limit'),
  ...found(
    '/contests',
    '/contests/current',
    '/contests/trajectoires-2020',
    '/contests/trajectoires-2026',
    '/contests?at=2020-11-01T00:00:00%2B01:00',
    '/contests/trajectoires-2020?at=2020-11-01T00:00:00+01:00',
    '/contests/current?at=2021-01-15T12:00:00Z',
    '/contests/current?at=9999-12-31T23:59:59Z',
    '/contests/current?lang=en',
    '/contests/trajectoires-2020?lang=de-CH',
    '/contests/trajectoires-2026?lang=nobody',
  ),
  ...found(
    '/quizzes/orientation',
    '/quizzes/orientation?partner=peel',
    '/quizzes/orientation?partner=nobody',
    '/quizzes/orientation?lang=de',
    '/quizzes/orientation?lang=nobody',
  ),
  ...missing('/quizzes/nothing'),
  refused('/quizzes/orientation?partner=%20', '?partner'),
  ...found(
    '/workshops',
    '/workshops?limit=3',
    '/workshops?from=2026-12-07&to=2026-12-13&limit=200',
    '/workshops?pole=dieuze,etain&format=on-site',
    '/workshops?stage=formation&places=left',
    '/workshops?language=en',
    '/workshops?q=PREVISIONNEL%20dieuze',
    '/workshops?q=zzzz',
    '/workshops?from=2026-11-01&to=2026-11-30',
    '/workshops/reunion-information-maxeville-2026-12-08',
    '/workshops/choisir-son-statut-en-ligne-2026-12-09',
    '/workshops/de-l-idee-au-projet-etain-2027-01-21',
  ),
  ...missing('/workshops/nothing', '/workshops/reunion-information-maxeville-2026-12-09'),
  refused('/workshops?limit=0', '?limit'),
  refused('/workshops?limit=501&cursor=none', '?cursor', '?limit'),
  refused('/workshops?from=2026-13-01&pole=a%20b', '?from', '?pole'),
  refused('/workshops?from=2026-12-02&to=2026-12-01', '?to'),
  refused(`/workshops?q=${'a'.repeat(101)}`, '?q'),
  ...found(
    '/workshops?theme=gestion',
    '/workshops?format=online,hybrid&limit=5',
    '/workshops?stage=sensibilisation,test',
    '/workshops?places=left&pole=maxeville&q=r%C3%A9union&language=fr',
    '/workshops?unknown=1&limit=1',
  ),
  ...missing('/workshops/nothing.ics', '/contests/trajectoires-1901.ics'),
  refused('/workshops.ics?from=2026-13-01', '?from'),
  refused('/contests/current?at=yesterday', '?at'),
  refused('/contests?at=2020-11-01', '?at'),
];

/** Reads in a format of their own, to be answered alike to the letter; with their media type. */
export const TEXTS: readonly { readonly path: string; readonly mediaType: string }[] = [
  { path: '/poles.geojson', mediaType: 'application/geo+json' },
  ...[
    '/workshops.ics',
    '/workshops.ics?pole=dieuze,etain&format=on-site',
    '/workshops.ics?q=zzzz',
    '/workshops/parcours-creer-en-trois-seances-maxeville-2027-01-08.ics',
    '/workshops/de-l-idee-au-projet-etain-2027-01-21.ics',
    '/contests/current.ics',
    '/contests/trajectoires-2020.ics',
    '/contests/trajectoires-2026.ics',
  ].map((path) => ({ path, mediaType: 'text/calendar; charset=utf-8' })),
];
