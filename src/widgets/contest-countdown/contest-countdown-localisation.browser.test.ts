import { expect } from '@open-wc/testing';
import { down } from '../../../test/support/api.ts';
import { anOpenContest, published, theContestOf2020 } from '../../../test/support/contests.ts';
import { until } from '../../../test/support/until.ts';
import { plainText } from '../../../test/support/widget-page.ts';
import { IN_2020, openCountdown, passages, TUESDAY, type CountdownPage } from './contest-countdown.fixture.ts';

/** What is marked as French. */
const french = ({ root }: CountdownPage): readonly Element[] => [...root.querySelectorAll('[lang=fr]')];

describe('contest countdown: languages', () => {
  for (const [lang, ...words] of [
    ['fr', /Candidatures ouvertes/i, /avant la clôture des candidatures/i],
    ['en', /Applications/i, /Deadline/i],
    ['de', /Bewerbungen sind möglich/i, /bis zum Bewerbungsschluss/i],
  ] as const) {
    it(`speaks ${lang}`, async () => {
      const page = await openCountdown({ lang });
      for (const word of words) await page.says(word);
    });
  }

  it('asks for its language, French without a word, as the loader does in advance', async () => {
    const inFrench = await openCountdown();
    const asked = ({ context: { api } }: CountdownPage) => api.requests.map(({ url }) => url.slice(api.base.length));
    expect(asked(inFrench)).to.include('/contests/current');
    const inGerman = await openCountdown({ lang: 'de' });
    expect(asked(inGerman)).to.include('/contests/current?lang=de');
  });

  it('changes with the page, which is no passage', async () => {
    const page = await openCountdown();
    page.element.lang = 'en';
    await page.says('Applications are open');
    await page.drawn();
    expect(page.announced).to.equal('');
    expect(passages(page)).to.deep.equal([]);
  });

  it('keeps what it shows when the edition cannot be loaded in the new one', async () => {
    const page = await openCountdown();
    page.context.api.answer('/contests/current', down);
    page.element.lang = 'en';
    await page.says('24 novembre 2026');
    expect(page.text).to.include('Candidatures ouvertes').and.not.to.include('could not be loaded');
  });

  it('marks what is French on a page in another language', async () => {
    const facts = theContestOf2020();
    const [phase] = facts.phases;
    if (!phase) throw new Error('The edition has a phase.');
    const noted = { ...facts, rules: ['Être en Lorraine.'], phases: [{ ...phase, note: 'Rien n’est fixé.' }, phase] };
    const page = await openCountdown({
      ...IN_2020,
      lang: 'en',
      answers: { '/contests/trajectoires-2020': published(noted, TUESDAY) },
    });
    const expected = ['Concours Trajectoires 2020', 'Rien n’est fixé.', 'Rien n’est fixé.', 'Être en Lorraine.'];
    await until('all is drawn', () => french(page).length === expected.length);
    expect(french(page).map(plainText)).to.deep.equal(expected);
  });
});

describe('contest countdown: a French title within a sentence', () => {
  const remise = { id: 'remise', kind: 'prize-giving', state: 'planned', title: 'Remises des prix locales' } as const;
  const contest = published(anOpenContest({ phases: [{ ...remise, starts: '2027-03-12' }, remise] }), TUESDAY);
  /** The texts that a French title is marked in. */
  const sentences = (page: CountdownPage): readonly string[] =>
    french(page)
      .filter((element) => plainText(element) === remise.title)
      .map(({ parentElement }) => plainText(parentElement));

  it('is marked as French wherever it is', async () => {
    const page = await openCountdown({ lang: 'en', contest });
    const title = `prize-giving ceremony (${remise.title})`;
    expect(sentences(page)).to.deep.equal([
      `Next step: ${title}`,
      `P${title.slice(1)}: expected on Friday, 12 March 2027.`,
      `P${title.slice(1)}, next step`,
      `P${title.slice(1)}, later step`,
      `P${title.slice(1)}: date to be confirmed`,
      `P${title.slice(1)}: date to be confirmed`,
    ]);
  });

  it('is not on a French page', async () => {
    expect(sentences(await openCountdown({ contest }))).to.deep.equal([]);
  });
});
