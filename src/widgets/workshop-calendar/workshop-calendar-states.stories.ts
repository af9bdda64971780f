import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { listed, titles } from '../../../stories/support/calendar-walk.ts';
import { letPartsCome, withoutParts } from '../../../stories/support/parts.ts';
import { renderWidget } from '../../../stories/support/render.ts';
import { showsStale } from '../../../stories/support/stale.ts';
import * as variants from '../../../stories/support/variants.ts';
import { press, says, shows, showsAtLast } from '../../../stories/support/widget.ts';
import { fr as browsingWords } from '../../i18n/workshop-calendar/browsing/fr.ts';
import { fr as words } from '../../i18n/workshop-calendar/list/fr.ts';
import { fr as filterWords } from '../../i18n/workshop-calendar/filters/fr.ts';
import { fr as shared } from '../../i18n/shared/fr.ts';

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
export const UnIllisible: StoryObj = {
  ...story(variants.brokenItem, browsingWords.dropped(1)),
  name: 'Un atelier illisible',
};
export const Vide: StoryObj = { ...story(variants.empty, /Aucun atelier n’est programmé/), name: 'Vide' };
export const Complets: StoryObj = { ...story({ globals: { scenario: 'full' } }, /complet/), name: 'Tous complets' };
export const Deplaces: StoryObj = {
  ...story({ globals: { scenario: 'moved' } }, /date déplacée/),
  name: 'Tous déplacés',
};
export const Annules: StoryObj = { ...story({ globals: { scenario: 'cancelled' } }, /annulé/), name: 'Tous annulés' };
export const CinqMille: StoryObj = { ...story(variants.many, /Plus de 100 ateliers/), name: '5 000 ateliers' };

export const MoisAbsent: StoryObj = {
  ...withoutParts,
  play: async ({ canvasElement }) => {
    const calendar = await listed(canvasElement);
    await press(calendar, words.month);
    await says(calendar, words.partFailed);
    await expect(calendar.queries.getByRole('button', { name: shared.retry })).toBeVisible();
    await expect(titles(calendar)).toHaveLength(10);
  },
  name: 'Le mois n’est pas venu : la liste reste',
};
export const FiltresRevenus: StoryObj = {
  ...withoutParts,
  play: async ({ canvasElement }) => {
    const calendar = await listed(canvasElement);
    const { queries } = calendar;
    await press(calendar, words.filter);
    await says(calendar, words.partFailed);
    letPartsCome();
    // Within a moment of its failure a part is not asked for again.
    await waitFor(async () => {
      const again = queries.queryByRole('button', { name: shared.retry });
      if (again) await userEvent.click(again);
      await expect(queries.getByRole('combobox', { name: filterWords.pole })).toBeVisible();
    });
    await expect(queries.queryByRole('alert')).toBeNull();
  },
  name: 'Parcours : les filtres ne viennent pas, puis viennent',
};
