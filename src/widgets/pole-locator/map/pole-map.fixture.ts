import { fr } from '../../../i18n/pole-locator/map/fr.ts';
import { baseStyles } from '../../../ui/base-styles.ts';
import { tokens } from '../../../ui/tokens.ts';
import { loadMap } from '../map-panel/load-map.ts';
import type { PoleMap } from './pole-map.ts';
import type { MapPole, PoleMapOptions } from './types.ts';

/** The five pôles as the locator gives them. */
export const POLES: readonly MapPole[] = [
  { slug: 'maxeville', name: 'Maxéville', label: 'Maxéville, 3 km', lat: 48.712, lon: 6.164, status: 'open' },
  { slug: 'etain', name: 'Étain', label: 'Étain, 70 km', lat: 49.213, lon: 5.64, status: 'open' },
  { slug: 'morhange', name: 'Morhange', label: 'Morhange, 42 km', lat: 48.925, lon: 6.646, status: 'open' },
  { slug: 'dieuze', name: 'Dieuze', label: 'Dieuze, 42 km', lat: 48.813, lon: 6.721, status: 'open' },
  {
    slug: 'saint-mihiel',
    name: 'Saint-Mihiel',
    label: 'Saint-Mihiel',
    lat: 48.889,
    lon: 5.544,
    status: 'opening-soon',
  },
];

export interface Prepared {
  readonly map: PoleMap;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly container: HTMLElement;
  readonly pane: HTMLElement;
  /** What takes the focus and the arrow keys. */
  readonly grip: HTMLElement;
  /** Slugs that the visitor chose on the map, in order. */
  readonly chosen: string[];
  /** The button with this accessible name; fails where there is none. */
  readonly button: (name: string) => HTMLButtonElement;
  /** Accessible names of pins and clusters, in the order of the tab key. */
  readonly names: () => string[];
  /** Where an element's reference point is, from the top left corner of the map. */
  readonly at: (element: HTMLElement) => { x: number; y: number };
}

const made: { map: PoleMap; host: HTMLElement }[] = [];

afterEach(() => {
  for (const { map, host } of made.splice(0)) {
    map.destroy();
    host.remove();
  }
});

/** A map of the five pôles in a shadow root, as in the locator; taken away after the test. */
export async function prepareMap(
  options: Partial<PoleMapOptions> & {
    width?: number;
    height?: number;
    poles?: readonly MapPole[];
    hidden?: boolean;
  } = {},
): Promise<Prepared> {
  const { width = 700, height = 420, poles = POLES, hidden = false, ...rest } = options;
  const host = document.createElement('div');
  host.hidden = hidden;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [baseStyles, tokens].flatMap(({ styleSheet }) => styleSheet ?? []);
  const kit = document.createElement('div');
  kit.className = 'kit';
  kit.dataset['theme'] = 'light';
  for (const [name, colour] of [
    ['--_ground', '#fff'],
    ['--_accent', '#0a5c63'],
    ['--_accent-text', '#0a5c63'],
    ['--_on-accent', '#fff'],
  ] as const) {
    kit.style.setProperty(name, colour);
  }
  const container = document.createElement('div');
  container.style.width = `${width}px`;
  container.style.height = `${height}px`;
  kit.append(container);
  root.append(kit);
  document.body.append(host);
  const chosen: string[] = [];
  const { PoleMap: Map, base } = await loadMap();
  const map = new Map({
    container,
    root,
    base,
    words: fr,
    onSelect: (slug) => {
      chosen.push(slug);
      map.select(slug);
    },
    reducedMotion: true,
    ...rest,
  });
  made.push({ map, host });
  map.setPoles(poles);
  const find = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`No ${selector} in the map`);
    return found;
  };
  return {
    map,
    host,
    root,
    container,
    pane: find('[role=application]'),
    grip: find('[role=application] > [tabindex]'),
    chosen,
    button: (name) => find(`button[aria-label="${name}"]`) as HTMLButtonElement,
    names: () => [...root.querySelectorAll('[role=application] button')].map((b) => b.getAttribute('aria-label') ?? ''),
    at: (element) => {
      const { e: x, f: y } = new DOMMatrix(element.style.transform);
      return { x, y };
    },
  };
}
