import { en as stageNames } from '../../stages/en.ts';
import type { FilterWords } from './fr.ts';

export const en: FilterWords = {
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
  stageNames,
};
