import type { Meta } from '@storybook/web-components-vite';
import { renderWidget } from '../../../stories/support/render.ts';
import * as variants from '../../../stories/support/variants.ts';
import { saying } from '../../../stories/support/widget.ts';

const TAG = 'alexis-workshop-calendar';

export default {
  title: 'Widgets/Ateliers/États',
  component: TAG,
  render: renderWidget(TAG),
  args: { view: 'list' },
} satisfies Meta;

/** What it says once it is complete. */
const READY = /S’inscrire/;

export const Chargement = saying(TAG, 'Chargement', variants.slow, /Ateliers/);
export const HorsLigne = saying(TAG, 'Hors ligne', variants.offline, /connexion est coupée/);
export const Injoignable = saying(TAG, 'Injoignable', variants.down, /ne répond pas/);
export const ErreurDuServeur = saying(TAG, 'Erreur du serveur', variants.failing, /momentanément indisponible/);
export const Html = saying(TAG, 'HTML au lieu de JSON', variants.html, /pas lisible/);
export const Tronque = saying(TAG, 'Réponse tronquée', variants.truncated, /pas lisible/);
export const UnIllisible = saying(TAG, 'Un atelier illisible', variants.brokenItem, /S’inscrire/);
export const Vide = saying(TAG, 'Vide', variants.empty, /Aucun atelier n’est programmé/);
export const Complets = saying(TAG, 'Tous complets', { globals: { scenario: 'full' } }, /complet/);
export const Deplaces = saying(TAG, 'Tous déplacés', { globals: { scenario: 'moved' } }, /date déplacée/);
export const Annules = saying(TAG, 'Tous annulés', { globals: { scenario: 'cancelled' } }, /annulé/);
export const CinqMille = saying(TAG, '5 000 ateliers', variants.many, /Plus de 100 ateliers/);

export const Largeur280 = saying(TAG, '280 px', variants.width280, READY);
export const Largeur480 = saying(TAG, '480 px', variants.width480, READY);
export const Largeur960 = saying(TAG, '960 px', variants.width960, READY);
export const PageSombre = saying(TAG, 'Page sombre', variants.darkPage, READY);
export const SurImage = saying(TAG, 'Sur une image', variants.onPhoto, READY);
export const AccentImpose = saying(TAG, 'Accent imposé, trop pâle', variants.forcedAccent, READY);
export const Anglais = saying(TAG, 'English', variants.english, /Register/);
export const Allemand = saying(TAG, 'Deutsch', variants.german, /Anmelden/);
export const DroiteAGauche = saying(TAG, 'De droite à gauche', variants.rightToLeft, READY);
export const MouvementReduit = saying(TAG, 'Mouvement réduit', variants.reducedMotion, READY);
export const StyleHostile = saying(TAG, 'Feuille de style hostile', variants.hostilePage, READY);
export const TexteAgrandi = saying(TAG, 'Texte à 200 %', variants.largeText, READY);
