/** One bit for each letter (0–25: a–z, 26: any digit) that a text holds once, twice and three times or more. */
export type Letters = readonly [once: number, twice: number, thrice: number];

/** The letters of a folded text without spaces. */
export function lettersOf(text: string): Letters {
  let [once, twice, thrice] = [0, 0, 0];
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index) - 97;
    const bit = 1 << (letter < 0 ? 26 : letter);
    thrice |= twice & bit;
    twice |= once & bit;
    once |= bit;
  }
  return [once, twice, thrice];
}

/** How many letters of `typed` the name has not, or not as often (counted up to three times each). */
export const lacking = (typed: Letters, name: Letters): number =>
  bitCount(typed[0] & ~name[0]) + bitCount(typed[1] & ~name[1]) + bitCount(typed[2] & ~name[2]);

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
