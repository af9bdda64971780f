import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { renderWidget } from '../../../stories/support/render.ts';
import { showsStale } from '../../../stories/support/stale.ts';
import * as variants from '../../../stories/support/variants.ts';
import { shows, showsAtLast } from '../../../stories/support/widget.ts';
import { fr } from '../../i18n/calendar/tools/fr.ts';

const TAG = 'alexis-workshop-calendar';
const story = shows(TAG);

export default {
  title: 'Widgets/Ateliers/États',
  component: TAG,
  render: renderWidget(TAG),
  args: { view: 'list' },
} satisfies Meta;

export const Chargement: StoryObj = { ...story(variants.waiting, /Ateliers/), name: 'Chargement' };
export const Lent: StoryObj = { ...showsAtLast(TAG, /S’inscrire/), name: 'Lent : il le dit, puis montre' };
export const HorsLigne: StoryObj = { ...story(variants.offline, /connexion est coupée/), name: 'Hors ligne' };
export const Injoignable: StoryObj = { ...story(variants.down, /ne répond pas/), name: 'Injoignable' };
export const ErreurDuServeur: StoryObj = {
  ...story(variants.failing, /momentanément indisponible/),
  name: 'Erreur du serveur',
};
export const Html: StoryObj = { ...story(variants.html, /pas lisible/), name: 'HTML au lieu de JSON' };
export const Tronque: StoryObj = { ...story(variants.truncated, /pas lisible/), name: 'Réponse tronquée' };
export const Anciennes: StoryObj = {
  ...showsStale(TAG, '/workshops?from=2026-12-03&limit=100', /S’inscrire/),
  name: 'Injoignable : les dernières informations, datées',
};
export const UnIllisible: StoryObj = { ...story(variants.brokenItem, fr.dropped(1)), name: 'Un atelier illisible' };
export const Vide: StoryObj = { ...story(variants.empty, /Aucun atelier n’est programmé/), name: 'Vide' };
export const Complets: StoryObj = { ...story({ globals: { scenario: 'full' } }, /complet/), name: 'Tous complets' };
export const Deplaces: StoryObj = {
  ...story({ globals: { scenario: 'moved' } }, /date déplacée/),
  name: 'Tous déplacés',
};
export const Annules: StoryObj = { ...story({ globals: { scenario: 'cancelled' } }, /annulé/), name: 'Tous annulés' };
export const CinqMille: StoryObj = { ...story(variants.many, /Plus de 100 ateliers/), name: '5 000 ateliers' };
