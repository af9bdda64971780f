import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { renderWidget } from '../../../stories/support/render.ts';
import { says, textIn, widgetIn } from '../../../stories/support/widget.ts';

const TAG = 'alexis-contest-countdown';

export default {
  title: 'Widgets/Concours/Dates',
  component: TAG,
  render: renderWidget(TAG),
  globals: { scenario: 'editions' },
} satisfies Meta;

/** An edition of `editions.ts`, its band with this text: only an hour has digits, so only there something ticks. */
const dated = (
  contest: string,
  text: RegExp,
  { now, digits = '' }: { now?: string; digits?: string } = {},
): StoryObj => ({
  args: { contest, ...(now !== undefined && { now }) },
  play: async ({ canvasElement }) => {
    const countdown = await widgetIn(canvasElement, TAG);
    await says(countdown, text);
    await waitFor(async () => {
      await expect(textIn(countdown, '[part="band"]')).toMatch(text);
      await expect(textIn(countdown, '[part="digits"]').replaceAll(' ', '')).toMatch(digits);
      await expect(countdown.root.querySelector('[part="digits"]') !== null).toBe(digits !== '');
    });
  },
});

export const Heure: StoryObj = {
  ...dated('heure', /11 janvier 2027 à 18 h/, { digits: '39j08h00min' }),
  name: 'À l’heure',
};
export const HeurePassee: StoryObj = {
  ...dated('heure', /aujourd’hui à 18 h/i, { now: '2027-01-11T20:00:00+01:00' }),
  name: 'À l’heure, le soir même',
};
export const Jour: StoryObj = { ...dated('jour', /39 jours .*11 janvier 2027/), name: 'Au jour' };
export const Demain: StoryObj = {
  ...dated('jour', /demain/i, { now: '2027-01-10T10:00:00+01:00' }),
  name: 'Au jour, la veille',
};
export const Aujourdhui: StoryObj = {
  ...dated('jour', /aujourd’hui/i, { now: '2027-01-11T10:00:00+01:00' }),
  name: 'Au jour, le jour même',
};
export const Mois: StoryObj = { ...dated('mois', /en mars 2027/i), name: 'Au mois' };
export const Saison: StoryObj = { ...dated('saison', /au printemps 2027/i), name: 'À la saison' };
export const Annee: StoryObj = { ...dated('annee', /en 2027/i), name: 'À l’année' };
export const Incertain: StoryObj = { ...dated('incertain', /probablement .*9 avril 2027/i), name: 'Incertaine' };
export const Approximatif: StoryObj = { ...dated('approximatif', /en mai 2027 environ/i), name: 'Approximative' };
export const Ouvert: StoryObj = {
  ...dated('ouvert', /15 avril 2027/, { now: '2027-04-20T10:00:00+02:00' }),
  name: 'Sans fin connue',
};
export const Inconnu: StoryObj = { ...dated('inconnu', /date à confirmer/i), name: 'Inconnue' };
