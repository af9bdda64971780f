import { publishWorkshops } from '../../content/publish/workshops/workshop.ts';
import { readContent } from '../../content/read.ts';
import type { Workshop } from '../../src/contract/workshops.ts';
import { addDays } from '../../src/domain/dates/calendar-date.ts';
import { parisDate, parisEpoch, parisText } from '../../src/domain/dates/paris.ts';

/** Days over which the workshops are spread, from tomorrow: 5,000 are some fourteen a day, 30 ten a month. */
const DAYS = { least: 90, most: 360 } as const;
const HALF_HOUR = 30;

/**
 * `count` workshops in the order of the API: those of the content, repeated with ids, titles and times of their own, spread
 * over the coming months always in the same way.
 */
export async function manyWorkshops(count: number, nowMs: number): Promise<readonly Workshop[]> {
  const { workshops, poles } = await readContent();
  const real = workshops
    .flatMap((series) => publishWorkshops(series, poles, nowMs))
    .map(({ workshop }) => workshop)
    .filter(({ state }) => state === 'scheduled');
  const tomorrow = addDays(parisDate(nowMs), 1);
  const days = Math.min(DAYS.most, Math.max(DAYS.least, count));
  return Array.from({ length: count }, (_, i): Workshop => {
    // Strides over the series, so that every part of the list has workshops of all pôles.
    const model = real[(i * 37) % real.length];
    if (!model) throw new Error('There is no workshop in the content.');
    const day = addDays(tomorrow, Math.floor((i / count) * days));
    const starts = parisEpoch(day, 9 * 60 + ((i * 7) % 16) * HALF_HOUR);
    return {
      ...model,
      id: `${model.series ?? 'atelier'}-${i}`,
      title: `${model.title} ${i}`,
      sessions: [{ starts: parisText(starts), ends: parisText(starts + 2 * 3_600_000) }],
      registration: { closes: parisText(starts - 3_600_000), state: 'open' },
      places: model.places.map((places) => ({ ...places, left: 1 + (i % places.capacity) })),
    };
  }).sort((a, b) => compare(a.sessions[0]?.starts ?? '', b.sessions[0]?.starts ?? '') || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Answers `GET /workshops` from `list`, page by page, as the server does; the cursor is the index of the next page. */
export function workshopsAnswer(list: readonly Workshop[], query: URLSearchParams, nowMs: number): string {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '9999'];
  const found = list.filter(({ sessions }) =>
    sessions.some(({ starts }) => starts >= from && starts.slice(0, 10) <= to),
  );
  const begin = Number(query.get('cursor') ?? 0);
  const end = begin + Number(query.get('limit') ?? 50);
  const next = end < found.length ? { next: String(end) } : {};
  return JSON.stringify({
    data: found.slice(begin, end),
    meta: { generatedAt: new Date(nowMs).toISOString(), ...next },
  });
}
