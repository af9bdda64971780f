import type { Pole } from '../../../contract/poles.ts';
import type { Outcome, Quiz } from '../../../contract/quizzes.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import type { GeoPoint } from '../../../domain/geo/distance.ts';
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
  origin: GeoPoint | null,
  department: string,
): RankedPole | null {
  const open = rankPoles(poles, origin).filter(({ pole }) => pole.status === 'open' || pole.status === 'other');
  const wanted = only ?? (origin ? undefined : contactPole(quiz, department));
  return (wanted ? open.find(({ pole }) => pole.slug === wanted) : open[0]) ?? null;
}

/**
 * The next workshop of the step that one can still come to: at the pôle or online; without one, wherever it is. `null`
 * for none. `now` in epoch milliseconds; `workshops` sorted by date, as the API gives them.
 */
export function nextWorkshop(workshops: readonly Workshop[], pole: string | undefined, now: number): Workshop | null {
  const possible = workshops.filter((workshop) => {
    const { availability } = workshopStatus(workshop, now);
    return availability === 'places-left' || availability === 'few-left' || availability === 'full-waiting';
  });
  const near = possible.find(({ pole: at, format }) => format === 'online' || at?.slug === pole);
  return near ?? possible[0] ?? null;
}

/** When the workshop is: its session that is not over, as Paris wall texts. */
export const sessionOf = (workshop: Workshop, now: number) => currentSession(workshop, now).session;
