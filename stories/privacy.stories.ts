import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { STORY_NOW } from '../.storybook/mock-api.ts';
import { askedBy } from './support/requests.ts';
import { says, widgetIn } from './support/widget.ts';

export default { title: 'Widgets/Vie privée' } satisfies Meta;

/** Traces of the kit on the device; the mock's worker has a cache of its own. */
const traces = async (): Promise<string[]> => [
  ...(await caches.keys()).filter((name) => !name.startsWith('msw:')),
  ...Object.keys(localStorage).filter((key) => key.startsWith('alexis')),
  ...Object.keys(sessionStorage).filter((key) => key.startsWith('alexis')),
  ...document.cookie.split(';').filter(Boolean),
];

/** A widget that nobody has touched asks the API, and leaves nothing. What it may ask for, `preview.ts` checks. */
const untouched = (tag: string, render: () => TemplateResult, text: RegExp): StoryObj => ({
  render,
  play: async ({ canvasElement }) => {
    await says(await widgetIn(canvasElement, tag), text);
    await expect(askedBy(canvasElement).length).toBeGreaterThan(0);
    await expect(await traces()).toEqual([]);
  },
});

const locator = () => html`<alexis-pole-locator now=${STORY_NOW}></alexis-pole-locator>`;

export const Locator: StoryObj = {
  ...untouched('alexis-pole-locator', locator, /5 pôles/),
  name: 'Trouver un pôle, avant tout geste',
};
export const Quiz: StoryObj = {
  ...untouched(
    'alexis-eligibility-quiz',
    () => html`<alexis-eligibility-quiz now=${STORY_NOW}></alexis-eligibility-quiz>`,
    /Commencer/,
  ),
  name: 'Quiz, avant tout geste',
};
export const Calendar: StoryObj = {
  ...untouched(
    'alexis-workshop-calendar',
    () => html`<alexis-workshop-calendar now=${STORY_NOW} view="list"></alexis-workshop-calendar>`,
    /S’inscrire/,
  ),
  name: 'Ateliers, avant tout geste',
};
export const Countdown: StoryObj = {
  ...untouched(
    'alexis-contest-countdown',
    () => html`<alexis-contest-countdown now=${STORY_NOW}></alexis-contest-countdown>`,
    /avant la clôture/,
  ),
  name: 'Concours, avant tout geste',
};

export const AfterAnAct: StoryObj = {
  name: 'Après un geste : les réponses publiques, et elles seules',
  render: locator,
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'alexis-pole-locator');
    await says(widget, /5 pôles/);
    await userEvent.click(widget.queries.getByRole('button', { name: 'Dieuze' }));
    await waitFor(async () => expect(await traces()).toEqual(['alexis-kit']));
    const kept = await (await caches.open('alexis-kit')).keys();
    await waitFor(() => expect(kept.every(({ url }) => !url.includes('/places'))).toBe(true));
  },
};
