import type { SearchWords } from './fr.ts';

export const en: SearchWords = {
  useMyPosition: 'Use my position',
  position: {
    asking: 'Looking for your position…',
    refused: 'Your browser did not share your position. Enter your town: the search works just as well.',
    timeout: 'Your position could not be found in time. Please enter your town instead.',
    unavailable: 'Your device does not know its position. Please enter your town instead.',
    insecure: 'This page is not on a secure connection, so your position is not available. Please enter your town.',
  },
};
