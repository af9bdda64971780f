import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { renderWidget } from '../../../stories/support/render.ts';
import * as variants from '../../../stories/support/variants.ts';
import { shows } from '../../../stories/support/widget.ts';

const TAG = 'alexis-pole-locator';
const story = shows(TAG);

export default {
  title: 'Widgets/Trouver un pôle/Sur d’autres pages',
  component: TAG,
  render: renderWidget(TAG),
} satisfies Meta;

/** What it says once it is complete. */
const READY = /5 pôles/;

export const Largeur280: StoryObj = { ...story(variants.width280, READY), name: '280 px' };
export const Largeur480: StoryObj = { ...story(variants.width480, READY), name: '480 px' };
export const Largeur960: StoryObj = { ...story(variants.width960, READY), name: '960 px' };
export const PageSombre: StoryObj = { ...story(variants.darkPage, READY), name: 'Page sombre' };
export const SurImage: StoryObj = { ...story(variants.onPhoto, READY), name: 'Sur une image' };
export const AccentImpose: StoryObj = { ...story(variants.forcedAccent, READY), name: 'Accent imposé, trop pâle' };
export const Anglais: StoryObj = { ...story(variants.english, /5 centres/), name: 'English' };
export const Allemand: StoryObj = { ...story(variants.german, /5 Gründungszentren|5 /), name: 'Deutsch' };
export const DroiteAGauche: StoryObj = { ...story(variants.rightToLeft, READY), name: 'De droite à gauche' };
export const MouvementReduit: StoryObj = { ...story(variants.reducedMotion, READY), name: 'Mouvement réduit' };
export const StyleHostile: StoryObj = { ...story(variants.hostilePage, READY), name: 'Feuille de style hostile' };
export const TexteAgrandi: StoryObj = { ...story(variants.largeText, READY), name: 'Texte à 200 %' };
