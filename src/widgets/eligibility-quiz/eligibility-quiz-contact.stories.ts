import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { chooseDepartment, chooseTown, sendForm, startedQuiz, toContact } from '../../../stories/support/quiz-walk.ts';
import { renderWidget } from '../../../stories/support/render.ts';
import * as variants from '../../../stories/support/variants.ts';
import { named, press, says, type WidgetOnPage } from '../../../stories/support/widget.ts';
import { fr as words } from '../../i18n/eligibility-quiz/contact/fr.ts';

const TAG = 'alexis-eligibility-quiz';

export default {
  title: 'Widgets/Quiz/Prise de contact',
  component: TAG,
  render: renderWidget(TAG),
} satisfies Meta;

/** A story that walks to the contact form. */
const opened = (variant: StoryObj, then: (quiz: WidgetOnPage) => unknown, townOf = chooseTown): StoryObj => ({
  ...variant,
  play: async ({ canvasElement }) => {
    const quiz = await startedQuiz(canvasElement);
    await toContact(quiz, townOf);
    await then(quiz);
  },
});

const empty = (quiz: WidgetOnPage): Promise<void> => says(quiz, words.preview);

export const Vierge: StoryObj = { ...opened({}, empty), name: 'Vierge' };
export const Largeur280: StoryObj = { ...opened(variants.width280, empty), name: '280 px' };
export const PageSombre: StoryObj = { ...opened(variants.darkPage, empty), name: 'Page sombre' };

export const Erreurs: StoryObj = {
  ...opened({}, async (quiz) => {
    await press(quiz, words.submit);
    await says(quiz, words.summary(3));
    for (const field of ['name', 'email', 'consent'])
      await expect(quiz.root.querySelector(`#contact-${field}`)).toHaveAttribute('aria-invalid', 'true');
  }),
  name: 'Champs à corriger',
};

export const Envoyee: StoryObj = {
  ...opened({}, async (quiz) => {
    await sendForm(quiz);
    await says(quiz, words.done.title);
    await says(quiz, words.done.mail('lea@example.org'));
  }),
  name: 'Parcours : remplir, envoyer',
};

export const Quittee: StoryObj = {
  ...opened({ globals: { scenario: 'slow-writes' } }, async (quiz) => {
    await sendForm(quiz);
    await press(quiz, words.back.result);
    await says(quiz, words.news.sending);
    await says(quiz, words.news.done('C-MOCK01'));
    await expect(quiz.root.querySelector('[part~="result"]')).toBeVisible();
  }),
  name: 'Quittée pendant l’envoi : le résultat dit ce qu’elle devient',
};

export const ServeurAbsent: StoryObj = {
  ...opened(
    { globals: { scenario: 'quiz-alone' } },
    async (quiz) => {
      await sendForm(quiz);
      await says(quiz, words.failed.unreachable);
      await expect(quiz.queries.getByRole('textbox', { name: named(words.labels.name) })).toHaveValue('Léa Martin');
      await expect(quiz.queries.getByRole('button', { name: words.submit })).toBeEnabled();
    },
    chooseDepartment,
  ),
  name: 'Le serveur ne répond pas : le texte reste',
};
