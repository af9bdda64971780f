import { html, type TemplateResult } from 'lit';
import '../../embed/define/pole-locator.ts';
import { good, type Answer } from '../../../test/support/api.ts';
import { control, controls, textOf } from '../../../test/support/find.ts';
import { prepareContext, type ContextOptions, type PreparedContext } from '../../../test/support/context.ts';
import { ETAIN, fivePoles, MONDAY, NANCY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { fr as filterWords } from '../../i18n/pole-locator/filters/fr.ts';
import type { AlexisPoleLocator } from './pole-locator.ts';

export interface PreparedLocator extends PreparedContext {
  readonly element: AlexisPoleLocator;
  readonly root: ShadowRoot;
  /** Types and details of the kit's events, in order, as the page hears them. */
  readonly events: readonly (readonly [string, unknown])[];
  /** The control with this name, as {@link control} finds it. */
  readonly control: (name: string | RegExp) => HTMLElement;
  /** Towns of the cards, in order. */
  readonly towns: () => readonly string[];
  /** Everything the shadow tree says, no-break spaces kept. */
  readonly text: () => string;
  /** What screen readers are told: the text of all live regions. */
  readonly announced: () => string;
  readonly card: (slug: string) => HTMLElement;
  /** The button that opens and closes a card. */
  readonly opener: (slug: string) => HTMLElement;
  /** Opens the filters by their button and waits for them. */
  readonly openFilters: () => Promise<void>;
  /** The commune field, once the search is there. */
  readonly field: () => HTMLInputElement;
  /** Types into the commune field as the browser would report it. */
  readonly enter: (text: string) => void;
}

export interface LocatorOptions extends ContextOptions {
  readonly element?: TemplateResult;
  /** Answer to `/poles`; the five pôles unless given. */
  readonly poles?: Answer;
  /** `drawn` waits for the list with its search; `list` for the list; `nothing` for the first drawing only. */
  readonly wait?: 'drawn' | 'list' | 'nothing';
}

export const LOCATOR = html`<alexis-pole-locator now=${MONDAY} no-map></alexis-pole-locator>`;

/** A locator of the five pôles on {@link MONDAY}; the search knows Nancy and Étain. */
export async function prepareLocator({
  element: template = LOCATOR,
  poles = good(fivePoles()),
  wait = 'drawn',
  answers,
  ...options
}: LocatorOptions = {}): Promise<PreparedLocator> {
  const prepared = prepareContext({
    answers: { '/poles': poles, '/places': good([NANCY, ETAIN]), ...answers },
    ...options,
  });
  const events: (readonly [string, unknown])[] = [];
  for (const type of ['alexis-pole-select', 'alexis-place-change'] as const) {
    prepared.provider.addEventListener(type, (event) => events.push([event.type, event.detail]));
  }
  const element = await prepared.place<AlexisPoleLocator>(template);
  const locator = describeLocator(prepared, element, events);
  if (wait !== 'nothing') await until('the list is drawn', () => locator.towns().length > 0);
  if (wait === 'drawn') {
    await until('the search is there', () => locator.field());
    await until('the filters are there', () => locator.root.querySelector('[aria-controls=filters]'));
    await element.updateComplete;
  }
  return locator;
}

/** The communes that are suggested, once they are. */
export async function suggestions({ root }: PreparedLocator): Promise<readonly HTMLElement[]> {
  await until('communes are suggested', () => root.querySelector('[role=option]'));
  return [...root.querySelectorAll<HTMLElement>('[role=option]')];
}

/** Types into the commune field and waits for suggestions. */
export async function search(locator: PreparedLocator, text = 'nan'): Promise<void> {
  locator.enter(text);
  await suggestions(locator);
}

/** The helpers of a test for a locator that is on the page already. */
export function describeLocator(
  prepared: PreparedContext,
  element: AlexisPoleLocator,
  events: readonly (readonly [string, unknown])[] = [],
): PreparedLocator {
  const root = element.shadowRoot;
  if (!root) throw new Error('The locator is not defined.');
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`No ${selector} in the locator`);
    return found;
  };
  const card = (slug: string) => find(`[part=card][data-slug=${slug}]`);
  return {
    ...prepared,
    element,
    root,
    events,
    control: (name) => control(root, name),
    towns: () => [...root.querySelectorAll('[part=card] [role=heading]')].map(textOf),
    text: () => textOf(root.querySelector('[part=base]')),
    announced: () => [...root.querySelectorAll('[aria-live=polite]')].map(textOf).join(' ').trim(),
    card,
    opener: (slug) => {
      const [button] = controls(card(slug), /./);
      if (!button) throw new Error(`The card of ${slug} has no button`);
      return button;
    },
    openFilters: async () => {
      control(root, filterWords.filters).click();
      await until('the filters are open', () => root.querySelector('[part=filters] button'));
    },
    field: () => find<HTMLInputElement>('[role=combobox]'),
    enter: (text) => {
      const field = find<HTMLInputElement>('[role=combobox]');
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
  };
}
