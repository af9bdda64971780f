import type { PoleContent } from '../../content/schema/pole.ts';
import type { WorkshopSeries } from '../../content/schema/workshop.ts';
import type { MockContent } from '../content/content.ts';

const POLES = 500;
/** Weekly series; each gives some thirty occurrences in the months that are published. */
const SERIES = 170;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
/** The Grand Est, roughly: degrees of latitude and longitude. */
const REGION = { south: 47.6, north: 49.7, west: 3.6, east: 7.9 } as const;

/** More than anybody will ever have, the same each time. Throws where the content has no open pôle or no series. */
export function many(content: MockContent): MockContent {
  const models = content.poles.filter(({ status }) => status === 'open');
  const poles = Array.from({ length: POLES }, (_, index) => pole(at(models, index), index));
  const workshops = Array.from({ length: SERIES }, (_, index) =>
    weekly(at(content.workshops, index), at(poles, index * 3), index),
  );
  return { ...content, poles, workshops };
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to multiply');
  return item;
}

/** A number from 0 to 1 that looks random and is not (golden ratio and the square root of 2, fractional parts). */
const spread = (index: number, step: number): number => (index * step) % 1;

function pole(model: PoleContent, index: number): PoleContent {
  const { south, north, west, east } = REGION;
  return {
    ...model,
    slug: `${model.slug}-${index}`,
    name: `${model.name} ${index + 1}`,
    place: {
      ...model.place,
      name: `${model.place.name} ${index + 1}`,
      lat: Number((south + spread(index, 0.618034) * (north - south)).toFixed(3)),
      lon: Number((west + spread(index, 0.414214) * (east - west)).toFixed(3)),
    },
    demo: true,
  };
}

const weekly = (model: WorkshopSeries, { slug }: PoleContent, index: number): WorkshopSeries => ({
  ...model,
  slug: `serie-${index}`,
  rule: `FREQ=WEEKLY;BYDAY=${at(WEEKDAYS, index)}`,
  pauses: [],
  exceptions: [],
  ...(model.pole !== undefined && { pole: slug }),
});
