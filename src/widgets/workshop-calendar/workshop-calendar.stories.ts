import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { says, widgetIn, type WidgetOnPage } from '../../../stories/support/widget.ts';
import type { Args } from '../../../stories/support/attributes.ts';
import { renderWidget } from '../../../stories/support/render.ts';

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

/** Opens the form of the first information meeting that has places, and fills in what is mandatory. */
async function fillIn(widget: WidgetOnPage): Promise<void> {
  const [first] = await widget.queries.findAllByRole('button', { name: /^S’inscrire.*Réunion/ }, { timeout: 5_000 });
  if (!first) throw new Error('no workshop takes registrations');
  await userEvent.click(first);
  await userEvent.type(await widget.queries.findByRole('textbox', { name: /nom/ }, { timeout: 5_000 }), 'Zoé Dupont');
  await userEvent.type(widget.queries.getByRole('textbox', { name: /mail/ }), 'zoe@example.org');
  await userEvent.click(widget.queries.getByRole('checkbox', { name: /accepte/i }));
}

/** Leaves the workshops of one pôle in the list. */
async function filterByDieuze({ queries, root }: WidgetOnPage): Promise<void> {
  await userEvent.click(await queries.findByRole('button', { name: /^Filtrer/ }, { timeout: 5_000 }));
  await userEvent.selectOptions(await queries.findByRole('combobox', { name: /Pôle/ }, { timeout: 5_000 }), 'dieuze');
  await waitFor(() => expect(root.textContent).not.toMatch(/Maxéville ·/), { timeout: 5_000 });
}

const send = ({ queries }: WidgetOnPage): Promise<void> =>
  userEvent.click(queries.getByRole('button', { name: /^Confirmer/ }));

export const SInscrire: Story = {
  name: 'Parcours : filtrer, choisir, s’inscrire',
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    const registered: string[] = [];
    widget.element.addEventListener('alexis-registration', ({ detail }) => registered.push(detail.status));
    await filterByDieuze(widget);
    await fillIn(widget);
    await send(widget);
    await waitFor(() => expect(registered).toEqual(['confirmed']), { timeout: 10_000 });
    await says(widget, /zoe@example\.org|confirmée/);
  },
};

export const PlacePrise: Story = {
  name: 'Parcours : la dernière place vient d’être prise',
  globals: { scenario: 'race-lost' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    await fillIn(widget);
    await send(widget);
    await waitFor(() => expect(widget.root.textContent).toMatch(/liste d’attente/), { timeout: 10_000 });
  },
};

export const Mois: Story = { args: { view: 'month' } };

export const DUnPole: Story = { name: 'D’un seul pôle', args: { pole: 'dieuze' } };

export const TroisSeulement: Story = { name: 'Trois seulement', args: { limit: 3 } };
