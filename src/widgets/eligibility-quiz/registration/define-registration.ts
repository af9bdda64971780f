import { defineFeature } from '../../../element/feature-element.ts';
import { defineRegistrationForm } from '../../workshop-calendar/registration/registration-form.ts';
import { QuizRegistration } from './quiz-registration.ts';

/** Defines the registration form; its tag, already in the widget, upgrades. */
export function defineRegistration(): void {
  defineRegistrationForm();
  defineFeature('alexis-quiz-registration', QuizRegistration);
}
