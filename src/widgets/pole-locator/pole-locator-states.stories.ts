import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { locatorArgs, renderLocator, TAG } from '../../../stories/support/pole-locator.ts';
import * as variants from '../../../stories/support/variants.ts';
import { says, widgetIn } from '../../../stories/support/widget.ts';

export default {
  title: 'Widgets/Trouver un pôle/États',
  component: TAG,
  render: (args) => renderLocator({ ...locatorArgs, ...args }),
  args: locatorArgs,
} satisfies Meta;

/** The story, and what it must say at its end. */
const saying = (story: StoryObj, text: RegExp): StoryObj => ({
  ...story,
  play: async ({ canvasElement }) => says(await widgetIn(canvasElement, TAG), text),
});

export const Chargement: StoryObj = saying(variants.slow, /Trouver un pôle/);
export const TropLong: StoryObj = { ...saying(variants.slow, /plus de temps que d’habitude/), name: 'Chargement long' };
export const HorsLigne: StoryObj = { ...saying(variants.offline, /connexion est coupée/), name: 'Hors ligne' };
export const Injoignable: StoryObj = saying(variants.down, /ne répond pas/);
export const ErreurDuServeur: StoryObj = {
  ...saying(variants.failing, /momentanément indisponible/),
  name: 'Erreur du serveur',
};
export const Html: StoryObj = { ...saying(variants.html, /pas lisible/), name: 'HTML au lieu de JSON' };
export const Tronque: StoryObj = { ...saying(variants.truncated, /pas lisible/), name: 'Réponse tronquée' };
export const UnIllisible: StoryObj = { ...saying(variants.brokenItem, /4 pôles/), name: 'Un pôle illisible' };
export const Vide: StoryObj = saying(variants.empty, /Aucun pôle n’est publié/);
export const CinqCents: StoryObj = { ...saying(variants.many, /500 pôles/), name: '500 pôles' };

export const Largeur280: StoryObj = { ...variants.width280, name: '280 px' };
export const Largeur480: StoryObj = { ...variants.width480, name: '480 px' };
export const Largeur960: StoryObj = { ...variants.width960, name: '960 px' };
export const PageSombre: StoryObj = { ...variants.darkPage, name: 'Page sombre' };
export const SurImage: StoryObj = { ...variants.onPhoto, name: 'Sur une image' };
export const AccentImpose: StoryObj = { ...variants.forcedAccent, name: 'Accent imposé, trop pâle' };
export const Anglais: StoryObj = { ...saying(variants.english, /5 centres/), name: 'English' };
export const Allemand: StoryObj = { ...saying(variants.german, /5 /), name: 'Deutsch' };
export const DroiteAGauche: StoryObj = { ...variants.rightToLeft, name: 'De droite à gauche' };
export const MouvementReduit: StoryObj = { ...variants.reducedMotion, name: 'Mouvement réduit' };
export const StyleHostile: StoryObj = { ...variants.hostilePage, name: 'Feuille de style hostile' };
export const TexteAgrandi: StoryObj = { ...variants.largeText, name: 'Texte à 200 %' };
