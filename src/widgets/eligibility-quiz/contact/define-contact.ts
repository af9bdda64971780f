import { defineFeature } from '../../../element/feature-element.ts';
import { QuizContact } from './quiz-contact.ts';

/** Defines the contact form; its tag, already in the widget, upgrades. */
export const defineContact = (): void => defineFeature('alexis-quiz-contact', QuizContact);
