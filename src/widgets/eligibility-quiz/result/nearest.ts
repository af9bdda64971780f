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
export interface NextWorkshop {
  readonly workshop: Workshop;
  readonly away: number | null;
}

/**
 * The next workshop of the step that one can still come to: at the pôle or online; without one, the nearest, the first
 * of those equally far. `null` for none. `now` in epoch milliseconds; `workshops` sorted by date, as the API gives them.
 */
export function nextWorkshop(
  workshops: readonly Workshop[],
  poles: readonly RankedPole[],
  pole: string | undefined,
  now: number,
): NextWorkshop | null {
  const possible = workshops.filter((workshop) => {
    const { availability } = workshopStatus(workshop, now);
    return availability === 'places-left' || availability === 'few-left' || availability === 'full-waiting';
  });
  const near = possible.find(({ pole: at, format }) => format === 'online' || at?.slug === pole);
  if (near) return { workshop: near, away: null };
  const away = ({ pole: at }: Workshop) => poles.find((one) => one.pole.slug === at?.slug)?.distance ?? null;
  const [first, ...others] = possible.map((workshop) => ({ workshop, away: away(workshop) }));
  if (!first) return null;
  return others.reduce((best, one) => ((one.away ?? Infinity) < (best.away ?? Infinity) ? one : best), first);
}

/** When the workshop is: its session that is not over, as Paris wall texts. */
export const sessionOf = (workshop: Workshop, now: number) => currentSession(workshop, now).session;
