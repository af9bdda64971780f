import type { BrowsingWords } from './fr.ts';

export const en: BrowsingWords = {
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
