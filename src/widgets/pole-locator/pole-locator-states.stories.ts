import type { Meta } from '@storybook/web-components-vite';
import { renderWidget } from '../../../stories/support/render.ts';
import * as variants from '../../../stories/support/variants.ts';
import { saying } from '../../../stories/support/widget.ts';

const TAG = 'alexis-pole-locator';

export default {
  title: 'Widgets/Trouver un pôle/États',
  component: TAG,
  render: renderWidget(TAG),
} satisfies Meta;

/** What it says once it is complete. */
const READY = /5 pôles/;

export const Chargement = saying(TAG, 'Chargement', variants.slow, /Trouver un pôle/);
export const ChargementLong = saying(TAG, 'Chargement long', variants.slow, /plus de temps que d’habitude/);
export const HorsLigne = saying(TAG, 'Hors ligne', variants.offline, /connexion est coupée/);
export const Injoignable = saying(TAG, 'Injoignable', variants.down, /ne répond pas/);
export const ErreurDuServeur = saying(TAG, 'Erreur du serveur', variants.failing, /momentanément indisponible/);
export const Html = saying(TAG, 'HTML au lieu de JSON', variants.html, /pas lisible/);
export const Tronque = saying(TAG, 'Réponse tronquée', variants.truncated, /pas lisible/);
export const UnIllisible = saying(TAG, 'Un pôle illisible', variants.brokenItem, /4 pôles/);
export const Vide = saying(TAG, 'Vide', variants.empty, /Aucun pôle n’est publié/);
export const CinqCents = saying(TAG, '500 pôles', variants.many, /500 pôles/);

export const Largeur280 = saying(TAG, '280 px', variants.width280, READY);
export const Largeur480 = saying(TAG, '480 px', variants.width480, READY);
export const Largeur960 = saying(TAG, '960 px', variants.width960, READY);
export const PageSombre = saying(TAG, 'Page sombre', variants.darkPage, READY);
export const SurImage = saying(TAG, 'Sur une image', variants.onPhoto, READY);
export const AccentImpose = saying(TAG, 'Accent imposé, trop pâle', variants.forcedAccent, READY);
export const Anglais = saying(TAG, 'English', variants.english, /5 centres/);
export const Allemand = saying(TAG, 'Deutsch', variants.german, /5 Gründungszentren|5 /);
export const DroiteAGauche = saying(TAG, 'De droite à gauche', variants.rightToLeft, READY);
export const MouvementReduit = saying(TAG, 'Mouvement réduit', variants.reducedMotion, READY);
export const StyleHostile = saying(TAG, 'Feuille de style hostile', variants.hostilePage, READY);
export const TexteAgrandi = saying(TAG, 'Texte à 200 %', variants.largeText, READY);
