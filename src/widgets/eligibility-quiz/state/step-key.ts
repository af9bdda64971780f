/** Key of the visitor's step in the page's fragment: a number or a name, never an answer. */
export const STEP_KEY = 'alexis-step';
