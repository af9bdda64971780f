import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { STORY_NOW } from '../../.storybook/mock-api.ts';
import type { AlexisPoleLocator } from '../../src/widgets/pole-locator/pole-locator.ts';

export type Args = Pick<
  AlexisPoleLocator,
  'near' | 'services' | 'pole' | 'view' | 'noMap' | 'theme' | 'headingLevel' | 'now'
>;

export const TAG = 'alexis-pole-locator';

/** The locator as a page writes it; attributes that say nothing are left out. */
export const render = ({ near, services, pole, view, noMap, theme, headingLevel, now }: Args) => html`
  <alexis-pole-locator
    near=${ifDefined(near || undefined)}
    services=${ifDefined(services || undefined)}
    pole=${ifDefined(pole || undefined)}
    view=${ifDefined(view === 'auto' ? undefined : view)}
    ?no-map=${noMap}
    theme=${ifDefined(theme === 'auto' ? undefined : theme)}
    heading-level=${ifDefined(headingLevel === 2 ? undefined : headingLevel)}
    now=${ifDefined(now || undefined)}
  >
    <a href="https://kit.example/embed/pole-locator">Trouver un pôle Alexis</a>
  </alexis-pole-locator>
`;

export const args: Args = {
  near: '',
  services: '',
  pole: '',
  view: 'auto',
  noMap: false,
  theme: 'auto',
  headingLevel: 2,
  now: STORY_NOW,
};
