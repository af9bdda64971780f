/** Key of a quiz's kept answers in `localStorage`. */
export const keptKey = (slug: string): string => `alexis-quiz-${slug}`;

/** Whether this device keeps answers to a quiz, readable or not. */
export function keepsAnswers(slug: string): boolean {
  try {
    return localStorage.getItem(keptKey(slug)) !== null;
  } catch {
    return false;
  }
}
