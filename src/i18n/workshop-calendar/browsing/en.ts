import { en as stageNames } from '../../stages/en.ts';
import type { BrowsingWords } from './fr.ts';

export const en: BrowsingWords = {
  nearTo: (place) => `Nearest to ${place}, as the crow flies.`,
  nearYou: 'Nearest to your position, as the crow flies.',
  inMonth: (count, month) =>
    `${count === 0 ? 'No workshop' : count === 1 ? '1 workshop' : `${count} workshops`} in ${month}`,
  stageNames,
  byResult: (filters) => `Filtered by your result: ${filters}`,
  byPole: (pole) => `Filtered by the chosen pôle: ${pole}`,
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
