import type { Visit } from '../../../context/visit-context.ts';
import type { WorkshopFilter } from '../../../domain/workshops/filter.ts';

/**
 * The filter after another widget changed the visit: a pôle or a step chosen there is asked for here, and no longer when
 * it is given up there. What the visitor chose here in its place stays.
 */
export function followVisit(
  filter: WorkshopFilter,
  before: Pick<Visit, 'pole' | 'stage'>,
  now: Pick<Visit, 'pole' | 'stage'>,
): WorkshopFilter {
  const poles = followed(filter.poles, before.pole, now.pole);
  const stages = followed(filter.stages, before.stage, now.stage);
  return poles === filter.poles && stages === filter.stages ? filter : { ...filter, poles, stages };
}

function followed(
  values: readonly string[] | undefined,
  before: string | null,
  now: string | null,
): readonly string[] | undefined {
  if (before === now) return values;
  if (now !== null) return [now];
  return values?.length === 1 && values[0] === before ? undefined : values;
}
