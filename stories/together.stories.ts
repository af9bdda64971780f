import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { STORY_NOW } from '../.storybook/mock-api.ts';
import { says, widgetIn } from './support/widget.ts';

export default {
  title: 'Widgets/Ensemble',
  render: () => html`
    <alexis-pole-locator now=${STORY_NOW} no-map></alexis-pole-locator>
    <alexis-workshop-calendar now=${STORY_NOW} view="list"></alexis-workshop-calendar>
    <alexis-eligibility-quiz now=${STORY_NOW}></alexis-eligibility-quiz>
    <alexis-contest-countdown now=${STORY_NOW}></alexis-contest-countdown>
  `,
} satisfies Meta;

export const SurUnePage: StoryObj = {
  name: 'Les quatre sur une page',
  play: async ({ canvasElement }) => {
    await says(await widgetIn(canvasElement, 'alexis-pole-locator'), /5 pôles/);
    await says(await widgetIn(canvasElement, 'alexis-workshop-calendar'), /S’inscrire/);
    await says(await widgetIn(canvasElement, 'alexis-eligibility-quiz'), /Commencer/);
    await says(await widgetIn(canvasElement, 'alexis-contest-countdown'), /avant la clôture/);
  },
};

export const UneVisite: StoryObj = {
  name: 'Parcours : une commune sert à tous',
  play: async ({ canvasElement }) => {
    const locator = await widgetIn(canvasElement, 'alexis-pole-locator');
    const calendar = await widgetIn(canvasElement, 'alexis-workshop-calendar');
    await says(calendar, /S’inscrire/);
    await userEvent.type(await locator.queries.findByRole('combobox'), 'etain');
    await userEvent.click(await locator.queries.findByRole('option', { name: /Étain/ }));
    await says(locator, /Étain/);
    await waitFor(() => expect(calendar.root.textContent).toMatch(/Étain|km/));
  },
};
