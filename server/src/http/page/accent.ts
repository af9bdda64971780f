import { parseHex, readable, type Rgb, textOn, WHITE } from '../../../../src/domain/colour/contrast.ts';

/** The colours of a partner on white, as `#rrggbb`: mail programs know no other notation. */
export interface AccentColours {
  /** Ground of the main button, and what is written on it. */
  readonly fill: string;
  readonly onFill: string;
  /** Links: the accent, as dark as it must be to be read. */
  readonly text: string;
}

const DEFAULT_ACCENT = '#0a5c63';

/** `accent`: a partner's colour, `#rrggbb`; absent or anything else: our own. */
export function accentColours(accent: string = DEFAULT_ACCENT): AccentColours {
  const fill = parseHex(accent);
  if (fill === null) return accentColours();
  return { fill: accent, onFill: hex(textOn(fill)), text: hex(readable(fill, WHITE)) };
}

const hex = ({ r, g, b }: Rgb): string =>
  `#${[r, g, b]
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
