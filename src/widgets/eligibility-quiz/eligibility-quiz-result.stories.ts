import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import {
  answer,
  chooseDepartment,
  chooseTown,
  heading,
  startedQuiz,
  toResult,
} from '../../../stories/support/quiz-walk.ts';
import { renderWidget } from '../../../stories/support/render.ts';
import { replacing } from '../../../stories/support/replace.ts';
import * as variants from '../../../stories/support/variants.ts';
import { named, press, says, textIn, widgetIn, type WidgetOnPage } from '../../../stories/support/widget.ts';
import { fr } from '../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as resultWords } from '../../i18n/eligibility-quiz/result/fr.ts';
import { keptKey } from './kept-answers/kept-key.ts';

const TAG = 'alexis-eligibility-quiz';

export default {
  title: 'Widgets/Quiz/Résultat',
  component: TAG,
  render: renderWidget(TAG),
} satisfies Meta;

/** A story that walks to the shortest result. */
const reached = (variant: StoryObj, then: (quiz: WidgetOnPage) => unknown, townOf = chooseTown): StoryObj => ({
  ...variant,
  play: async ({ canvasElement }) => {
    const quiz = await startedQuiz(canvasElement);
    await toResult(quiz, townOf);
    await then(quiz);
  },
});

const complete = async (quiz: WidgetOnPage): Promise<void> => {
  await expect(heading(quiz)).toMatch(named('Transmettre ou reprendre une entreprise'));
  await says(quiz, 'Pôle entrepreneurial');
};

export const Principal: StoryObj = { ...reached({}, complete), name: 'L’étape, le pôle, l’atelier' };
export const Largeur280: StoryObj = { ...reached(variants.width280, complete), name: '280 px' };
export const PageSombre: StoryObj = { ...reached(variants.darkPage, complete), name: 'Page sombre' };

export const Deplie: StoryObj = {
  name: '« Pourquoi pas… » et réponses, dépliés',
  play: async ({ canvasElement }) => {
    const quiz = await startedQuiz(canvasElement);
    await answer(quiz, 'J’ai une idée');
    await chooseTown(quiz);
    await answer(quiz, 'En emploi salarié à temps plein');
    await answer(quiz, 'Non');
    await answer(quiz, 'Tester mon activité', 'Trouver un local');
    await answer(quiz, 'Non');
    for (const title of [resultWords.whyNot.title, resultWords.answers.title])
      await userEvent.click(await quiz.queries.findByText(title));
    await expect(quiz.queries.getByText(named(resultWords.whyNot.intro))).toBeVisible();
    await expect(quiz.queries.getAllByRole('button', { name: named(resultWords.answers.edit) })).toHaveLength(6);
  },
};

export const HorsRegion: StoryObj = {
  name: 'En dehors du Grand Est',
  play: async ({ canvasElement }) => {
    const quiz = await startedQuiz(canvasElement);
    await answer(quiz, 'J’ai une idée');
    await answer(quiz, fr.commune.elsewhere);
    await expect(heading(quiz)).toMatch(named(resultWords.result.elsewhere));
  },
};

export const SansApi: StoryObj = {
  ...reached(
    { globals: { scenario: 'quiz-alone' } },
    async (quiz) => {
      await says(quiz, resultWords.result.noPole);
      await says(quiz, resultWords.result.workshopFailed);
      await press(quiz, resultWords.result.retry);
      await says(quiz, resultWords.result.noPole);
    },
    chooseDepartment,
  ),
  name: 'Sans API : l’étape tout de même, et « Réessayer »',
};

/** The page was opened by a link to a result. */
const shared = (codes: string): StoryObj => ({
  beforeEach: () => history.replaceState(history.state, '', `#alexis-outcome=${codes}`),
});

/** A story at whose opening a result stands there already. */
const opened = (variant: StoryObj, ...texts: readonly string[]): StoryObj => ({
  ...variant,
  play: async ({ canvasElement }) => {
    const quiz = await widgetIn(canvasElement, TAG);
    for (const text of texts) await says(quiz, text);
  },
});

const { share } = resultWords;
export const Partage: StoryObj = {
  ...opened(shared('accompagnement.carep'), share.received, share.title, 'Carep', share.take),
  name: 'Partagé par un lien',
};
export const PartageEnPartie: StoryObj = {
  ...opened(shared('accompagnement.sorcellerie'), share.received, share.someUnknown),
  name: 'Partagé, une partie n’existe plus',
};
export const PartagePerdu: StoryObj = {
  ...opened(shared('sorcellerie'), share.unknown, share.take),
  name: 'Partagé, il n’existe plus',
};

/** The device keeps answers to that version of the quiz. */
const kept = (version: string): StoryObj => ({
  beforeEach: () => {
    const key = keptKey('orientation');
    const commune = { department: '57', insee: '57177', name: 'Dieuze' };
    localStorage.setItem(key, JSON.stringify({ version, answers: { stade: 'idee', commune } }));
    return () => localStorage.removeItem(key);
  },
});

export const ReponsesGardees: StoryObj = {
  ...opened(kept('1'), fr.keep.resumed, 'Quelle est votre situation', fr.keep.forget),
  name: 'Réponses gardées : la suite',
};
export const ReponsesAnciennes: StoryObj = {
  ...opened(kept('0'), fr.keep.outdated),
  name: 'Réponses gardées, le quiz a changé',
};
export const GarderPuisEffacer: StoryObj = {
  ...reached({ beforeEach: () => () => localStorage.removeItem(keptKey('orientation')) }, async (quiz) => {
    await userEvent.click(quiz.queries.getByRole('checkbox', { name: named(fr.keep.label) }));
    await says(quiz, fr.keep.kept);
    await expect(localStorage.getItem(keptKey('orientation'))).not.toBeNull();
    await press(quiz, fr.keep.forget);
    await waitFor(() => expect(textIn(quiz)).toMatch(named(fr.keep.forgotten)));
    await expect(localStorage.getItem(keptKey('orientation'))).toBeNull();
  }),
  name: 'Parcours : garder ses réponses, les effacer',
};

/** What the browser offers under a name of `target` refuses. */
const refusing = (target: object, name: string, refuse: () => unknown): StoryObj =>
  replacing(target, name, { value: refuse });

export const GarderRefuse: StoryObj = {
  ...reached(
    refusing(Storage.prototype, 'setItem', () => {
      throw new DOMException('no', 'SecurityError');
    }),
    async (quiz) => {
      await userEvent.click(quiz.queries.getByRole('checkbox', { name: named(fr.keep.label) }));
      await says(quiz, fr.keep.failed);
    },
  ),
  name: 'Réponses que ce navigateur ne garde pas',
};
export const CopieRefusee: StoryObj = {
  ...reached(
    refusing(Clipboard.prototype, 'writeText', () => Promise.reject(new DOMException('no', 'NotAllowedError'))),
    async (quiz) => {
      await press(quiz, share.label);
      await says(quiz, share.failed);
      await expect(quiz.queries.getByRole('textbox', { name: share.label })).toBeVisible();
    },
  ),
  name: 'Lien à copier soi-même',
};
