import type { Pole } from '../../../contract/poles.ts';
import type { Outcome, Quiz } from '../../../contract/quizzes.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import type { Origin } from '../../../domain/geo/origin.ts';
import { type RankedPole, rankPoles } from '../../../domain/poles/ranking.ts';
import { contactPole } from '../../../domain/quiz/contacts.ts';
import { currentSession } from '../../../domain/workshops/session-time.ts';
import { workshopStatus } from '../../../domain/workshops/status.ts';

/**
 * The pôle to go to: the only one where the step takes place, else the nearest open one, else the one that answers for
 * the département. `null` when there is none to name.
 */
export function poleFor(
  quiz: Quiz,
  { pole: only }: Pick<Outcome, 'pole'>,
  poles: readonly Pole[],
  origin: Origin | null,
  department: string,
): RankedPole | null {
  const open = rankPoles(poles, origin).filter(({ pole }) => pole.status === 'open' || pole.status === 'other');
  const wanted = only ?? (origin ? undefined : contactPole(quiz, department));
  return (wanted ? open.find(({ pole }) => pole.slug === wanted) : open[0]) ?? null;
}

/** A workshop, and how far from the visitor (metres, straight) when it is at another pôle than the one shown. */
export interface SuggestedWorkshop {
  readonly workshop: Workshop;
  readonly away: number | null;
}

/**
 * Workshops of the step that one can still come to: the nearest on site and the soonest online, each where there is one.
 * The first is the one to register for: that at the pôle shown, or else the one online.
 * @param workshops sorted by date, as the API gives them
 * @param pole slug of the pôle that is shown
 * @param now epoch milliseconds
 */
export function suggestWorkshops(
  workshops: readonly Workshop[],
  poles: readonly RankedPole[],
  pole: string | undefined,
  now: number,
): readonly SuggestedWorkshop[] {
  const possible = workshops.filter((workshop) => {
    const { availability } = workshopStatus(workshop, now);
    return availability === 'places-left' || availability === 'few-left' || availability === 'full-waiting';
  });
  const online = possible.find(({ format }) => format === 'online');
  const onSite = nearestWorkshop(
    possible.filter(({ format }) => format !== 'online'),
    poles,
    pole,
  );
  const suggested = [...(onSite ? [onSite] : []), ...(online ? [{ workshop: online, away: null }] : [])];
  return onSite?.workshop.pole?.slug === pole ? suggested : suggested.reverse();
}

/** The first at the pôle that is shown; without one, the first at the nearest. */
function nearestWorkshop(
  workshops: readonly Workshop[],
  poles: readonly RankedPole[],
  pole: string | undefined,
): SuggestedWorkshop | undefined {
  const here = workshops.find(({ pole: at }) => at?.slug === pole);
  if (here) return { workshop: here, away: null };
  const distanceTo = ({ pole: at }: Workshop) =>
    poles.find((ranked) => ranked.pole.slug === at?.slug)?.distance ?? null;
  const [first, ...others] = workshops.map((workshop) => ({ workshop, away: distanceTo(workshop) }));
  return first && others.reduce((best, one) => ((one.away ?? Infinity) < (best.away ?? Infinity) ? one : best), first);
}

/** When the workshop is: its session that is not over, as Paris wall texts. */
export const sessionOf = (workshop: Workshop, now: number) => currentSession(workshop, now).session;

/** The title says that people are informed together, and not taught: such a workshop is called a meeting. */
export const isMeeting = ({ title }: Workshop): boolean => /^réunion/i.test(title);
