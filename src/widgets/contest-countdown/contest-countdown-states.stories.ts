import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { renderWidget } from '../../../stories/support/render.ts';
import { showsStale } from '../../../stories/support/stale.ts';
import * as variants from '../../../stories/support/variants.ts';
import { shows, showsAtLast } from '../../../stories/support/widget.ts';
import { fr } from '../../i18n/contest-countdown/fr.ts';

const TAG = 'alexis-contest-countdown';
const story = shows(TAG);

export default {
  title: 'Widgets/Concours/États',
  component: TAG,
  render: renderWidget(TAG),
} satisfies Meta;

export const Chargement: StoryObj = { ...story(variants.waiting, /Chargement/), name: 'Chargement' };
export const Lent: StoryObj = { ...showsAtLast(TAG, /avant la clôture/), name: 'Lent : il le dit, puis montre' };
export const HorsLigne: StoryObj = { ...story(variants.offline, /connexion est coupée/), name: 'Hors ligne' };
export const Injoignable: StoryObj = { ...story(variants.down, /ne répond pas/), name: 'Injoignable' };
export const ErreurDuServeur: StoryObj = {
  ...story(variants.failing, /momentanément indisponible/),
  name: 'Erreur du serveur',
};
export const Html: StoryObj = { ...story(variants.html, /pas lisible/), name: 'HTML au lieu de JSON' };
export const Tronque: StoryObj = { ...story(variants.truncated, /pas lisible/), name: 'Réponse tronquée' };
export const Anciennes: StoryObj = {
  ...showsStale(TAG, '/contests/current?at=2026-12-03T09%3A00%3A00Z', /avant la clôture/),
  name: 'Injoignable : les dernières informations, datées',
};
export const Vide: StoryObj = { ...story(variants.empty, fr.none), name: 'Aucune édition' };
export const SansDate: StoryObj = {
  ...story({ globals: { scenario: 'undecided' } }, /confirmer/),
  name: 'Dates non fixées',
};
/** No `now`: the device's clock, which may be wrong by years here, against the server's. */
export const HorlogeFausse: StoryObj = {
  ...story({ globals: { scenario: 'clock' }, args: { now: '' } }, /12 ?j.*avant la clôture/),
  name: 'Horloge de l’appareil fausse',
};
/** By the device's clock, since the server's is not known; the edition counts from the day of the device. */
export const HeureNonVerifiee: StoryObj = {
  ...story({ globals: { scenario: 'no-time' }, args: { now: '' } }, fr.unverifiedClock),
  name: 'Heure non vérifiée',
};
