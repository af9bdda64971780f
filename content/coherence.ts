import { utcMidnight } from '../src/domain/dates/calendar-date.ts';
import type { ContentFault } from './faults.ts';
import type { Content } from './kinds.ts';
import { checkQuiz } from './publish/quizzes/check-quiz.ts';
import { contestFaultsEver } from './publish/contests/contest-faults.ts';
import { publishPole } from './publish/poles/pole.ts';
import { quizKnown } from './publish/quizzes/quiz-known.ts';
import { publishWorkshops } from './publish/workshops/workshop.ts';

/** Faults that no single file shows: references to what does not exist, hours that cannot be read, doubles. */
export function faultsBetween(content: Content): ContentFault[] {
  return [
    ...doublePlaces(content),
    ...unknownPlaces(content),
    ...unknownSlugs(content),
    ...unreadableHours(content),
    ...impossibleContests(content),
    ...unsoundQuizzes(content),
    ...impossibleWorkshops(content),
  ];
}

const poleFile = (slug: string) => `poles/${slug}.json`;

function doublePlaces({ places }: Content): ContentFault[] {
  const seen = new Set<string>();
  const doubles = places.filter(({ insee }) => seen.size === seen.add(insee).size);
  return doubles.map(({ insee }) => ({ file: 'places', pointer: '', reason: `commune ${insee} stands there twice` }));
}

function unknownPlaces({ poles, places }: Content): ContentFault[] {
  const known = new Set(places.map((place) => place.insee));
  return poles
    .filter((pole) => !known.has(pole.place.insee))
    .map((pole) => ({ file: poleFile(pole.slug), pointer: '/place/insee', reason: 'is no commune of content/places' }));
}

function unknownSlugs({ poles, partners, quizzes }: Content): ContentFault[] {
  const poleSlugs = new Set(poles.map((pole) => pole.slug));
  const partnerSlugs = new Set(partners.map((partner) => partner.slug));
  const variants = new Set(quizzes.flatMap((quiz) => quiz.variants.map(({ code }) => code)));
  return [
    ...partners
      .filter(({ defaultPole }) => defaultPole !== undefined && !poleSlugs.has(defaultPole))
      .map(({ slug }) => ({ file: `partners/${slug}.json`, pointer: '/defaultPole', reason: 'is no pôle' })),
    ...partners
      .filter(({ quizVariant }) => quizVariant !== undefined && !variants.has(quizVariant))
      .map(({ slug }) => ({
        file: `partners/${slug}.json`,
        pointer: '/quizVariant',
        reason: 'is no variant of any quiz',
      })),
    ...poles.flatMap((pole) =>
      pole.partners.flatMap((partner, index) =>
        partnerSlugs.has(partner.slug)
          ? []
          : [{ file: poleFile(pole.slug), pointer: `/partners/${index}/slug`, reason: 'is no partner' }],
      ),
    ),
  ];
}

/** Whether hours can be expanded depends on their text alone, so any moment serves for the trial. */
function unreadableHours({ poles }: Content): ContentFault[] {
  return poles.flatMap((pole) => {
    try {
      publishPole(pole, 0);
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [{ file: poleFile(pole.slug), pointer: '/hours', reason }];
    }
  });
}

function impossibleContests({ contests, poles }: Content): ContentFault[] {
  const poleName = (slug: string) => poles.find((pole) => pole.slug === slug)?.name;
  return contests.flatMap((contest) => contestFaultsEver(`contests/${contest.slug}.json`, contest, poleName));
}

/** The library refuses a rule only when it runs, which it does from the first day of the series on. */
function impossibleWorkshops({ workshops, poles }: Content): ContentFault[] {
  return workshops.flatMap((series) => {
    const file = `workshops/${series.slug}.json`;
    if (series.pole !== undefined && poles.every(({ slug }) => slug !== series.pole))
      return [{ file, pointer: '/pole', reason: 'is no pôle' }];
    try {
      publishWorkshops(series, poles, utcMidnight(series.from));
      return [];
    } catch (error) {
      return [{ file, pointer: '/rule', reason: error instanceof Error ? error.message : String(error) }];
    }
  });
}

/** Proves every quiz and its variants: one that fails is not served. */
function unsoundQuizzes(content: Content): ContentFault[] {
  const known = quizKnown(content);
  return content.quizzes.flatMap((quiz) => checkQuiz(`quizzes/${quiz.slug}.json`, quiz, known).faults);
}
