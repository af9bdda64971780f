import type { FilterWords } from './fr.ts';

export const en: FilterWords = {
  near: (count, place) => `${count}, nearest to ${place} first.`,
  nearRough: (count, place) => `${count}, nearest to ${place} first (approximate point).`,
  nearPosition: (count) => `${count}, nearest to your position first. It stays in your browser.`,
  outside: (count, place) =>
    `${place} is outside the Grand Est: Alexis supports projects in that region. Here are ${count} all the same, nearest first.`,
  noneFits: (name) => `No centre offers all of this. The closest match: ${name}.`,
  resetFilters: 'Remove the filters',
  filters: 'Filter',
  filterBy: { services: 'Services', audiences: 'For whom' },
  option: (name, count) => `${name} (${count})`,
  views: 'View',
  list: 'List',
  map: 'Map',
};
