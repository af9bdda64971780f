import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { renderWidget } from '../../../stories/support/render.ts';
import { showsStale } from '../../../stories/support/stale.ts';
import * as variants from '../../../stories/support/variants.ts';
import { shows, showsAtLast } from '../../../stories/support/widget.ts';

const TAG = 'alexis-pole-locator';
const story = shows(TAG);

export default {
  title: 'Widgets/Trouver un pôle/États',
  component: TAG,
  render: renderWidget(TAG),
} satisfies Meta;

export const Chargement: StoryObj = { ...story(variants.waiting, /Trouver un pôle/), name: 'Chargement' };
export const Lent: StoryObj = { ...showsAtLast(TAG, /5 pôles/), name: 'Lent : il le dit, puis montre' };
export const HorsLigne: StoryObj = { ...story(variants.offline, /connexion est coupée/), name: 'Hors ligne' };
export const Injoignable: StoryObj = { ...story(variants.down, /ne répond pas/), name: 'Injoignable' };
export const ErreurDuServeur: StoryObj = {
  ...story(variants.failing, /momentanément indisponible/),
  name: 'Erreur du serveur',
};
export const Html: StoryObj = { ...story(variants.html, /pas lisible/), name: 'HTML au lieu de JSON' };
export const Tronque: StoryObj = { ...story(variants.truncated, /pas lisible/), name: 'Réponse tronquée' };
export const Anciennes: StoryObj = {
  ...showsStale(TAG, '/poles', /5 pôles/),
  name: 'Injoignable : les dernières informations, datées',
};
export const UnIllisible: StoryObj = { ...story(variants.brokenItem, /4 pôles/), name: 'Un pôle illisible' };
export const Vide: StoryObj = { ...story(variants.empty, /Aucun pôle n’est publié/), name: 'Vide' };
export const CinqCents: StoryObj = { ...story(variants.many, /500 pôles/), name: '500 pôles' };
