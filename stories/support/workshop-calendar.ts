import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { STORY_NOW } from '../../.storybook/mock-api.ts';
import type { AlexisWorkshopCalendar } from '../../src/widgets/workshop-calendar/workshop-calendar.ts';

export type Args = Pick<
  AlexisWorkshopCalendar,
  'view' | 'pole' | 'stage' | 'format' | 'from' | 'limit' | 'structuredData' | 'theme' | 'headingLevel' | 'now'
>;

export const TAG = 'alexis-workshop-calendar';

/** The widget as a page writes it; attributes that say nothing are left out. */
export const render = ({
  view,
  pole,
  stage,
  format,
  from,
  limit,
  structuredData,
  theme,
  headingLevel,
  now,
}: Args) => html`
  <alexis-workshop-calendar
    view=${ifDefined(view === 'auto' ? undefined : view)}
    pole=${ifDefined(pole || undefined)}
    stage=${ifDefined(stage || undefined)}
    format=${ifDefined(format || undefined)}
    from=${ifDefined(from || undefined)}
    limit=${ifDefined(limit || undefined)}
    ?structured-data=${structuredData}
    theme=${ifDefined(theme === 'auto' ? undefined : theme)}
    heading-level=${ifDefined(headingLevel === 2 ? undefined : headingLevel)}
    now=${ifDefined(now || undefined)}
  >
    <a href="https://kit.example/embed/workshop-calendar">Voir les ateliers</a>
  </alexis-workshop-calendar>
`;

export const args: Args = {
  view: 'auto',
  pole: '',
  stage: '',
  format: '',
  from: '',
  limit: 0,
  structuredData: false,
  theme: 'auto',
  headingLevel: 2,
  now: STORY_NOW,
};
