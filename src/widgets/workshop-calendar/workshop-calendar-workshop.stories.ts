import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import {
  backToList,
  fillIn,
  listed,
  openFirst,
  openForm,
  send,
  shown,
  titles,
} from '../../../stories/support/calendar-walk.ts';
import { renderWidget } from '../../../stories/support/render.ts';
import { named, press, says, textIn, type WidgetOnPage } from '../../../stories/support/widget.ts';
import { fr as detailWords } from '../../i18n/workshop-calendar/workshop/fr.ts';
import { fr as formWords } from '../../i18n/workshop-calendar/registration/fr.ts';
import { fr } from '../../i18n/workshop-calendar/list/fr.ts';

const TAG = 'alexis-workshop-calendar';

export default {
  title: 'Widgets/Ateliers/Un atelier et l’inscription',
  component: TAG,
  render: renderWidget(TAG),
  args: { view: 'list' },
} satisfies Meta;

/** A story that begins at the list. */
const begun = (variant: StoryObj, then: (calendar: WidgetOnPage) => unknown): StoryObj => ({
  ...variant,
  play: async ({ canvasElement }) => {
    await then(await listed(canvasElement));
  },
});

/** A story of the first workshop of the list, opened. */
const opened = (variant: StoryObj, then: (calendar: WidgetOnPage) => unknown): StoryObj =>
  begun(variant, async (calendar) => {
    await openFirst(calendar);
    await then(calendar);
  });

export const Annule: StoryObj = {
  ...opened({ globals: { scenario: 'cancelled' } }, async (calendar) => {
    await says(calendar, 'La personne qui anime est absente.');
    await expect(textIn(calendar, '.detail .state')).toMatch(fr.status.cancelled());
    await expect(calendar.queries.queryByRole('button', { name: fr.register })).toBeNull();
  }),
  name: 'Annulé',
};

export const Deplace: StoryObj = {
  ...opened({ globals: { scenario: 'moved' } }, async (calendar) => {
    await says(calendar, 'Salle indisponible ce jour-là.');
    await expect(textIn(calendar, '.detail .state')).toMatch(fr.moved);
    // The day that holds no more, and the one that holds, in this order.
    const days = [...calendar.root.querySelectorAll('.facts ul:first-child > li')];
    await expect(days.map((day) => day.querySelector('s') !== null)).toEqual([true, false]);
    await expect(days[0]?.textContent).not.toBe(days[1]?.textContent);
    await expect(calendar.queries.getByRole('button', { name: fr.register })).toBeVisible();
  }),
  name: 'Déplacé',
};

export const Erreurs: StoryObj = {
  ...begun({}, async (calendar) => {
    await openForm(calendar);
    await send(calendar);
    await says(calendar, formWords.summary(3));
    const { root, queries } = calendar;
    await waitFor(() => expect(root.activeElement).toBe(root.querySelector('.form-summary')));
    const { name, email, consent } = formWords.fields;
    for (const text of [name.required, email.required, consent.any])
      await expect(await queries.findByRole('link', { name: text })).toBeVisible();
    for (const field of ['name', 'email', 'consent'])
      await expect(root.querySelector(`#registration-${field}`)).toHaveAttribute('aria-invalid', 'true');
  }),
  name: 'Inscription, champs à corriger',
};

export const Quittee: StoryObj = {
  ...begun({ globals: { scenario: 'slow-writes' } }, async (calendar) => {
    const title = await openForm(calendar);
    await fillIn(calendar);
    await send(calendar);
    await says(calendar, formWords.sending);
    await backToList(calendar);
    const before = titles(calendar).length;
    await says(calendar, formWords.announce.sent(title));
    await expect(await calendar.queries.findByRole('button', { name: formWords.done.manage })).toBeVisible();
    await expect(titles(calendar)).toHaveLength(before);
  }),
  name: 'Inscription quittée pendant l’envoi : la nouvelle, sur la liste',
};

export const Annuler: StoryObj = {
  ...begun({}, async (calendar) => {
    await openForm(calendar);
    await fillIn(calendar);
    await send(calendar);
    await says(calendar, formWords.done.confirmed);
    await press(calendar, formWords.done.cancel);
    const { queries } = calendar;
    await expect(await queries.findByRole('group', { name: formWords.done.cancelConfirm })).toBeVisible();
    await expect(queries.getByRole('button', { name: formWords.done.cancelNo })).toBeVisible();
  }),
  name: 'Inscription à annuler : la question',
};

export const EnLigne: StoryObj = {
  ...begun({ args: { format: 'online' } }, async (calendar) => {
    const { root } = calendar;
    await openFirst(calendar);
    await says(calendar, detailWords.onlinePlace);
    await backToList(calendar);
    await openForm(calendar);
    await fillIn(calendar);
    await send(calendar);
    await says(calendar, formWords.done.confirmed);
    await waitFor(() => expect(textIn(calendar, '.done')).toMatch(named(formWords.done.mail('zoe@example.org'))));
    await shown(calendar, '.done .calendars');
    await says(calendar, formWords.done.join);
    await expect(root.querySelector('.done a[href^="https://visio.example.org/"]')).toBeVisible();
  }),
  name: 'Parcours : un atelier en ligne, s’inscrire',
};
