import { html, nothing, type TemplateResult } from 'lit';
import type { ShownContest } from '../../../contract/contest-shown.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';

/** The conditions and the other editions. `archive`: what is unfolded of these; `toggled`: they were unfolded, or folded. */
export const renderFolded = (
  { rules, links }: ShownContest,
  words: ContestWords,
  archive: unknown,
  toggled: (isOpen: boolean) => void,
): TemplateResult => html`
  ${
    rules.length
      ? html`<details>
          <summary>${words.rulesTitle}</summary>
          <ul class="rules" lang="fr">
            ${rules.map((rule) => html`<li>${rule}</li>`)}
          </ul>
          ${links.rules ? html`<p><a href=${links.rules}>${words.rules}</a></p>` : nothing}
        </details>`
      : nothing
  }
  <details class="others" @toggle=${({ target }: Event) => toggled((target as HTMLDetailsElement).open)}>
    <summary>${words.archive}</summary>
    ${archive}
  </details>
`;
