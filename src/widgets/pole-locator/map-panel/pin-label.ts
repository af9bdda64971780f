import type { RankedPole } from '../../../domain/poles/ranking.ts';
import { formatDistance } from '../../../i18n/format.ts';
import { statusLine } from '../list/status-line.ts';
import type { LocatorProps } from '../state/locator-props.ts';

/** Accessible name of a pin: the card in one line. */
export function pinLabel(
  { pole, distance }: RankedPole,
  { listWords, language, now }: Pick<LocatorProps, 'listWords' | 'language' | 'now'>,
): string {
  const { veryNear, straightLine } = listWords;
  const far = distance === null ? '' : `${formatDistance(distance, language, veryNear)} ${straightLine}`;
  const { text, note } = statusLine(pole, now, listWords, language);
  return [pole.name, far, text, note].filter(Boolean).join(', ');
}
