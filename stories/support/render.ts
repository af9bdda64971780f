import { html, type TemplateResult } from 'lit';
import { STORY_NOW } from '../../.storybook/mock-api.ts';
import { type Args, attributes } from './attributes.ts';

/** Each widget as a page writes it: with the link that stands for it where there is no script. */
const WIDGETS = {
  'alexis-pole-locator': (args: Args) => html`
    <alexis-pole-locator ${attributes(args)}>
      <a href="https://kit.example/embed/pole-locator">Trouver un pôle Alexis</a>
    </alexis-pole-locator>
  `,
  'alexis-workshop-calendar': (args: Args) => html`
    <alexis-workshop-calendar ${attributes(args)}>
      <a href="https://kit.example/embed/workshop-calendar">Voir les ateliers</a>
    </alexis-workshop-calendar>
  `,
  'alexis-eligibility-quiz': (args: Args) => html`
    <alexis-eligibility-quiz ${attributes(args)}>
      <a href="https://kit.example/embed/eligibility-quiz">Trouver votre prochaine étape</a>
    </alexis-eligibility-quiz>
  `,
  'alexis-contest-countdown': (args: Args) => html`
    <alexis-contest-countdown ${attributes(args)}>
      <a href="https://kit.example/embed/contest-countdown">Concours Trajectoires</a>
    </alexis-contest-countdown>
  `,
} as const satisfies Record<string, (args: Args) => TemplateResult>;

/** Draws a widget from the controls of its story, at the hour of the stories. */
export const renderWidget =
  (tag: keyof typeof WIDGETS) =>
  (args: Args): TemplateResult =>
    WIDGETS[tag]({ now: STORY_NOW, ...args });
