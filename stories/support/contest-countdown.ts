import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { STORY_NOW } from '../../.storybook/mock-api.ts';
import type { AlexisContestCountdown } from '../../src/widgets/contest-countdown/contest-countdown.ts';

export type Args = Pick<AlexisContestCountdown, 'contest' | 'compact' | 'theme' | 'headingLevel' | 'now'>;

export const TAG = 'alexis-contest-countdown';

/** The widget as a page writes it; attributes that say nothing are left out. */
export const render = ({ contest, compact, theme, headingLevel, now }: Args) => html`
  <alexis-contest-countdown
    contest=${ifDefined(contest || undefined)}
    ?compact=${compact}
    theme=${ifDefined(theme === 'auto' ? undefined : theme)}
    heading-level=${ifDefined(headingLevel === 2 ? undefined : headingLevel)}
    now=${ifDefined(now || undefined)}
  >
    <a href="https://kit.example/embed/contest-countdown">Concours Trajectoires</a>
  </alexis-contest-countdown>
`;

export const args: Args = {
  contest: '',
  compact: false,
  theme: 'auto',
  headingLevel: 2,
  now: STORY_NOW,
};
