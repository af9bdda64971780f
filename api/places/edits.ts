/**
 * Number of typing slips between two words: optimal string alignment distance (Damerau–Levenshtein in which no piece
 * is edited twice), that is insertions, deletions, substitutions and swaps of neighbours.
 *
 * @param prefix `true`: the best over all beginnings of `text`, for a word that is still being typed.
 * @param max gives up above this many.
 * @returns the number, or `max + 1` when there are more. Costs at most `typed.length × (2 × max + 1)` steps.
 */
export function edits(typed: string, text: string, max: number, prefix = false): number {
  const rows = typed.length;
  const columns = Math.min(text.length, rows + max);
  const tooMany = max + 1;
  if (rows - columns > max || (!prefix && text.length - rows > max)) return tooMany;

  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let column = 0; column <= columns; column++) last.push(column);

  for (let row = 1; row <= rows; row++) {
    // Cells further than `max` from the diagonal cannot be `max` or less: they are left undefined and read as too many.
    const from = Math.max(1, row - max);
    const to = Math.min(columns, row + max);
    const current: number[] = [];
    current[from - 1] = from === 1 ? row : tooMany;
    let best = current[from - 1]!;
    for (let column = from; column <= to; column++) {
      const same = typed[row - 1] === text[column - 1];
      let cost = Math.min(
        (last[column - 1] ?? tooMany) + (same ? 0 : 1),
        (last[column] ?? tooMany) + 1,
        current[column - 1]! + 1,
      );
      if (row > 1 && column > 1 && typed[row - 1] === text[column - 2] && typed[row - 2] === text[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? tooMany) + 1);
      }
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > max) return tooMany;
    beforeLast = last;
    last = current;
  }

  if (!prefix) return Math.min(last[text.length] ?? tooMany, tooMany);
  let best = tooMany;
  for (let column = Math.max(0, rows - max); column <= columns; column++)
    best = Math.min(best, last[column] ?? tooMany);
  return best;
}

/** Slips forgiven in a typed word: none up to 3 letters, 1 up to 7, 2 from 8 on. */
export const slipsForgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
