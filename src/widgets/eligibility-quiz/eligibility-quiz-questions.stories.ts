import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { answer, goOn, heading, startedQuiz, toResult, typeTown } from '../../../stories/support/quiz-walk.ts';
import { renderWidget } from '../../../stories/support/render.ts';
import * as variants from '../../../stories/support/variants.ts';
import { named, press, says, textIn, type WidgetOnPage } from '../../../stories/support/widget.ts';
import { fr as searchWords } from '../../i18n/commune-search/fr.ts';
import { fr } from '../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as numberWords } from '../../i18n/eligibility-quiz/number/fr.ts';
import { fr as resultWords } from '../../i18n/eligibility-quiz/result/fr.ts';

const TAG = 'alexis-eligibility-quiz';

export default {
  title: 'Widgets/Quiz/Questions',
  component: TAG,
  render: renderWidget(TAG),
} satisfies Meta;

/** A story that begins at the first question. */
const asked = (play: (quiz: WidgetOnPage) => unknown, variant: StoryObj = {}): StoryObj => ({
  ...variant,
  play: async ({ canvasElement }) => {
    await play(await startedQuiz(canvasElement));
  },
});

const first = async (quiz: WidgetOnPage): Promise<void> => {
  await expect(heading(quiz)).toMatch(named('Où en est votre projet ?'));
  await expect(quiz.queries.getAllByRole('radio')).toHaveLength(7);
};

/** To the question of the commune. */
const toTown = (quiz: WidgetOnPage): Promise<void> => answer(quiz, 'J’ai une idée');

const saysWrong = (quiz: WidgetOnPage, error: string): Promise<void> =>
  waitFor(() => expect(textIn(quiz, '#error')).toMatch(named(error)));

export const Premiere: StoryObj = { ...asked(first), name: 'La première' };
export const Premiere280: StoryObj = { ...asked(first, variants.width280), name: 'La première, 280 px' };
export const PremiereSombre: StoryObj = { ...asked(first, variants.darkPage), name: 'La première, page sombre' };

export const SansReponse: StoryObj = {
  ...asked(async (quiz) => {
    await press(quiz, fr.next);
    await saysWrong(quiz, fr.missing.single);
  }),
  name: 'Sans réponse : elle le dit',
};

export const Plusieurs: StoryObj = {
  ...asked(async (quiz) => {
    await answer(quiz, 'Je veux transmettre mon entreprise');
    await typeTown(quiz, '57260');
    await userEvent.click(await quiz.queries.findByRole('option', { name: /^Dieuze/ }));
    await goOn(quiz);
    await says(quiz, fr.severalAnswers);
    const boxes = quiz.queries.getAllByRole('checkbox').slice(0, 2);
    for (const box of boxes) await userEvent.click(box);
    for (const box of boxes) await expect(box).toBeChecked();
  }),
  name: 'Plusieurs réponses',
};

export const Commune: StoryObj = {
  ...asked(async (quiz) => {
    await toTown(quiz);
    await typeTown(quiz, 'saint');
    await waitFor(() => expect(quiz.queries.getAllByRole('option').length).toBeGreaterThan(2));
  }),
  name: 'La commune, et ce que la recherche propose',
};

export const CommuneSansRecherche: StoryObj = {
  ...asked(
    async (quiz) => {
      await toTown(quiz);
      await typeTown(quiz, 'nan');
      await says(quiz, searchWords.failed);
      await expect(quiz.queries.getByRole('combobox', { name: fr.commune.department })).toBeVisible();
      await press(quiz, fr.next);
      await saysWrong(quiz, fr.missing.department);
      await press(quiz, searchWords.retry);
      await says(quiz, searchWords.failed);
    },
    { globals: { scenario: 'quiz-alone' } },
  ),
  name: 'La commune, quand la recherche ne répond pas',
};

export const Nombre: StoryObj = {
  ...asked(
    async (quiz) => {
      const field = await quiz.queries.findByRole('textbox', { name: /Depuis combien d’années/ });
      await userEvent.click(quiz.queries.getByRole('checkbox', { name: named(fr.unsure) }));
      await userEvent.type(field, '60');
      await press(quiz, fr.finish);
      await saysWrong(quiz, numberWords['too-large']('50'));
      await expect(field).toHaveAttribute('aria-invalid', 'true');
    },
    { globals: { scenario: 'number' } },
  ),
  name: 'Un nombre',
};

/** From the result to the question that this label names. */
async function edit(quiz: WidgetOnPage, label: string): Promise<void> {
  await userEvent.click(await quiz.queries.findByText(resultWords.answers.title));
  await press(quiz, named(`${resultWords.answers.edit} ${label}`));
  await waitFor(() => expect(heading(quiz)).toMatch(named(fr.edit.title)));
}

export const Modifier: StoryObj = {
  ...asked(async (quiz) => {
    await toResult(quiz);
    await edit(quiz, 'De quoi avez-vous besoin');
    await expect(quiz.queries.getByRole('button', { name: fr.edit.save })).toBeVisible();
    await expect(quiz.queries.getByRole('button', { name: fr.edit.cancel })).toBeVisible();
  }),
  name: 'Une réponse à modifier, depuis le résultat',
};

/** Nothing is erased yet: the way back leads to the same result. */
export const Recommencer: StoryObj = {
  ...asked(async (quiz) => {
    await toResult(quiz);
    const result = heading(quiz);
    await press(quiz, resultWords.restart);
    await press(quiz, fr.edit.cancel);
    await waitFor(() => expect(heading(quiz)).toBe(result));
    await press(quiz, resultWords.restart);
    await says(quiz, fr.restarted);
    await first(quiz);
    for (const radio of quiz.queries.getAllByRole('radio')) await expect(radio).not.toBeChecked();
    await expect(quiz.queries.getByRole('button', { name: fr.edit.cancel })).toBeVisible();
  }),
  name: '« Recommencer » : rien n’est encore effacé',
};

export const QuestionOuverte: StoryObj = {
  ...asked(async (quiz) => {
    await toResult(quiz);
    await edit(quiz, 'Où en est votre projet');
    await answer(quiz, 'J’ai une idée');
    await expect(heading(quiz)).toMatch(named(fr.edit.more));
  }),
  name: 'La question qu’une modification ouvre',
};
