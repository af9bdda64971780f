import type { SharedWords } from './fr.ts';

export const en: SharedWords = {
  loading: 'Loading…',
  slow: 'This is taking longer than usual…',
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
};
