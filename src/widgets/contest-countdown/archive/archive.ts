import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ApiClient } from '../../../client/api-client.ts';
import { contestsResource, type ContestEdition } from '../../../contract/contest-editions.ts';
import { defineFeature, FeatureElement } from '../../../element/feature-element.ts';
import { LoadController } from '../../../element/load-controller.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';
import type { SharedWords } from '../../../i18n/shared/fr.ts';
import { renderFailure } from '../../../ui/state-views.ts';
import type { CountdownStore } from '../state/store.ts';

/**
 * The other editions, each with a button that shows it in the countdown. Its code loads when the user unfolds it; the
 * countdown's template gives it every property.
 */
export class CountdownArchive extends FeatureElement {
  static override properties: PropertyDeclarations = {
    store: { attribute: false },
    client: { attribute: false },
    query: { attribute: false },
    shown: { attribute: false },
    ofPage: { attribute: false },
    words: { attribute: false },
    shared: { attribute: false },
  };

  static override styles = css`
    .editions .button {
      padding-inline: 0;
      text-align: start;
    }
  `;

  store!: CountdownStore;
  client!: ApiClient;
  /** `at`: the instant of a preview, as a query of the API. */
  query: Readonly<Record<string, string>> = {};
  /** Slug of the edition that is shown. */
  shown = '';
  /** Slug of the edition that the page asks for; empty: the current one. */
  ofPage = '';
  words!: ContestWords;
  shared!: SharedWords;

  readonly #editions = new LoadController(this, contestsResource);

  protected override willUpdate(): void {
    this.#editions.load(this.client, { query: this.query });
  }

  protected override render(): TemplateResult {
    const { shown, ofPage, words, shared } = this;
    const { state } = this.#editions;
    if (state.kind === 'loading') return html`<p class="muted" aria-live="polite">${shared.loading}</p>`;
    if (state.kind === 'failed')
      return renderFailure(state.failure, words.moreFailed, shared, () => this.#editions.retry());
    const editions = state.answer.data;
    const others = editions.filter(({ slug }) => slug !== shown);
    if (!others.length) return html`<p class="muted">${words.archiveNone}</p>`;
    // As the server chooses it.
    const current = editions.find(({ ended }) => !ended) ?? editions[0];
    const home = ofPage || current?.slug;
    // The way back comes first.
    others.sort((a, b) => Number(b.slug === home) - Number(a.slug === home));
    return html`<ul class="editions">
      ${others.map(
        (edition) => html`
          <li>
            <button
              class="button quiet"
              type="button"
              @click=${() => this.store.choose(edition.slug === home ? '' : edition.slug)}
            >
              ${edition.name}
            </button>
            <span class="muted">${noteOf(edition, edition === current, words)}</span>
          </li>
        `,
      )}
    </ul>`;
  }
}

const noteOf = ({ laureateCount }: ContestEdition, isCurrent: boolean, words: ContestWords): string =>
  isCurrent ? words.currentEdition : laureateCount ? words.laureateCount(laureateCount) : '';

export const defineArchive = (): void => defineFeature('alexis-countdown-archive', CountdownArchive);

declare global {
  interface HTMLElementTagNameMap {
    'alexis-countdown-archive': CountdownArchive;
  }
}
