import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { renderWidget } from '../../../stories/support/render.ts';
import * as variants from '../../../stories/support/variants.ts';
import { named, press, says, shows, textIn, widgetIn, type WidgetOnPage } from '../../../stories/support/widget.ts';
import { PHASE_STATUSES } from '../../contract/contest-shown.ts';
import { fr } from '../../i18n/contest-countdown/fr.ts';
import { fr as said } from '../../../content/publish/contests/words/fr.ts';
import { fr as sharedWords } from '../../i18n/shared/fr.ts';

const TAG = 'alexis-contest-countdown';
const story = shows(TAG);

export default {
  title: 'Widgets/Concours/Vie d’une édition',
  component: TAG,
  render: renderWidget(TAG),
} satisfies Meta;

/** A made-up edition. */
const edition = (contest: string, args: Readonly<Record<string, unknown>> = {}): StoryObj => ({
  globals: { scenario: 'editions' },
  args: { contest, ...args },
});

/** Nine hours before applications close. */
const LAST_DAY = { now: '2026-12-15T09:00:00+01:00' };

const digits = (countdown: WidgetOnPage): string => textIn(countdown, '[part="digits"]').replaceAll(' ', '');

/** Once the edition is drawn. */
const drawn = (variant: StoryObj, then: (countdown: WidgetOnPage) => unknown): StoryObj => ({
  ...variant,
  play: async ({ canvasElement }) => {
    const countdown = await widgetIn(canvasElement, TAG);
    await waitFor(() => expect(countdown.root.querySelector('[part="band"]')).not.toBeNull());
    await then(countdown);
  },
});

const inSeconds = async (countdown: WidgetOnPage): Promise<void> => {
  await waitFor(() => expect(digits(countdown)).toMatch('09h00min00s'));
};
export const DernierJour: StoryObj = { ...drawn({ args: LAST_DAY }, inSeconds), name: 'Le dernier jour, en secondes' };
export const DernierJourCompact: StoryObj = {
  ...drawn({ ...variants.width280, args: { ...LAST_DAY, compact: true } }, inSeconds),
  name: 'Le dernier jour, compact',
};

/** By the server's clock, which stands at the stories' hour when it is asked: a preview does not tick. */
export const EnPause: StoryObj = {
  ...drawn({ args: { now: '' } }, async (countdown) => {
    await userEvent.click(await countdown.queries.findByRole('button', { name: new RegExp(`${fr.pause}`) }));
    await says(countdown, fr.paused);
    await expect(await countdown.queries.findByRole('button', { name: named(fr.resume) })).toBeVisible();
  }),
  name: 'En pause',
};
export const Repris: StoryObj = {
  ...drawn(edition('soir', { now: '' }), async (countdown) => {
    await press(countdown, fr.pauseCountdown);
    await says(countdown, fr.paused);
    const stopped = digits(countdown);
    await press(countdown, fr.resumeCountdown);
    await says(countdown, fr.resumed);
    await waitFor(() => expect(digits(countdown)).not.toBe(stopped));
    await expect(countdown.queries.getByRole('button', { name: fr.pauseCountdown })).toBeVisible();
  }),
  name: 'En pause, puis repris',
};

const timeline = (countdown: WidgetOnPage): string => textIn(countdown, '[part="timeline"]');

/** Of each phase, in their order. */
const statuses = ({ root }: WidgetOnPage): string[] =>
  [...root.querySelectorAll('[part="timeline"] > li')].map(({ className }) => className.replace('phase ', ''));

export const TousLesEtats: StoryObj = {
  ...drawn(edition('etapes'), async (countdown) => {
    const { root } = countdown;
    await waitFor(() => expect(statuses(countdown).toSorted()).toEqual(PHASE_STATUSES.toSorted()));
    for (const status of PHASE_STATUSES)
      await expect(textIn(countdown, `.phase.${status} .name`)).toMatch(named(fr.status[status]));
    await expect(textIn(countdown, '.phase.unconfirmed')).toMatch(named(said.lapsed(true)));
    await expect(root.querySelector('.phase.current')).toHaveAttribute('aria-current', 'step');
  }),
  name: 'Étapes dans tous leurs états',
};
export const Change: StoryObj = {
  ...drawn(edition('change'), async (countdown) => {
    await waitFor(() => expect(statuses(countdown)).toEqual(['next', 'replaced', 'later', 'cancelled']));
    await expect(timeline(countdown)).toMatch(/vendredi 11 décembre 2026/);
    await expect(timeline(countdown)).toMatch(named(said.cancelled));
    await expect(timeline(countdown)).toMatch(/remplacée par : Remises des prix locales/i);
  }),
  name: 'Étapes reportée, remplacée, annulée',
};
export const Annulee: StoryObj = { ...story(edition('annule'), said.cancelledEdition), name: 'Édition annulée' };
export const Terminee: StoryObj = {
  ...story(edition('jour', { now: '2027-02-01T10:00:00+01:00' }), said.ended),
  name: 'Édition terminée',
};

export const SansSuite: StoryObj = {
  ...story({ args: { contest: 'trajectoires-2020', now: '2021-01-15T10:00:00+01:00' } }, said.lapsed(true)),
  name: 'Date passée, sans nouvelle',
};
export const TermineeSansNouvelle: StoryObj = {
  ...story(edition('inconnu', { now: '2028-03-01T10:00:00+01:00' }), said.endedUnconfirmed),
  name: 'Édition passée, sans nouvelle',
};
export const SansCloture: StoryObj = {
  ...story(edition('sans-cloture'), /date de clôture à confirmer/i),
  name: 'Candidatures ouvertes, clôture inconnue',
};

/** The laureates, one with a photo that says what it shows. */
async function showsLaureates({ queries }: WidgetOnPage): Promise<void> {
  await expect(await queries.findByRole('img', { name: 'Ada Exemple dans son atelier' })).toBeVisible();
  await expect(queries.getByText('Basile Spécimen')).toBeVisible();
}

export const Laureats: StoryObj = {
  ...drawn(edition('laureats'), async (countdown) => {
    await says(countdown, said.ended);
    await showsLaureates(countdown);
  }),
  name: 'Lauréats, avec une photo',
};
export const LaureatsCompact: StoryObj = {
  ...drawn({ ...variants.width280, ...edition('laureats', { compact: true }) }, async (countdown) => {
    const button = await countdown.queries.findByRole('button', { name: fr.seeLaureates });
    await expect(countdown.queries.queryByText('Basile Spécimen')).toBeNull();
    await userEvent.click(button);
    await showsLaureates(countdown);
  }),
  name: 'Lauréats, compact',
};

export const Deplie: StoryObj = {
  ...drawn({}, async ({ queries }) => {
    for (const title of [fr.rulesTitle, fr.archive]) await userEvent.click(await queries.findByText(title));
    await waitFor(() => expect(queries.getByText(/installée en Lorraine/)).toBeVisible());
    await expect(queries.getByRole('link', { name: fr.rules })).toBeVisible();
    await expect(await queries.findByRole('button', { name: /2020/ })).toBeVisible();
  }),
  name: 'Conditions et autres éditions, dépliées',
};
export const Archive: StoryObj = {
  ...drawn({}, async (countdown) => {
    await userEvent.click(await countdown.queries.findByText(fr.archive));
    await userEvent.click(await countdown.queries.findByRole('button', { name: /2020/ }));
    await says(countdown, 'Remises des prix locales');
    await expect(await countdown.queries.findByRole('button', { name: /2026/ })).toBeVisible();
  }),
  name: 'Parcours : les autres éditions, en choisir une',
};

export const ArchiveAbsente: StoryObj = {
  ...drawn({ globals: { scenario: 'no-archive' } }, async (countdown) => {
    await userEvent.click(await countdown.queries.findByText(fr.archive));
    await says(countdown, sharedWords.failed.unreachable);
  }),
  name: 'Les autres éditions, injoignables',
};

export const Inconnue: StoryObj = {
  ...story(edition('trajectoires-1812'), 'trajectoires-1812'),
  name: 'Édition inconnue',
};
