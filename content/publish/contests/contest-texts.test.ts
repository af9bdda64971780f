import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { anEndedContest, anOpenContest, theContestOf2020 } from '../../../test/support/contests.ts';
import { ShownContest, type PhaseText, type ContestStatus } from '../../../src/contract/contest-shown.ts';
import { Contest, type ContestFacts } from '../../../api/schema/contests.ts';
import { contestState } from './contest-state.ts';
import { contestStatusAt, type StatusAt } from '../../../src/domain/contest/contest-status.ts';
import { timeLeft } from '../../../src/domain/contest/time-left.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { LANGUAGES } from '../../../src/i18n/language.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { describeContest } from './contest-texts.ts';
import { describePhases, describeStatus } from './status-texts.ts';

const SPEECHES = { fr, en, de };
const DAY = 86_400_000;
const at = (text: string) => Date.parse(text);
const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');
const zoned = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Paris');

/** What a page shows at `now` of an answer that was made at `made`. */
const shown = (facts: ContestFacts, made: number, now: number, language: keyof typeof SPEECHES = 'fr') =>
  shownOf(describeContest(facts, made, language), now);

function shownOf(contest: Contest, now: number): StatusAt & { readonly phases: readonly PhaseText[] } {
  const found = contestStatusAt(contest, now);
  assert.ok(found);
  return { ...found, phases: found.status.phases ?? contest.phases.map(({ said }) => said) };
}

/** A status without what `describeStatus` leaves to others. */
function momentary(standing: ContestStatus): Partial<ContestStatus> {
  const rest: Partial<ContestStatus> = { ...standing };
  delete rest.from;
  delete rest.phases;
  return rest;
}

const withPhases = (...phases: ContestFacts['phases']): ContestFacts => anOpenContest({ phases });
const confirmed = (id: string, starts: string, ends?: string) =>
  ({ id, kind: 'jury', state: 'confirmed', starts, ...(ends !== undefined && { ends }) }) as const;

/** Editions whose moments lie on the weekends when the clocks change, and those of the tests of the widget. */
const EDITIONS: readonly ContestFacts[] = [
  anOpenContest(),
  theContestOf2020(),
  anEndedContest(),
  withPhases(confirmed('a', '2026-10-25T02:30:00+02:00'), confirmed('b', '2026-10-25T02:30:00+01:00')),
  withPhases(confirmed('a', '2027-03-28'), confirmed('b', '2027-03-28T18:30:00+02:00', '2027-03-29')),
  withPhases(confirmed('a', '2026-10-24', '2026-10-25T23:30:00+01:00'), confirmed('b', '2026-10-26')),
  withPhases(
    { id: 'a', kind: 'applications-open', state: 'confirmed', starts: '2026-10-25' },
    { id: 'b', kind: 'deadline', state: 'planned' },
    { id: 'c', kind: 'jury', state: 'planned', starts: '2027-03-28T18:30:00+02:00', format: 'to-be-confirmed' },
    { id: 'd', kind: 'prize-giving', state: 'postponed', earlier: '2027-03', starts: '2027-04' },
  ),
];

/** That the standing of an answer made earlier says what would be said at `now` itself. */
function assertSaid(facts: ContestFacts, made: number, now: number, language: keyof typeof SPEECHES = 'fr'): void {
  const { status: standing, phases, to, days } = shown(facts, made, now, language);
  assert.ok(at(standing.from) <= now);
  const state = contestState(facts, now);
  assert.deepEqual(momentary(standing), describeStatus(state, now, SPEECHES[language]), parisText(now));
  assert.deepEqual(phases, describePhases(state, SPEECHES[language]), parisText(now));
  const { countdown } = state;
  assert.equal(to, countdown?.precision === 'instant' ? countdown.to : null);
  const target = countdown?.precision === 'day' ? zoned(countdown.to).toPlainDate() : null;
  assert.equal(days, target && zoned(now).toPlainDate().until(target).days);
}

describe('standings', () => {
  it('say at any moment what would be said at that moment, in every language', () => {
    const moment = fc.integer({ min: at('2026-10-01T00:00:00Z') / 1000, max: at('2028-06-01T00:00:00Z') / 1000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...EDITIONS),
        moment,
        moment,
        fc.constantFrom(...LANGUAGES),
        (facts, a, b, language) => assertSaid(facts, Math.min(a, b) * 1000, Math.max(a, b) * 1000, language),
      ),
      { numRuns: 500 },
    );
  });

  for (const sunday of ['2026-10-25', '2027-03-28']) {
    it(`do so at every minute of the weekend of ${sunday}, and count like a calendar in Paris`, () => {
      const start = at(`${sunday}T00:00:00Z`) - 30 * 3_600_000;
      for (const facts of EDITIONS.slice(3)) {
        const contest = describeContest(facts, start - 20 * DAY, 'fr');
        for (let now = start; now < start + 3 * DAY; now += 60_000) {
          const found = shownOf(contest, now);
          const state = contestState(facts, now);
          assert.deepEqual(momentary(found.status), describeStatus(state, now, fr), parisText(now));
          assert.deepEqual(found.phases, describePhases(state, fr), parisText(now));
          if (found.to === null) continue;
          const { days, hours, minutes } = timeLeft(now, found.to, found.offsetAt);
          const byDays = zoned(now).until(zoned(found.to), { largestUnit: 'day' });
          const left = byDays.days ? byDays : zoned(now).until(zoned(found.to), { largestUnit: 'hour' });
          assert.deepEqual([days, hours, minutes], [left.days, left.hours, left.minutes], parisText(now));
        }
      }
    });
  }

  it('hold until the moment that they name', () => {
    for (const facts of EDITIONS) {
      let now = at('2026-10-01T00:00:00Z');
      for (let step = 0; step < 400 && now < Infinity; step++) {
        const { status: standing, days, until } = shown(facts, now, now);
        assert.ok(until > now);
        if (until < Infinity) {
          const last = shown(facts, now, until - 1);
          assert.deepEqual([last.status.headline, last.days], [standing.headline, days]);
        } else assert.equal(standing.ended, true);
        now = until;
      }
      assert.equal(now, Infinity);
    }
  });

  it('are the same all day, so that who asked keeps the answer', () => {
    const [morning, night, next] = [
      '2026-11-24T00:00:00+01:00',
      '2026-11-24T23:59:59+01:00',
      '2026-11-25T00:00:00+01:00',
    ];
    const contest = (text = '') => describeContest(anOpenContest(), at(text), 'fr');
    assert.deepEqual(contest(night), contest(morning));
    assert.notDeepEqual(contest(next), contest(morning));
  });

  it('are given for any instant that can be asked for', () => {
    for (const text of ['9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z'])
      assert.equal(
        describeContest(theContestOf2020(), at(text), 'fr').standings.at(-1)?.headline,
        'Édition passée, suite non confirmée',
      );
  });

  it('serve a device whose clock stands before or behind them', () => {
    const made = at('2026-11-24T10:00:00+01:00');
    assert.equal(shown(anOpenContest(), made, made - 900 * DAY).status.headline, 'Candidatures ouvertes');
    assert.equal(shown(anEndedContest(), made, made + 9000 * DAY).status.headline, 'Édition terminée');
  });
});

describe('what is said of an edition', () => {
  const made = at('2026-11-24T10:00:00+01:00');
  const said = (now: string, language: keyof typeof SPEECHES = 'fr') =>
    shown(anOpenContest(), made, at(now), language).status;

  it('names the moment as people do: a date, tomorrow, today', () => {
    assert.equal(plain(said('2026-12-03T23:59:00+01:00').countdown?.when), 'le samedi 5 décembre 2026 à 18 h 00');
    assert.equal(plain(said('2026-12-04T00:00:00+01:00').countdown?.when), 'demain à 18 h 00');
    assert.equal(
      plain(said('2026-12-05T00:00:00+01:00').countdown?.sentence),
      'Clôture des candidatures : aujourd’hui à 18 h 00.',
    );
    const soon = ['2027-01-06', '2027-01-07', '2027-01-08'].map((day) => said(`${day}T12:00:00+01:00`).countdown?.soon);
    assert.deepEqual(soon, [undefined, 'Demain', 'Aujourd’hui']);
  });

  it('counts to nothing that is not settled, and says what is known instead', () => {
    const { countdown, outlook, undecided } = said('2027-01-09T12:00:00+01:00');
    assert.equal(countdown, undefined);
    assert.deepEqual(outlook, { when: 'En février 2027', where: 'à Metz · format à confirmer' });
    assert.equal(undecided.length, 3);
  });

  it('says that applications are closed, until the next step is past', () => {
    const headlines = ['2026-12-05T18:00:00+01:00', '2027-01-08T09:00:00+01:00', '2027-01-09T00:00:00+01:00'];
    assert.deepEqual(
      headlines.map((now) => plain(said(now).headline)),
      ['Candidatures closes. Prochaine étape : jury', 'En ce moment : jury', 'Prochaine étape : remise des prix'],
    );
  });

  it('says what a visitor can do', () => {
    const can = (now: string) => {
      const { applicationsOpen, dated } = said(now);
      return [applicationsOpen, dated];
    };
    assert.deepEqual(can('2026-12-05T17:59:59+01:00'), [true, true]);
    assert.deepEqual(can('2026-12-05T18:00:00+01:00'), [false, true]);
    assert.deepEqual(can('2027-01-09T00:00:00+01:00'), [false, false]);
  });

  it('says of a phase what became of it', () => {
    const { phases } = describeContest(anEndedContest(), made, 'fr');
    assert.deepEqual(
      phases.map((phase) => phase.said.details.map(plain)),
      [
        ['Étape annulée et remplacée par : Remises des prix locales.'],
        [],
        ['Date reportée ; prévue à l’origine le mardi 1er avril 2025.'],
      ],
    );
    const [cancelled] = describeContest(
      withPhases({ id: 'jury', kind: 'jury', state: 'cancelled', starts: '2027-01-08' }),
      made,
      'en',
    ).phases;
    assert.deepEqual(cancelled?.said.details, ['This step was cancelled.']);
  });

  it('tells beside the date what became of the phase, where the phase stands alone', () => {
    const moved = withPhases({
      id: 'remise',
      kind: 'prize-giving',
      state: 'postponed',
      earlier: '2026-12-11',
      starts: '2027-03',
    });
    assert.deepEqual(shown(moved, made, made).status.outlook?.details?.map(plain), [
      'Date reportée ; prévue à l’origine le vendredi 11 décembre 2026.',
    ]);
    const fixed = withPhases({ ...(moved.phases[0] ?? assert.fail()), starts: '2027-03-12' });
    assert.match(shown(fixed, made, made).status.countdown?.details?.join() ?? '', /reportée/);
    const instead = withPhases(
      { id: 'remise', kind: 'prize-giving', state: 'replaced', replacedBy: 'locales', starts: '2026-12' },
      { id: 'locales', kind: 'prize-giving', title: 'Remises locales', state: 'confirmed', starts: '2027-04' },
    );
    assert.deepEqual(shown(instead, made, made).status.outlook?.details?.map(plain), [
      'Remplace une étape annulée : remise des prix (date prévue à l’origine : en décembre 2026).',
    ]);
    assert.deepEqual(shown(instead, made, made).phases[1]?.details, [], 'the timeline has both');
    assert.equal('details' in (said('2026-11-24T10:00:00+01:00').countdown ?? {}), false);
  });

  it('tells a planned day from a confirmed one', () => {
    const jury = { id: 'jury', kind: 'jury', state: 'planned', starts: '2027-01-04' } as const;
    const { status: standing, phases } = shown(withPhases(jury), made, made);
    assert.equal(plain(standing.countdown?.when), 'prévu le lundi 4 janvier 2027');
    assert.equal(plain(standing.countdown?.sentence), 'Jury : prévu le lundi 4 janvier 2027.');
    assert.equal(plain(phases[0]?.when), 'prévu le lundi 4 janvier 2027');
    assert.deepEqual(standing.undecided.map(plain), ['Jury : date à confirmer']);
    const fixed = shown(withPhases({ ...jury, state: 'confirmed' }), made, made);
    assert.equal(plain(fixed.status.countdown?.when), 'le lundi 4 janvier 2027');
    assert.deepEqual(fixed.status.undecided, []);
  });

  it('runs past no deadline that nobody has fixed, and says since when applications are open', () => {
    const edition = (starts?: string) =>
      withPhases(
        { id: 'a', kind: 'applications-open', state: 'confirmed', starts: '2026-09-01', format: 'online' },
        { id: 'b', kind: 'deadline', state: 'planned', ...(starts !== undefined && { starts }) },
        confirmed('c', '2027-03-11T18:30:00+01:00'),
      );
    const open = shown(edition(), made, made);
    assert.equal(open.status.headline, 'Candidatures ouvertes');
    assert.equal(open.to, null);
    assert.deepEqual(
      [open.status.outlook?.when, plain(open.status.outlook?.where)],
      ['Date de clôture à confirmer', 'depuis le 1er septembre 2026 · en ligne'],
    );
    assert.equal(plain(open.phases[0]?.when), 'depuis le 1er septembre 2026');
    assert.equal(shown(edition('2026-12'), made, made).status.outlook?.when, 'Clôture en décembre 2026');
    assert.equal(
      plain(shown(edition(), made, at('2026-08-31T12:00:00+02:00')).phases[0]?.when),
      'depuis le 1er septembre 2026',
    );
    const before = at('2026-08-01T12:00:00+02:00');
    assert.equal(plain(shown(edition(), before, before).phases[0]?.when), 'à partir du mardi 1er septembre 2026');
    assert.equal(plain(shown(edition(), before, made).phases[0]?.when), 'depuis le 1er septembre 2026');
  });

  it('never holds for past what nobody confirmed, and confirms nothing any more of what is past', () => {
    const january = shown(theContestOf2020(), at('2020-11-20T10:00:00+01:00'), at('2021-01-15T10:00:00+01:00'));
    assert.equal(plain(january.status.headline), 'Remise des prix : suite à confirmer');
    assert.equal(january.status.ended, false);
    assert.deepEqual(january.status.statuses, ['unconfirmed']);
    assert.deepEqual(january.status.outlook, {
      when: 'En décembre 2020',
      where: 'à Metz',
      details: ['Date passée, sans confirmation.'],
    });
    for (const now of ['2027-03-15T10:00:00+01:00', '2028-03-15T10:00:00+01:00']) {
      const { status: standing, phases } = shown(anOpenContest(), made, at(now));
      for (const [index, status] of standing.statuses.entries())
        if (status !== 'next') assert.doesNotMatch(JSON.stringify(phases[index]), /confirmer/, now);
    }
    const last = shown(anOpenContest(), made, at('2028-03-15T10:00:00+01:00'));
    assert.deepEqual(last.status.statuses, ['done', 'done', 'done', 'unconfirmed', 'unconfirmed']);
    assert.deepEqual([last.phases[4]?.when, last.phases[4]?.details], ['date inconnue', ['Étape sans confirmation.']]);
  });

  it('says today of an event whose hour has passed', () => {
    const evening = withPhases(confirmed('c', '2027-03-11T18:30:00+01:00'));
    const { status: standing } = shown(evening, made, at('2027-03-11T20:00:00+01:00'));
    assert.equal(plain(standing.outlook?.when), 'Aujourd’hui à 18 h 30');
  });

  it('names the French title that its words contain, where they are not French', () => {
    const titled = withPhases(
      { ...confirmed('a', '2027-01-08'), title: 'Rencontre avec le jury' },
      confirmed('b', '2027-01-09'),
    );
    const titles = (language: keyof typeof SPEECHES) =>
      shown(titled, made, made, language).phases.map(({ title }) => title);
    assert.deepEqual(titles('fr'), [undefined, undefined]);
    for (const language of ['en', 'de'] as const) {
      assert.deepEqual(titles(language), ['Rencontre avec le jury', undefined]);
      assert.match(shown(titled, made, made, language).status.headline, /Rencontre avec le jury/);
    }
  });

  it('leaves notes, rules and names in French and says the rest in the language', () => {
    for (const language of LANGUAGES) {
      const contest = describeContest(theContestOf2020(), at('2020-11-20T10:00:00+01:00'), language);
      assert.equal(contest.lang, language);
      assert.equal(contest.name, 'Concours Trajectoires 2020');
    }
    const saidOn = (text: string, language: keyof typeof SPEECHES) =>
      plain(describeContest(theContestOf2020(), at(text), language).saidOn);
    assert.equal(saidOn('2020-11-01T00:30:00+01:00', 'fr'), '1er novembre 2020');
    assert.equal(saidOn('2020-11-20T23:30:00Z', 'en'), '21 November 2020');
    assert.equal(said('2026-11-24T10:00:00+01:00', 'de').headline, 'Bewerbungen sind möglich');
    assert.equal(said('2026-11-24T10:00:00+01:00', 'en').countdown?.before, 'until applications close');
  });

  it('is what the contract says, whole, and what a page reads is part of it', () => {
    for (const facts of EDITIONS) {
      const contest = describeContest(facts, made, 'fr');
      assert.deepEqual(Contest.parse(contest), contest);
      assert.deepEqual(ShownContest.parse(contest).standings, contest.standings);
    }
  });
});
