import type { FilterWords } from './fr.ts';
import { en as stageNames } from '../../stages/en.ts';

export const en: FilterWords = {
  filters: {
    pole: 'Centre',
    stage: 'Stage',
    theme: 'Topic',
    format: 'Format',
    language: 'Language',
    all: 'All',
    allFeminine: 'All',
    withPlaces: 'With places left',
    text: 'Search for a workshop',
    textHint: 'forecast, CAPE…',
  },
  stageNames,
  feed: {
    explain: 'Your calendar updates by itself: new dates, changes, cancellations.',
    subscribe: 'Subscribe',
    copy: 'Copy the address',
    copied: 'Address copied.',
    copyFailed: 'The address could not be copied. Here it is:',
  },
  nearTo: (place) => `Nearest to ${place}, as the crow flies.`,
  nearYou: 'Nearest to your position, as the crow flies.',
  byDate: 'By date',
  byNearness: 'Nearest first',
  reset: 'Clear the filters',
  emptyPole: (pole) => `${pole}: no workshop announced.`,
  emptyFiltered: 'No workshop matches these filters.',
  dropped: (count) =>
    count === 1
      ? 'One workshop could not be read and is missing here.'
      : `${count} workshops could not be read and are missing here.`,
  unknownWorkshop: 'The workshop this link asks for does not exist or no longer does. Here are the next ones.',
};
