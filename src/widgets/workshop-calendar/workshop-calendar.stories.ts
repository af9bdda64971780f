import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { Args } from '../../../stories/support/attributes.ts';
import { fillIn, listed, openForm, send, shown, titles } from '../../../stories/support/calendar-walk.ts';
import { renderWidget } from '../../../stories/support/render.ts';
import { press, says, shows, widgetIn, type WidgetOnPage } from '../../../stories/support/widget.ts';
import { fr as browsingWords } from '../../i18n/workshop-calendar/browsing/fr.ts';
import { fr } from '../../i18n/workshop-calendar/list/fr.ts';
import { fr as monthWords } from '../../i18n/workshop-calendar/month/fr.ts';

const TAG = 'alexis-workshop-calendar';

export default {
  title: 'Widgets/Ateliers',
  component: TAG,
  tags: ['autodocs'],
  render: renderWidget(TAG),
  args: { view: 'list' },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Principal: Story = {
  play: async ({ canvasElement }) => says(await widgetIn(canvasElement, TAG), /S’inscrire/),
};

/** Leaves the workshops of one pôle in the list. */
async function filterByDieuze({ queries, root }: WidgetOnPage): Promise<void> {
  await userEvent.click(await queries.findByRole('button', { name: /^Filtrer/ }));
  await userEvent.selectOptions(await queries.findByRole('combobox', { name: /Pôle/ }), 'dieuze');
  await waitFor(() => expect(root.textContent).not.toMatch(/Maxéville ·/));
}

export const SInscrire: Story = {
  name: 'Parcours : filtrer, choisir, s’inscrire',
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    const registered: string[] = [];
    widget.element.addEventListener('alexis-registration', ({ detail }) => registered.push(detail.status));
    await filterByDieuze(widget);
    await openForm(widget);
    await fillIn(widget);
    await send(widget);
    await waitFor(() => expect(registered).toEqual(['confirmed']));
    await says(widget, /zoe@example\.org|confirmée/);
  },
};

export const PlacePrise: Story = {
  name: 'Parcours : la dernière place vient d’être prise',
  globals: { scenario: 'race-lost' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    await openForm(widget);
    await fillIn(widget);
    await send(widget);
    await waitFor(() => expect(widget.root.textContent).toMatch(/liste d’attente/));
  },
};

/** The focus goes to the first of those that came. */
export const Suite: Story = {
  name: '« Afficher la suite »',
  play: async ({ canvasElement }) => {
    const calendar = await listed(canvasElement);
    const { length } = titles(calendar);
    await press(calendar, fr.more);
    await waitFor(() => expect(titles(calendar)).toHaveLength(2 * length));
    await says(calendar, fr.added(length, 2 * length));
    await waitFor(() => expect(titles(calendar)[length]).toBe(calendar.root.activeElement));
  },
};

export const Mois: Story = {
  args: { view: 'month' },
  play: async ({ canvasElement }) => {
    const calendar = await widgetIn(canvasElement, TAG);
    await shown(calendar, '[part~="month"] .event');
    await says(calendar, /Décembre 2026/);
  },
};

/** The first of January is a holiday: this series skips the month. */
export const MoisVide: Story = {
  name: 'Un mois vide, et le chemin vers le prochain atelier',
  args: { view: 'month', stage: 'transmission' },
  play: async ({ canvasElement }) => {
    const calendar = await widgetIn(canvasElement, TAG);
    await press(calendar, monthWords.nextMonth);
    await says(calendar, monthWords.emptyMonth('janvier 2027'));
    await expect(
      await calendar.queries.findByRole('button', { name: monthWords.seeNext('vendredi 5 février 2027') }),
    ).toBeVisible();
  },
};

export const DUnPole: Story = {
  name: 'D’un seul pôle',
  args: { pole: 'dieuze' },
  play: async ({ canvasElement }) => {
    const calendar = await listed(canvasElement);
    await expect(calendar.root.textContent).not.toMatch(/Maxéville ·/);
  },
};

/** Nothing is announced at a pôle that is not open yet. */
export const PoleSansAtelier: Story = {
  ...shows(TAG)({}, browsingWords.emptyPole('Pôle entrepreneurial de Saint-Mihiel')),
  name: 'D’un pôle sans atelier',
  args: { pole: 'saint-mihiel' },
};

export const TroisSeulement: Story = {
  name: 'Trois seulement',
  args: { limit: 3 },
  play: async ({ canvasElement }) => expect(titles(await listed(canvasElement))).toHaveLength(3),
};
