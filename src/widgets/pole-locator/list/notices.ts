import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../../client/read-answer.ts';
import type { Pole } from '../../../contract/poles.ts';
import type { SharedWords } from '../../../i18n/shared/fr.ts';
import { staleSince } from '../../../ui/stale-since.ts';
import { renderStale } from '../../../ui/stale-view.ts';
import type { LocatorProps } from '../state/locator-props.ts';

/** Above the list: data that could not be refreshed, a link to an unknown pôle, pôles that could not be read. */
export function renderNotices(
  answer: Answer<Pole[]>,
  { state, language, listWords: words }: LocatorProps,
  shared: SharedWords,
  retry: () => void,
): TemplateResult {
  const { selected } = state;
  const isUnknown = selected !== null && !answer.data.some(({ slug }) => slug === selected);
  return html`
    ${renderStale(staleSince(answer, language), shared, retry)}
    ${isUnknown ? html`<p class="notice small">${words.unknownPole(selected)}</p>` : nothing}
    ${answer.dropped ? html`<p class="notice small">${words.dropped(answer.dropped)}</p>` : nothing}
  `;
}
