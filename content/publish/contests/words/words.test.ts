import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContestPhase } from '../../../../api/schema/contests.ts';
import { contestState } from '../contest-state.ts';
import { MILESTONES } from '../../../../src/domain/contest/time-left.ts';
import { parseEdtf, type EdtfDate, type EdtfValue } from '../../../edtf/edtf.ts';
import { de } from '../../../../src/i18n/contest-countdown/de.ts';
import { en } from '../../../../src/i18n/contest-countdown/en.ts';
import { fr, type ContestWords } from '../../../../src/i18n/contest-countdown/fr.ts';
import type { Language } from '../../../../src/i18n/language.ts';
import { de as saidDe } from './de.ts';
import { en as saidEn } from './en.ts';
import { fr as saidFr, type ContestPhrases } from './fr.ts';

const tables: Record<Language, ContestWords> = { fr, en, de };
const said = { fr: saidFr, en: saidEn, de: saidDe } as const satisfies Record<Language, ContestPhrases>;

/**
 * No-break spaces as plain ones, so that the table below can be read; their places are tested apart. Versions of ICU
 * differ on the comma of "Friday, 11 December": either is good English.
 */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/day, (?=\d)/g, 'day ');

const value = (text: string): EdtfValue => {
  const read = parseEdtf(text);
  assert.ok(typeof read !== 'string', text);
  return read;
};

describe('dates, as far as they are settled', () => {
  const table = [
    [
      '2020-12-11T18:30+01:00',
      'le vendredi 11 décembre 2020 à 18 h 30',
      'on Friday 11 December 2020 at 6:30 pm',
      'am Freitag, 11. Dezember 2020, um 18:30 Uhr',
    ],
    [
      '2020-12-11T23:30Z',
      'le samedi 12 décembre 2020 à 0 h 30',
      'on Saturday 12 December 2020 at 12:30 am',
      'am Samstag, 12. Dezember 2020, um 0:30 Uhr',
    ],
    ['2020-12-01', 'le mardi 1er décembre 2020', 'on Tuesday 1 December 2020', 'am Dienstag, 1. Dezember 2020'],
    ['2020-12', 'en décembre 2020', 'in December 2020', 'im Dezember 2020'],
    ['2021-21', 'au printemps 2021', 'in spring 2021', 'im Frühjahr 2021'],
    ['2021-22', 'à l’été 2021', 'in summer 2021', 'im Sommer 2021'],
    ['2021-23', 'à l’automne 2021', 'in autumn 2021', 'im Herbst 2021'],
    ['2021-24', 'à l’hiver 2021-2022', 'in winter 2021-2022', 'im Winter 2021-2022'],
    ['2020', 'en 2020', 'in 2020', 'im Jahr 2020'],
    ['', 'date à confirmer', 'date to be confirmed', 'Termin noch offen'],
    ['2020-12?', 'probablement en décembre 2020', 'probably in December 2020', 'voraussichtlich im Dezember 2020'],
    ['2020-12~', 'en décembre 2020 environ', 'in December 2020 or thereabouts', 'etwa im Dezember 2020'],
    ['2021-04/', 'à partir d’avril 2021', 'from April 2021', 'ab April 2021'],
    ['2021-05/..', 'à partir de mai 2021', 'from May 2021', 'ab Mai 2021'],
    ['2021-04-09/', 'à partir du vendredi 9 avril 2021', 'from Friday 9 April 2021', 'ab Freitag, 9. April 2021'],
    ['2021-21/', 'à partir du printemps 2021', 'from spring 2021', 'ab Frühjahr 2021'],
    ['2021-23/', 'à partir de l’automne 2021', 'from autumn 2021', 'ab Herbst 2021'],
    ['../2021-04', 'jusqu’en avril 2021', 'until April 2021', 'bis April 2021'],
    ['../2021-04-09', 'jusqu’au vendredi 9 avril 2021', 'until Friday 9 April 2021', 'bis Freitag, 9. April 2021'],
    ['../2021-22', 'jusqu’à l’été 2021', 'until summer 2021', 'bis Sommer 2021'],
    [
      '2026-09-01/2026-12-11T18:30+01:00',
      'du 1er septembre au 11 décembre 2026 à 18 h 30',
      'from 1 September to 11 December 2026 at 6:30 pm',
      'vom 1. September bis zum 11. Dezember 2026, um 18:30 Uhr',
    ],
    [
      '2020-12-01/2020-12-11',
      'du 1er au 11 décembre 2020',
      'from 1 to 11 December 2020',
      'vom 1. bis zum 11. Dezember 2020',
    ],
    [
      '2020-12-11/2021-01-11',
      'du 11 décembre 2020 au 11 janvier 2021',
      'from 11 December 2020 to 11 January 2021',
      'vom 11. Dezember 2020 bis zum 11. Januar 2021',
    ],
    [
      '2020-12-01/2020-12-11T18:30+01:00',
      'du 1er au 11 décembre 2020 à 18 h 30',
      'from 1 to 11 December 2020 at 6:30 pm',
      'vom 1. bis zum 11. Dezember 2020, um 18:30 Uhr',
    ],
    [
      '2020-12-11/2020-12-11',
      'le vendredi 11 décembre 2020',
      'on Friday 11 December 2020',
      'am Freitag, 11. Dezember 2020',
    ],
    ['2020-12/2020-12', 'en décembre 2020', 'in December 2020', 'im Dezember 2020'],
    [
      '2020-11/2021-04',
      'de novembre 2020 à avril 2021',
      'from November 2020 to April 2021',
      'von November 2020 bis April 2021',
    ],
    ['2021-08/2021-10', 'd’août à octobre 2021', 'from August to October 2021', 'von August bis Oktober 2021'],
    ['2020/2021', 'de 2020 à 2021', 'from 2020 to 2021', 'von 2020 bis 2021'],
  ] as const;
  for (const [edtf, ...expected] of table) {
    it(`says "${edtf}" in three languages`, () => {
      assert.deepEqual(
        Object.values(said).map((words) => plain(words.when(value(edtf)))),
        expected,
      );
    });
  }

  it('says today and tomorrow, with the hour when there is one', () => {
    const date = value('2026-12-11T18:30+01:00') as EdtfDate;
    const day = value('2026-12-11') as EdtfDate;
    assert.equal(plain(said.fr.whenSoon(date, 0)), 'aujourd’hui à 18 h 30');
    assert.equal(plain(said.fr.whenSoon(date, 1)), 'demain à 18 h 30');
    assert.equal(plain(said.fr.whenSoon(date, 2)), 'le vendredi 11 décembre 2026 à 18 h 30');
    assert.equal(plain(said.fr.whenSoon(date, -1)), 'le vendredi 11 décembre 2026 à 18 h 30');
    assert.equal(said.fr.whenSoon(day, 1), 'demain');
    assert.equal(plain(said.en.whenSoon(date, 0)), 'today at 6:30 pm');
    assert.equal(plain(said.de.whenSoon(date, 1)), 'morgen um 18:30 Uhr');
    assert.deepEqual(
      [-1, 0, 1, 2].map((days) => said.fr.soon(days)),
      ['', 'aujourd’hui', 'demain', ''],
    );
  });
});

describe('what has begun', () => {
  for (const [edtf, ...expected] of [
    ['2026-09-01', 'depuis le 1er septembre 2026', 'since 1 September 2026', 'seit dem 1. September 2026'],
    ['2021-04', 'depuis avril 2021', 'since April 2021', 'seit April 2021'],
    ['2021-22', 'depuis l’été 2021', 'since summer 2021', 'seit Sommer 2021'],
  ] as const)
    it(`goes on since ${edtf}`, () => {
      assert.deepEqual(
        Object.values(said).map((words) => plain(words.since(value(edtf) as EdtfDate))),
        expected,
      );
    });
});

describe('what is planned', () => {
  const when = 'le 4 janvier';
  const phase = (kind: ContestPhase['kind'], title?: string): ContestPhase => ({
    id: 'x',
    kind,
    state: 'planned',
    ...(title !== undefined && { title }),
  });

  it('agrees with the phase, and with the moment that is counted down to', () => {
    assert.equal(said.fr.planned(phase('jury'), when, 'phase'), 'prévu le 4 janvier');
    assert.equal(said.fr.planned(phase('jury'), when, 'end'), 'prévue le 4 janvier');
    assert.equal(said.fr.planned(phase('applications-open'), when, 'phase'), 'prévu le 4 janvier');
    assert.equal(said.fr.planned(phase('applications-open'), when, 'start'), 'prévue le 4 janvier');
    assert.equal(said.fr.planned(phase('prize-giving'), when, 'start'), 'prévue le 4 janvier');
  });

  it('agrees with nothing beside a title', () => {
    assert.equal(said.fr.planned(phase('prize-giving', 'Remises locales'), when, 'phase'), 'en principe le 4 janvier');
  });

  it('is not said to take place', () => {
    assert.deepEqual(
      Object.values(said).map((words) => plain(words.currentPhase(phase('jury')))),
      ['Étape prévue en ce moment : jury', 'Expected now: jury', 'Jetzt vorgesehen: Jury'],
    );
  });
});

describe('time left', () => {
  it('is complete and agrees in number', () => {
    const some = { days: 12, hours: 4, minutes: 31, seconds: 0 };
    assert.equal(fr.left(some), '12 jours, 4 heures et 31 minutes');
    assert.equal(en.left(some), '12 days, 4 hours and 31 minutes');
    assert.equal(de.left(some), '12 Tage, 4 Stunden und 31 Minuten');
    assert.equal(fr.left({ days: 1, hours: 0, minutes: 0, seconds: 0 }), '1 jour');
    assert.equal(fr.left({ days: 0, hours: 0, minutes: 0, seconds: 0 }), '0 seconde');
    assert.equal(
      fr.remaining('12 jours', said.fr.before.deadline),
      'Il reste 12 jours avant la clôture des candidatures.',
    );
  });
});

describe('places', () => {
  it('takes the preposition that the name of the commune asks for', () => {
    const french = (commune: string) => said.fr.place({ commune, confirmed: true });
    assert.deepEqual(['Metz', 'Le Ban-Saint-Martin', 'Les Islettes', 'Étain', 'Lesménils'].map(french), [
      'à Metz',
      'au Ban-Saint-Martin',
      'aux Islettes',
      'à Étain',
      'à Lesménils',
    ]);
  });

  it('says what is not confirmed, and a venue before its town', () => {
    assert.equal(said.fr.place({ confirmed: false }), 'lieu à confirmer');
    assert.equal(said.fr.place({ commune: 'Metz', confirmed: false }), 'à Metz (à confirmer)');
    assert.equal(
      said.fr.place({ name: 'hôtel de région', commune: 'Metz', confirmed: true }),
      'hôtel de région, à Metz',
    );
  });
});

describe('what is open', () => {
  const prize = (starts?: string): ContestPhase => ({
    id: 'remise',
    kind: 'prize-giving',
    state: 'planned',
    starts,
    place: { confirmed: false },
    format: 'to-be-confirmed',
  });
  const open = (words: ContestPhrases, starts?: string) =>
    contestState({ year: 2020, phases: [prize(starts)] }, Date.UTC(2020, 10, 1)).undecided.map((item) =>
      plain(words.undecided(item)),
    );

  it('asks for the day of a known month, for the date of nothing known', () => {
    assert.deepEqual(open(said.fr, '2020-12'), [
      'Remise des prix : jour à confirmer',
      'Remise des prix : lieu à confirmer',
      'Remise des prix : format à confirmer (sur place ou en ligne)',
    ]);
    assert.equal(open(said.fr)[0], 'Remise des prix : date à confirmer');
    assert.equal(open(said.en, '2020-12')[0], 'Prize-giving ceremony: day to be confirmed');
    assert.equal(open(said.de, '2020-12-11')[0], 'Preisverleihung: Termin noch nicht bestätigt');
    assert.equal(open(said.de, '2020-12')[2], 'Preisverleihung: Format (vor Ort oder online) noch offen');
  });
});

describe('localisation', () => {
  /** Every text of a table, by its path. */
  const texts = (table: object, path = ''): [string, string][] =>
    Object.entries(table).flatMap(([key, word]: [string, unknown]) => {
      if (typeof word === 'string') return [[path + key, word] as [string, string]];
      return typeof word === 'object' && word !== null ? texts(word, `${path}${key}.`) : [];
    });

  it('has every text in every language, and its own', () => {
    for (const [own, ...others] of [
      [fr, en, de],
      [saidFr, saidEn, saidDe],
    ]) {
      const french = new Map(texts(own ?? {}));
      for (const words of others) {
        assert.deepEqual(
          texts(words)
            .map(([path]) => path)
            .sort(),
          [...french.keys()].sort(),
        );
        for (const [path, text] of texts(words)) if (text.length > 8) assert.notEqual(text, french.get(path), path);
      }
    }
  });

  it('sets the no-break spaces of French', () => {
    assert.equal(
      said.fr.when(value('2020-12-11T18:30+01:00')),
      'le vendredi 11\u00a0décembre 2020 à 18\u00a0h\u00a030',
    );
    assert.equal(said.fr.when(value('2026-08-01')), 'le samedi 1er\u00a0août 2026');
    assert.match(fr.unverifiedClock, /vérifiée\u00a0:/);
    for (const [path, text] of [...texts(fr), ...texts(saidFr)]) assert.doesNotMatch(text, / [:;!?»]|« |'/, path);
  });

  it('writes what follows a colon small, but for a title, and in German', () => {
    const phase: ContestPhase = { id: 'x', kind: 'prize-giving', state: 'confirmed' };
    assert.equal(plain(said.fr.nextStep(phase)), 'Prochaine étape : remise des prix');
    assert.equal(plain(said.fr.currentPhase(phase)), 'En ce moment : remise des prix');
    assert.equal(plain(said.fr.nextStep({ ...phase, title: 'Remises locales' })), 'Prochaine étape : Remises locales');
    assert.equal(said.en.nextStep(phase), 'Next step: prize-giving ceremony');
    assert.equal(said.de.nextStep(phase), 'Nächster Schritt: Preisverleihung');
  });

  it('names a phase by its title in French, beside its kind elsewhere', () => {
    const local: ContestPhase = { id: 'x', kind: 'prize-giving', state: 'planned', title: 'Remises des prix locales' };
    assert.equal(said.fr.phase(local), 'Remises des prix locales');
    assert.equal(said.en.phase(local), 'Prize-giving ceremony (Remises des prix locales)');
  });

  it('has a sentence for every milestone', () => {
    for (const words of Object.values(tables))
      assert.equal(new Set(MILESTONES.map((at) => words.milestone(at, 'avant le jury'))).size, MILESTONES.length);
  });
});
