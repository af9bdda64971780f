import { html, type TemplateResult } from 'lit';
import { STORY_NOW } from '../../.storybook/mock-api.ts';
import { type Args, attributes } from './attributes.ts';
import { LINKS, type WidgetTag } from './snippet.ts';

const link = (tag: WidgetTag) => html`
  <a href="https://kit.example/embed/${tag.replace('alexis-', '')}">${LINKS[tag]}</a>
`;

/** Each widget as a page writes it: with the link that stands for it where there is no script. */
const WIDGETS = {
  'alexis-pole-locator': (args: Args) => html`
    <alexis-pole-locator ${attributes(args)}>${link('alexis-pole-locator')}</alexis-pole-locator>
  `,
  'alexis-workshop-calendar': (args: Args) => html`
    <alexis-workshop-calendar ${attributes(args)}>${link('alexis-workshop-calendar')}</alexis-workshop-calendar>
  `,
  'alexis-eligibility-quiz': (args: Args) => html`
    <alexis-eligibility-quiz ${attributes(args)}>${link('alexis-eligibility-quiz')}</alexis-eligibility-quiz>
  `,
  'alexis-contest-countdown': (args: Args) => html`
    <alexis-contest-countdown ${attributes(args)}>${link('alexis-contest-countdown')}</alexis-contest-countdown>
  `,
} as const satisfies Record<WidgetTag, (args: Args) => TemplateResult>;

/** Draws a widget from the controls of its story, at the hour of the stories. */
export const renderWidget =
  (tag: WidgetTag) =>
  (args: Args): TemplateResult =>
    WIDGETS[tag]({ now: STORY_NOW, ...args });
