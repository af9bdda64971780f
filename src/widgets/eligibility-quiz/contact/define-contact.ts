import { defineFeature } from '../../../element/feature-element.ts';
import { defineContactForm } from '../../contact/contact-form.ts';
import { QuizContact } from './quiz-contact.ts';

/** Defines the contact form; its tag, already in the widget, upgrades. */
export function defineContact(): void {
  defineContactForm();
  defineFeature('alexis-quiz-contact', QuizContact);
}
