import { type Choice, SNIPPETS } from '../../demo/configurator/snippets.js';
import { widgets } from '../../src/widgets/registry.ts';
import type { Args } from './attributes.ts';

/** What is pasted names no server of ours: who pastes it puts the partner's own in its place. */
export const HOST = 'https://HOST';

/** The text of the link that stands for each widget where there is no script. */
export const LINKS = {
  'alexis-pole-locator': 'Trouver un pôle Alexis',
  'alexis-workshop-calendar': 'Voir les ateliers',
  'alexis-eligibility-quiz': 'Trouver votre prochaine étape',
  'alexis-contest-countdown': 'Concours Trajectoires',
} as const;

export type WidgetTag = keyof typeof LINKS;

export const isWidgetTag = (name: unknown): name is WidgetTag => typeof name === 'string' && Object.hasOwn(LINKS, name);

/** The newest kit; a version and its fingerprint are asked for by nobody here. */
const NEWEST = {
  version: '',
  files: {},
  reserved: Object.fromEntries(widgets().map(([name, { reservedHeight }]) => [`alexis-${name}`, reservedHeight])),
};

/**
 * The code that brings a story to a page of somebody else's, as the integrator's page writes it: script tag, element with
 * the attributes of the controls, link. Without what only stories have: their API and their clock.
 */
export function pastedCode(tag: WidgetTag, args: Args, partner: string): string {
  const given = Object.entries(args).filter(([, value]) => value !== undefined && value !== false && value !== '');
  const texts = given.map(([name, value]) => [name, value === true ? '' : String(value)] as const);
  const choice: Choice = {
    origin: HOST,
    widget: tag.replace('alexis-', ''),
    title: LINKS[tag],
    partner,
    accent: '',
    tokens: Object.fromEntries(texts.filter(([name]) => name.startsWith('--alexis-'))),
    attributes: Object.fromEntries(
      texts.filter(([name]) => /^[a-z][a-z-]*$/.test(name) && !['now', 'api', 'partner'].includes(name)),
    ),
    release: 'latest',
  };
  return SNIPPETS['element']?.code(choice, NEWEST) ?? '';
}
