import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { Args } from '../../../stories/support/attributes.ts';
import { renderWidget } from '../../../stories/support/render.ts';
import { says, widgetIn } from '../../../stories/support/widget.ts';
import { fr } from '../../i18n/contest-countdown/fr.ts';

const TAG = 'alexis-contest-countdown';

export default {
  title: 'Widgets/Concours',
  component: TAG,
  tags: ['autodocs'],
  render: renderWidget(TAG),
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Principal: Story = {
  play: async ({ canvasElement }) => says(await widgetIn(canvasElement, TAG), /12 ?j.*avant la clôture/),
};

export const ChangementDePhase: Story = {
  name: 'Parcours : la clôture passe',
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    await says(widget, /avant la clôture/);
    await waitFor(() => expect(widget.root.querySelector('[part="digits"]')).not.toBeNull());
    widget.element.setAttribute('now', '2026-12-15T18:00:05+01:00');
    await waitFor(() =>
      expect(widget.root.querySelector('[part="band"]')?.textContent).not.toMatch(/avant la clôture/),
    );
    await says(widget, /jury/i);
  },
};

export const Compact: Story = {
  name: 'Compact, dans une colonne',
  args: { compact: true },
  parameters: { host: { width: 280 } },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    await says(widget, /avant la clôture/);
    await expect(widget.root.querySelector('[part="timeline"]')).toBeNull();
    await expect(widget.queries.getByRole('link', { name: fr.phases })).toBeVisible();
  },
};

/** What the guide « Personnaliser » shows. */
export const Personnalise: Story = {
  name: 'Aux couleurs d’une page',
  args: { '--alexis-accent': '#b0431e', '--alexis-radius': '2px', '--alexis-font': 'Georgia, serif' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    await says(widget, /avant la clôture/);
    const apply = await widget.queries.findByRole('link', { name: fr.apply });
    await waitFor(() => expect(apply).toHaveStyle({ backgroundColor: '#b0431e', borderRadius: '2px' }));
  },
};

export const Edition2020: Story = {
  name: 'Édition 2020, telle que la source la raconte',
  args: { contest: 'trajectoires-2020' },
  play: async ({ canvasElement }) => says(await widgetIn(canvasElement, TAG), /2020/),
};

export const En2020: Story = {
  name: 'Décembre 2020 : rien n’est fixé',
  args: { contest: 'trajectoires-2020', now: '2020-11-20T10:00:00+01:00' },
  play: async ({ canvasElement }) => says(await widgetIn(canvasElement, TAG), /Metz/),
};
