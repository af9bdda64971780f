import { good, type Answer } from '../../../../test/support/api.ts';
import { until } from '../../../../test/support/until.ts';
import { plainText } from '../../../../test/support/widget-page.ts';
import { aRegistration, openCalendar, type CalendarOptions, type CalendarPage } from '../workshop-calendar.fixture.ts';

/** Where the form of the workshop with two places left sends registrations. */
export const POST = '/workshops/few-left/registrations';
/** That workshop, one with a waiting list, and one that takes place on site and online. */
export const FEW_LEFT = 'Tester avec le CAPE';
export const FULL_WAITING = 'Réunion d’information';
export const HYBRID = 'Mes chiffres';

export const RESERVED = 'Votre place est réservée.';

export const created: Answer = async (request) =>
  new Response(await (await good(aRegistration())(request)).text(), { status: 201 });

/** Opens the form of a workshop of the list. */
export async function openFormOf(page: CalendarPage, title: string): Promise<void> {
  await page.click('button', `: ${title}`);
  await until('the form is open', () => page.root.querySelector('form'));
}

/** The opened form of a workshop: that with two places left unless another is named. */
export async function openForm({
  title = FEW_LEFT,
  ...options
}: CalendarOptions & { title?: string } = {}): Promise<CalendarPage> {
  const page = await openCalendar({
    ...options,
    answers: { [POST]: created, '/workshops/hybrid/registrations': created, ...options.answers },
  });
  await openFormOf(page, title);
  return page;
}

/** A field of the form by its label. */
export const fieldOf = (page: CalendarPage, label: string): HTMLInputElement =>
  page.find('textbox', label) as HTMLInputElement; // A native field.

export const consentOf = (page: CalendarPage): HTMLInputElement =>
  page.find('checkbox', 'J’accepte') as HTMLInputElement; // A native checkbox.

/** Fills in what the form needs, and what the visitor needs. */
export async function fillForm(page: CalendarPage): Promise<void> {
  await page.fill('Prénom et nom', 'Zoé Martin');
  await page.fill('Adresse e-mail', 'zoe@example.org');
  await page.fill('Vos attentes', 'Une place près de la porte');
  consentOf(page).click();
  await page.drawn();
}

/** What was typed into the last field. */
export const kept = (page: CalendarPage): string => fieldOf(page, 'Vos attentes').value;

/** Sends the form, as the Enter key does. */
export const submit = (page: CalendarPage): void => page.root.querySelector('form')?.requestSubmit();

export async function fillAndSubmit(page: CalendarPage): Promise<void> {
  await fillForm(page);
  submit(page);
}

/** Waits until a place is reserved, or the form has come to this other end. */
export const isDone = (page: CalendarPage, outcome: string = RESERVED): Promise<unknown> =>
  page.shown('heading', outcome);

/** Registrations that were sent. */
export const sent = ({ context }: CalendarPage): readonly Request[] =>
  context.api.requests.filter(({ method }) => method === 'POST');

/** What the form says aloud of a failure. */
export const failureOf = (page: CalendarPage): string => {
  const form = page.root.querySelector('form');
  return form ? page.all('alert', undefined, form).map(plainText).join(' ').trim() : '';
};

/** Waits until the form says aloud why it failed. */
export const failsWith = (page: CalendarPage, text: string | RegExp): Promise<unknown> =>
  until(`the form says ${String(text)}`, () => {
    const failure = failureOf(page);
    return typeof text === 'string' ? failure.includes(text) : text.test(failure);
  });

/** What is said aloud beside the form, of another one. */
export const newsOf = (page: CalendarPage): string =>
  page
    .all('alert')
    .filter((alert) => !alert.closest('form'))
    .map(plainText)
    .join(' ')
    .trim();

/** Waits until it is said aloud beside the form. */
export const isTold = (page: CalendarPage, text: string): Promise<unknown> =>
  until(`it is told: ${text}`, () => newsOf(page).includes(text));
