/** sRGB colour, channels 0–1. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

export const WHITE: Rgb = { r: 1, g: 1, b: 1 };
export const BLACK: Rgb = { r: 0, g: 0, b: 0 };

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** Relative luminance, 0 (black) to 1 (white). WCAG 2.2, "relative luminance". */
export const luminance = ({ r, g, b }: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** Contrast ratio, 1 to 21. WCAG 2.2, "contrast ratio". */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `share` of `b` in `a`, 0–1, mixed in sRGB. */
export const mix = (a: Rgb, b: Rgb, share: number): Rgb => ({
  r: a.r + (b.r - a.r) * share,
  g: a.g + (b.g - a.g) * share,
  b: a.b + (b.b - a.b) * share,
});

/**
 * The colour nearest to `colour` that reads on `surface` with at least `ratio` (default 4.5, WCAG 1.4.3): darkened on a
 * light surface, lightened on a dark one, in steps of a twentieth.
 */
export function readable(colour: Rgb, surface: Rgb, ratio = 4.5): Rgb {
  const towards = isDark(surface) ? WHITE : BLACK;
  for (let step = 0; step < 20; step++) {
    const candidate = mix(colour, towards, step / 20);
    if (contrast(candidate, surface) >= ratio) return candidate;
  }
  return towards;
}

/** White or black, whichever reads better on `fill`: always at least 4.58. */
export const textOn = (fill: Rgb): Rgb => (isDark(fill) ? WHITE : BLACK);

/** Whether white text reads better than black on this surface (the luminance at which both contrasts are equal). */
export const isDark = (surface: Rgb): boolean => luminance(surface) < 0.179;

/**
 * Reads what `getComputedStyle` gives for a colour: `rgb(…)`, `rgba(…)` or `color(srgb …)`. `null` for anything else
 * and for a colour that lets more than half of what is behind it through.
 */
export function parseComputedColour(text: string): Rgb | null {
  const match = /^(rgba?|color)\((?:srgb )?([^)]+)\)$/.exec(text.trim());
  if (!match) return null;
  const scale = match[1] === 'color' ? 1 : 255;
  const [r, g, b, alpha = 1] = (match[2] ?? '').split(/[\s,/]+/).map(Number);
  if (r === undefined || g === undefined || b === undefined || !(r + g + b >= 0) || !(alpha > 0.5)) return null;
  return { r: r / scale, g: g / scale, b: b / scale };
}

/** Reads `#rrggbb`; `null` for anything else. */
export function parseHex(text: string): Rgb | null {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
  if (!match) return null;
  const [r = 0, g = 0, b = 0] = match.slice(1).map((pair) => parseInt(pair, 16) / 255);
  return { r, g, b };
}

/** CSS text of a colour. */
export const cssColour = ({ r, g, b }: Rgb): string =>
  `rgb(${Math.round(r * 255)} ${Math.round(g * 255)} ${Math.round(b * 255)})`;
