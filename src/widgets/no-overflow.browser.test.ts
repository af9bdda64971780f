import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { good } from '../../test/support/api.ts';
import { anOpenContest, published } from '../../test/support/contests.ts';
import { MONDAY } from '../../test/support/poles.ts';
import { until } from '../../test/support/until.ts';
import { plainText, WidgetPage } from '../../test/support/widget-page.ts';
import '../define.ts';
import { orientation } from './eligibility-quiz/eligibility-quiz.fixture.ts';
import { ANSWERS } from './pole-locator/pole-locator.fixture.ts';
import { EVERY_STATUS } from './workshop-calendar/workshop-calendar.fixture.ts';

/** Pixels: from the narrowest column that the kit supports to a wide page. */
const WIDTHS = Array.from({ length: 47 }, (_, step) => 280 + 20 * step);

/** All four widgets, the calendar as a list and in two months that have public holidays, each in a box that can scroll. */
const WIDGETS = html`
  <div>
    ${[
      html`<alexis-pole-locator now=${MONDAY}></alexis-pole-locator>`,
      html`<alexis-eligibility-quiz now=${MONDAY}></alexis-eligibility-quiz>`,
      html`<alexis-contest-countdown now=${MONDAY}></alexis-contest-countdown>`,
      html`<alexis-workshop-calendar now=${MONDAY} view="list"></alexis-workshop-calendar>`,
      html`<alexis-workshop-calendar now=${MONDAY} view="month"></alexis-workshop-calendar>`,
      html`<alexis-workshop-calendar now="2026-12-01T09:00:00+01:00" view="month"></alexis-workshop-calendar>`,
    ].map((widget) => html`<div style="position: relative; overflow: auto">${widget}</div>`)}
  </div>
`;

/** What the widget in a box says. */
const textOf = (box: Element | undefined): string => plainText(box?.firstElementChild?.shadowRoot);

const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('a column of any width', () => {
  for (const size of ['16px', '32px'])
    it(`is never scrolled sideways by a widget, text of ${size}`, async () => {
      const { context } = await WidgetPage.open(WIDGETS, {
        answers: {
          ...ANSWERS,
          '/workshops': good(EVERY_STATUS),
          '/quizzes/orientation': good(orientation()),
          '/contests/current': published(anOpenContest(), MONDAY),
        },
      });
      const { provider } = context;
      provider.style.setProperty('--alexis-font-size', size);
      const boxes = [...(provider.firstElementChild?.children ?? [])];
      for (const [index, text] of ['Maxéville', 'Commencer', 'Concours', 'Mes chiffres', 'Armistice', 'Noël'].entries())
        await until(`it shows ${text}`, () => textOf(boxes[index]).includes(text));
      const tooWide: string[] = [];
      for (const width of WIDTHS) {
        provider.style.inlineSize = `${width}px`;
        await drawn();
        for (const { scrollWidth, clientWidth, firstElementChild } of boxes)
          if (scrollWidth > clientWidth) tooWide.push(`${firstElementChild?.localName} ${scrollWidth} in ${width}`);
      }
      expect(tooWide).to.deep.equal([]);
    });
});
