import { html, type TemplateResult } from 'lit';
import '../../embed/define/pole-locator.ts';
import { good, type Answer } from '../../../test/support/api.ts';
import { ETAIN, fivePoles, MONDAY, NANCY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { plainText, WidgetPage, type PageOptions } from '../../../test/support/widget-page.ts';
import { fr as filterWords } from '../../i18n/pole-locator/filters/fr.ts';
import type { AlexisPoleLocator } from './pole-locator.ts';

export type LocatorPage = WidgetPage<AlexisPoleLocator>;

/** What a test wants otherwise than usual. */
export interface LocatorOptions extends PageOptions {
  readonly element?: TemplateResult;
  /** Answer to `/poles`; the five pôles unless given. */
  readonly poles?: Answer;
  /** `drawn` waits for the list with search and filters; `nothing` for the first drawing only. */
  readonly wait?: 'drawn' | 'nothing';
}

export const LOCATOR = html`<alexis-pole-locator now=${MONDAY} no-map></alexis-pole-locator>`;
export const WITH_MAP = html`<alexis-pole-locator now=${MONDAY} view="map"></alexis-pole-locator>`;

/** The answers of an API that knows the five pôles, Nancy and Étain. */
export const ANSWERS = { '/poles': good(fivePoles()), '/places': good([NANCY, ETAIN]) };

/** A locator of the five pôles on {@link MONDAY}; the search knows Nancy and Étain. */
export async function openLocator({
  element = LOCATOR,
  poles = ANSWERS['/poles'],
  wait = 'drawn',
  answers,
  ...options
}: LocatorOptions = {}): Promise<LocatorPage> {
  const page: LocatorPage = await WidgetPage.open(element, {
    answers: { ...ANSWERS, '/poles': poles, ...answers },
    ...options,
  });
  if (wait === 'drawn') await isDrawn(page);
  return page;
}

/** Waits until list, search and filters are there. */
export async function isDrawn(page: LocatorPage): Promise<void> {
  await listed(page);
  await page.shown('combobox');
  await until('the filters are there', () => page.root.querySelector('[aria-controls=filters]'));
  await page.drawn();
}

/** Towns of the cards, in order. */
export const towns = ({ root }: LocatorPage): readonly string[] =>
  [...root.querySelectorAll('[part=card] [role=heading]')].map(plainText);

/** Waits until so many pôles are listed; without a number, any. */
export const listed = (page: LocatorPage, count?: number): Promise<unknown> =>
  until(`${count ?? 'some'} pôles are listed`, () => {
    const { length } = towns(page);
    return count === undefined ? length > 0 : length === count;
  });

/** The card of the pôle in this town. */
export function cardOf(page: LocatorPage, town: string): HTMLElement {
  const card = page.find('heading', new RegExp(`^${town}$`)).closest<HTMLElement>('[part=card]');
  if (!card) throw new Error(`${town} is not the heading of a card`);
  return card;
}

/** The button that opens and closes a card. */
export const openerOf = (page: LocatorPage, town: string): HTMLElement => page.find('button', new RegExp(`^${town}$`));

/** Waits until the card of this town is open, with its details. */
export const isOpen = (page: LocatorPage, town: string): Promise<unknown> =>
  until(`the card of ${town} is open`, () => cardOf(page, town).querySelector('[part=details]'));

/** Opens a card by its button. */
export async function openCard(page: LocatorPage, town = 'Maxéville'): Promise<void> {
  openerOf(page, town).click();
  await isOpen(page, town);
}

/** Opens the filters by their button. */
export async function openFilters(page: LocatorPage): Promise<void> {
  await page.click('button', filterWords.filters);
  await page.shown('button', 'Bureaux');
}

/** The commune field. */
export const townField = (page: LocatorPage): HTMLInputElement => page.find('combobox') as HTMLInputElement; // It is a native input.

/** Waits until the field says this. */
export const fieldSays = (page: LocatorPage, text: string): Promise<unknown> =>
  until(`the field says "${text}"`, () => townField(page).value === text);

/** Puts text into the commune field at once, as if it had been typed. */
export function enter(page: LocatorPage, text: string): void {
  const field = townField(page);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Types into the commune field and waits for suggestions. */
export async function search(page: LocatorPage, text = 'nan'): Promise<void> {
  enter(page, text);
  await page.shown('option');
}

/** Counts distances from Nancy. */
export async function chooseNancy(page: LocatorPage): Promise<void> {
  await search(page);
  await page.click('option', 'Nancy');
  await fieldSays(page, 'Nancy (54)');
}
