import { html, nothing, type TemplateResult } from 'lit';
import type { ShownContest, ContestStatus } from '../../../contract/contest-shown.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';
import { markFrench } from '../phase-text/mark-french.ts';

/** What nobody has settled yet. `titled`: under a title, not a line of small print. */
export const renderUndecided = (
  contest: ShownContest,
  { undecided }: ContestStatus,
  words: ContestWords,
  level: number,
  titled: boolean,
): TemplateResult | typeof nothing =>
  undecided.length
    ? html`
        <section class="undecided">
          <div class="subtitle ${titled ? 'title' : 'small'}" role="heading" aria-level=${level}>
            ${words.undecidedTitle}
          </div>
          <ul>
            ${undecided.map((item) => html`<li>${markFrench(item, contest)}</li>`)}
          </ul>
        </section>
      `
    : nothing;
