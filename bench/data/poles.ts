import { publishPole } from '../../content/publish/poles/pole.ts';
import { readContent } from '../../content/read.ts';
import type { Pole } from '../../src/contract/poles.ts';

/**
 * The body of `GET /poles` with `count` pôles: the real ones, repeated with names and places of their own, scattered over
 * the Grand Est always in the same way.
 */
export async function polesBody(count: number, nowMs: number): Promise<string> {
  const { poles } = await readContent();
  const real = poles.map((pole) => publishPole(pole, nowMs));
  const data = Array.from({ length: count }, (_, i): Pole => {
    const model = real[i % real.length];
    if (!model) throw new Error('There is no pôle in the content.');
    return i < real.length ? model : another(model, i);
  });
  return JSON.stringify({ data, meta: { generatedAt: new Date(nowMs).toISOString() } });
}

function another(model: Pole, i: number): Pole {
  const place = {
    ...model.place,
    insee: `${10_000 + i}`,
    name: `${model.place.name}-${i}`,
    lat: 47.5 + 2.6 * scatter(i, 0.754877666),
    lon: 4 + 4 * scatter(i, 0.569840291),
  };
  return { ...model, slug: `${model.slug}-${i}`, name: `${model.name} ${i}`, place };
}

/** Evenly scattered numbers from 0 to 1: multiples of the two constants never clump (Roberts' R2 sequence). */
const scatter = (i: number, step: number): number => (i * step) % 1;
