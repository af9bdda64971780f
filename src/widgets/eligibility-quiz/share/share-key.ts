/** Key of a shared result in the page's fragment: codes of outcomes, never an answer. */
export const SHARE_KEY = 'alexis-outcome';
