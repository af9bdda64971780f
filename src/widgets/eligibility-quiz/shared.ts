/** Key of a shared result in the page's fragment: codes of outcomes, never an answer. */
export const SHARED = 'alexis-outcome';
