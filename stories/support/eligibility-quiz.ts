import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { STORY_NOW } from '../../.storybook/mock-api.ts';
import type { AlexisEligibilityQuiz } from '../../src/widgets/eligibility-quiz/eligibility-quiz.ts';

export type Args = Pick<AlexisEligibilityQuiz, 'quiz' | 'theme' | 'headingLevel' | 'now'>;

export const TAG = 'alexis-eligibility-quiz';

/** The widget as a page writes it; attributes that say nothing are left out. */
export const render = ({ quiz, theme, headingLevel, now }: Args) => html`
  <alexis-eligibility-quiz
    quiz=${ifDefined(quiz === 'orientation' ? undefined : quiz)}
    theme=${ifDefined(theme === 'auto' ? undefined : theme)}
    heading-level=${ifDefined(headingLevel === 2 ? undefined : headingLevel)}
    now=${ifDefined(now || undefined)}
  >
    <a href="https://kit.example/embed/eligibility-quiz">Trouver votre prochaine étape</a>
  </alexis-eligibility-quiz>
`;

export const args: Args = {
  quiz: 'orientation',
  theme: 'auto',
  headingLevel: 2,
  now: STORY_NOW,
};
