import type { SharedWords } from './fr.ts';

export const en: SharedWords = {
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  failed: {
    offline: 'You are offline. Try again when the connection is back.',
    timeout: 'The service is taking too long to answer. Try again in a moment.',
    unreachable: 'The service is not answering right now. Try again in a moment.',
    invalid: 'The answer could not be read. Try again in a moment.',
    refused: 'The service is temporarily unavailable. Try again in a few minutes.',
  },
  stale: (when) => `Information from ${when}: it could not be refreshed.`,
  search: {
    label: 'Your town or postcode (France)',
    placeholder: 'Étain, 55400…',
    clear: 'Clear the search',
    results: 'Suggested towns',
    count: (count) => (count === 0 ? 'No town found.' : count === 1 ? '1 town suggested.' : `${count} towns suggested.`),
    none: (text) => `No town matches “${text}”. Check the spelling or try the postcode.`,
    failed: 'The search is not answering. What you typed is kept; try again in a moment.',
    busy: 'Searching…',
  },
};
