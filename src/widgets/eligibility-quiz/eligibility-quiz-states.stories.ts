import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { withoutParts } from '../../../stories/support/parts.ts';
import { renderWidget } from '../../../stories/support/render.ts';
import * as variants from '../../../stories/support/variants.ts';
import { press, says, shows, showsAtLast, widgetIn } from '../../../stories/support/widget.ts';
import { fr as shared } from '../../i18n/shared/fr.ts';
import { fr as words } from '../../i18n/eligibility-quiz/start/fr.ts';

const TAG = 'alexis-eligibility-quiz';
const story = shows(TAG);

export default {
  title: 'Widgets/Quiz/États',
  component: TAG,
  render: renderWidget(TAG),
} satisfies Meta;

export const Chargement: StoryObj = { ...story(variants.waiting, /plus de temps que d’habitude/), name: 'Chargement' };
export const Lent: StoryObj = { ...showsAtLast(TAG, /Commencer/), name: 'Lent : il le dit, puis montre' };
export const HorsLigne: StoryObj = { ...story(variants.offline, /connexion est coupée/), name: 'Hors ligne' };
export const Injoignable: StoryObj = { ...story(variants.down, /ne répond pas/), name: 'Injoignable' };
export const ErreurDuServeur: StoryObj = {
  ...story(variants.failing, /momentanément indisponible/),
  name: 'Erreur du serveur',
};
export const Html: StoryObj = { ...story(variants.html, /pas lisible/), name: 'HTML au lieu de JSON' };
export const Tronque: StoryObj = { ...story(variants.truncated, /pas lisible/), name: 'Réponse tronquée' };
export const Inconnu: StoryObj = {
  ...story({ globals: { scenario: 'number' }, args: { quiz: 'sorcellerie' } }, words.unknown('sorcellerie')),
  name: 'Quiz inconnu',
};
export const SuiteAbsente: StoryObj = {
  ...withoutParts,
  play: async ({ canvasElement }) => {
    const quiz = await widgetIn(canvasElement, TAG);
    await says(quiz, words.partFailed);
    await press(quiz, words.start);
    await says(quiz, words.partFailed);
    await expect(quiz.queries.getByRole('button', { name: shared.retry })).toBeVisible();
  },
  name: 'Les questions ne sont pas venues',
};
export const PourLesEtudiants: StoryObj = {
  ...story({ globals: { partner: 'peel' } }, /Commencer/),
  name: 'Variante de Peel',
};
