import type { Km } from './mosaic.ts';

const distance = (a: Km, b: Km) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const between = (a: Km, b: Km, share: number): Km => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];

/** The same line with points every `step` kilometres; the ends stay. */
export function resample(line: readonly Km[], step: number): Km[] {
  const length = line.reduce((sum, point, i) => sum + (i ? distance(line[i - 1] ?? point, point) : 0), 0);
  const parts = Math.max(1, Math.round(length / step));
  const points: Km[] = [];
  let walked = 0;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]];
    if (!from || !to) continue;
    const stretch = distance(from, to);
    for (
      let next = points.length * (length / parts);
      next < walked + stretch;
      next = points.length * (length / parts)
    ) {
      points.push(between(from, to, (next - walked) / stretch));
    }
    walked += stretch;
  }
  const last = line[line.length - 1];
  return last ? [...points.slice(0, parts), last] : [];
}

/** Gaussian mean along the line over `radius` points to both sides; it narrows towards the ends, which stay. */
export function smooth(line: readonly Km[], radius: number): Km[] {
  return line.map((_, i) => {
    const reach = Math.min(radius * 2, i, line.length - 1 - i);
    let [x, y, weights] = [0, 0, 0];
    for (let offset = -reach; offset <= reach; offset++) {
      const weight = Math.exp(-0.5 * (offset / radius) ** 2);
      const [px, py] = line[i + offset] ?? [0, 0];
      x += px * weight;
      y += py * weight;
      weights += weight;
    }
    return [x / weights, y / weights];
  });
}

/** Ramer–Douglas–Peucker: drops points closer than `tolerance` kilometres to the line without them. */
export function simplify(line: readonly Km[], tolerance: number): Km[] {
  const first = line[0];
  const last = line[line.length - 1];
  if (!first || !last || line.length < 3) return [...line];
  let farthest = 0;
  let most = 0;
  line.forEach((point, i) => {
    const off = distanceToSegment(point, first, last);
    if (off > most) [most, farthest] = [off, i];
  });
  if (most <= tolerance) return [first, last];
  return [
    ...simplify(line.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplify(line.slice(farthest), tolerance),
  ];
}

function distanceToSegment(point: Km, a: Km, b: Km): number {
  const squared = distance(a, b) ** 2;
  if (squared === 0) return distance(point, a);
  const along = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / squared;
  return distance(point, between(a, b, Math.min(1, Math.max(0, along))));
}
