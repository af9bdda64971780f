import type { SubscribeWords } from './fr.ts';

export const en: SubscribeWords = {
  explain: 'Your calendar updates by itself: new dates, changes, cancellations.',
  subscribe: 'Subscribe',
  copy: 'Copy the address',
  copied: 'Address copied.',
  copyFailed: 'The address could not be copied. Here it is:',
};
