import { defineFeature } from '../../../element/feature-element.ts';
import { QuizNumber } from './quiz-number.ts';

/** Defines the field for numbers; its tag, already in the question, upgrades. */
export const defineNumber = (): void => defineFeature('alexis-quiz-number', QuizNumber);
