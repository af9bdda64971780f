import { de as stageNames } from '../../stages/de.ts';
import type { FilterWords } from './fr.ts';

export const de: FilterWords = {
  pole: 'Zentrum',
  stage: 'Etappe',
  theme: 'Thema',
  format: 'Format',
  language: 'Sprache',
  all: 'Alle',
  allFeminine: 'Alle',
  withPlaces: 'Mit freien Plätzen',
  text: 'Workshop suchen',
  textHint: 'Finanzplan, CAPE …',
  stageNames,
};
