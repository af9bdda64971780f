import type { Visit } from '../../../context/visit-context.ts';
import type { BrowsingWords } from '../../../i18n/workshop-calendar/browsing/fr.ts';
import type { CalendarState } from '../state/state.ts';

/**
 * Which filters another widget of the page has set: `Filtré par votre résultat : Sensibilisation · Dieuze`. `undefined`:
 * none, or the visitor has chosen others here since.
 */
export function filteredBy(
  { filter, all, poleNames }: Pick<CalendarState, 'filter' | 'all' | 'poleNames'>,
  { stage, pole }: Pick<Visit, 'stage' | 'pole'>,
  words: BrowsingWords,
): string | undefined {
  const isStage = stage !== null && String(filter.stages) === stage;
  const isPole = pole !== null && String(filter.poles) === pole;
  const held = all.find((workshop) => workshop.pole?.slug === pole);
  const names = [
    isStage && words.stageNames[stage],
    isPole && (held?.pole?.place.name ?? poleNames?.get(pole) ?? pole),
  ];
  const text = names.filter(Boolean).join(' · ');
  if (!text) return undefined;
  return isStage ? words.byResult(text) : words.byPole(text);
}
