import { expect, userEvent, waitFor } from 'storybook/test';
import { fr as detailWords } from '../../src/i18n/workshop-calendar/workshop/fr.ts';
import { fr as formWords } from '../../src/i18n/workshop-calendar/registration/fr.ts';
import { fr } from '../../src/i18n/workshop-calendar/list/fr.ts';
import { named, press, textIn, widgetIn, type WidgetOnPage } from './widget.ts';

/** How stories walk through the calendar, each step once what it needs is there. */

/** A calendar with its list. */
export async function listed(canvas: HTMLElement): Promise<WidgetOnPage> {
  const calendar = await widgetIn(canvas, 'alexis-workshop-calendar');
  await shown(calendar, '[part~="entry"]');
  return calendar;
}

export const shown = ({ root }: WidgetOnPage, selector: string): Promise<void> =>
  waitFor(() => expect(root.querySelector(selector)).not.toBeNull());

/** The titles of the list, in their order. */
export const titles = ({ root }: WidgetOnPage): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.entry-title'),
];

/** Opens the first workshop of the list. */
export async function openFirst(calendar: WidgetOnPage): Promise<void> {
  const [first] = titles(calendar);
  if (!first) throw new Error('the list is empty');
  await userEvent.click(first);
  await shown(calendar, '[part~="details"]');
}

/** Opens the form of the first information meeting that has places; gives the title of the workshop. */
export async function openForm(calendar: WidgetOnPage): Promise<string> {
  const name = new RegExp(`^${fr.register}.*Réunion`);
  const [first] = await calendar.queries.findAllByRole('button', { name });
  if (!first) throw new Error('no workshop takes registrations');
  await userEvent.click(first);
  await shown(calendar, 'form');
  return textIn(calendar, '.detail-title').trim();
}

/** Fills in what the form needs. */
export async function fillIn({ queries }: WidgetOnPage): Promise<void> {
  const { labels } = formWords;
  await userEvent.type(queries.getByRole('textbox', { name: named(labels.name) }), 'Zoé Dupont');
  await userEvent.type(queries.getByRole('textbox', { name: named(labels.email) }), 'zoe@example.org');
  await userEvent.click(queries.getByRole('checkbox', { name: named(labels.consent) }));
}

export const send = (calendar: WidgetOnPage): Promise<void> => press(calendar, formWords.submit);

/** From a workshop to the list. */
export async function backToList(calendar: WidgetOnPage): Promise<void> {
  await press(calendar, detailWords.back);
  await shown(calendar, '[part~="entry"]');
}
