import { html, nothing, type TemplateResult } from 'lit';
import type { ShownContest } from '../../../contract/contest-shown.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';

/** Who can take part, folded. */
export const renderConditions = (
  { rules, links }: ShownContest,
  words: ContestWords,
): TemplateResult | typeof nothing =>
  rules.length
    ? html`<details>
        <summary>${words.rulesTitle}</summary>
        <ul class="rules" lang="fr">
          ${rules.map((rule) => html`<li>${rule}</li>`)}
        </ul>
        ${links.rules ? html`<p><a href=${links.rules}>${words.rules}</a></p>` : nothing}
      </details>`
    : nothing;
