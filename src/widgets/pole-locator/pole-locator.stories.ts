import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { Args } from '../../../stories/support/attributes.ts';
import { renderWidget } from '../../../stories/support/render.ts';
import { replacing } from '../../../stories/support/replace.ts';
import { press, says, widgetIn } from '../../../stories/support/widget.ts';
import { fr as filterWords } from '../../i18n/pole-locator/filters/fr.ts';
import { fr as panelWords } from '../../i18n/pole-locator/map-panel/fr.ts';
import { fr as searchWords } from '../../i18n/pole-locator/search/fr.ts';

const TAG = 'alexis-pole-locator';

export default {
  title: 'Widgets/Trouver un pôle',
  component: TAG,
  tags: ['autodocs'],
  render: renderWidget(TAG),
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Principal: Story = {
  play: async ({ canvasElement }) => says(await widgetIn(canvasElement, TAG), /5 pôles/),
};

export const Chercher: Story = {
  name: 'Parcours : chercher, choisir',
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    const chosen: (string | null)[] = [];
    widget.element.addEventListener('alexis-pole-select', ({ detail }) => chosen.push(detail.pole));

    const field = await widget.queries.findByRole('combobox');
    await userEvent.type(field, 'etain');
    await userEvent.click(await widget.queries.findByRole('option', { name: /Étain/ }));
    await says(widget, /Étain \(55\)|de Étain|d’Étain/);

    const cards = (): HTMLElement[] => [...widget.root.querySelectorAll<HTMLElement>('[part="card"]')];
    await waitFor(() => expect(cards()[0]?.dataset['slug']).toBe('etain'));
    await userEvent.click(await widget.queries.findByRole('button', { name: 'Étain' }));
    await waitFor(() => expect(widget.root.querySelector('[part="details"]')).not.toBeNull());
    await expect(chosen).toEqual(['etain']);
  },
};

export const PoleOuvert: Story = {
  name: 'Un pôle ouvert d’avance',
  args: { pole: 'maxeville' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    await waitFor(() => expect(widget.root.querySelector('[part="details"]')).not.toBeNull());
  },
};

export const DepuisUneCommune: Story = {
  name: 'Depuis une commune',
  args: { near: '55300' },
  play: async ({ canvasElement }) => says(await widgetIn(canvasElement, TAG), /km/),
};

type Ask = Geolocation['getCurrentPosition'];

/** The device answers that to the question where it is, once the visitor lets it be asked. */
const onDevice = (answer: Ask): Story => replacing(Geolocation.prototype, 'getCurrentPosition', { value: answer });

export const Position: Story = {
  ...onDevice((tell) => tell({ coords: { latitude: 49.21, longitude: 5.64 } } as GeolocationPosition)),
  name: 'Depuis ma position',
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    await press(widget, searchWords.useMyPosition);
    await says(widget, filterWords.nearPosition('5 pôles'));
  },
};

export const PositionRefusee: Story = {
  ...onDevice((_, fail) => fail?.({ code: 1 } as GeolocationPositionError)),
  name: 'Position demandée, refusée',
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    await press(widget, searchWords.useMyPosition);
    await says(widget, searchWords.position.refused);
    await expect(widget.queries.getByRole('combobox')).toBeEnabled();
  },
};

export const Services: Story = {
  name: 'Services choisis d’avance',
  args: { services: 'couveuse' },
  play: async ({ canvasElement }) => says(await widgetIn(canvasElement, TAG), /[1-4] pôles?/),
};

export const Carte: Story = {
  name: 'La carte d’abord',
  args: { view: 'map' },
  parameters: { host: { width: 480 } },
  play: async ({ canvasElement }) => {
    const { queries } = await widgetIn(canvasElement, TAG);
    await expect(await queries.findByRole('region', { name: panelWords.region })).toBeVisible();
    await expect(await queries.findByRole('button', { name: filterWords.map })).toHaveAttribute('aria-pressed', 'true');
  },
};

export const SansCarte: Story = {
  name: 'Sans carte',
  args: { 'no-map': true },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    await says(widget, filterWords.filters);
    await expect(widget.queries.queryByRole('region', { name: panelWords.region })).toBeNull();
    await expect(widget.queries.queryByRole('button', { name: filterWords.map })).toBeNull();
  },
};
