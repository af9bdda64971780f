import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ApiClient } from '../../../client/api-client.ts';
import { contestsResource, type ContestEdition } from '../../../contract/contest-editions.ts';
import type { Laureate, ShownContest } from '../../../contract/contest-shown.ts';
import { adoptLateStyles } from '../../../element/adopt-styles.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';
import type { SharedWords } from '../../../i18n/shared/fr.ts';
import { LoadController } from '../../../element/load-controller.ts';
import { renderFailure } from '../../../ui/state-views.ts';
import { moreStyles } from '../laureates/styles.ts';

/** What the countdown lends to its further parts. */
export interface MoreHost {
  readonly element: LitElement & { readonly contest: string };
  readonly client: () => ApiClient;
  /** Preview instant as query of the API. */
  readonly query: () => Readonly<Record<string, string>>;
  /** Shows another edition; empty for that of the page. */
  readonly show: (slug: string) => void;
}

/** Laureates and archive: what most pages never show, loaded when one does. */
export class ContestMore {
  readonly #host: MoreHost;
  readonly #editions: LoadController<typeof contestsResource>;

  constructor(host: MoreHost) {
    this.#host = host;
    this.#editions = new LoadController(host.element, contestsResource);
    adoptLateStyles(host.element.renderRoot as ShadowRoot, [moreStyles]);
  }

  /** Asks for the editions, once for each preview instant. */
  loadArchive(): void {
    this.#editions.load(this.#host.client(), { query: this.#host.query() });
  }

  /** Cards of the laureates. `level` is that of their heading. */
  renderLaureates({ laureates, laureateCount }: ShownContest, words: ContestWords, level: number): TemplateResult {
    return html`
      <section class="laureates" part="laureates">
        <div class="title subtitle" role="heading" aria-level=${level} tabindex="-1">
          ${words.laureates}${
            laureateCount && laureateCount > laureates.length
              ? html` <span class="muted">(${words.laureateCount(laureateCount)})</span>`
              : nothing
          }
        </div>
        <ul>
          ${laureates.map((laureate) => this.#renderLaureate(laureate, words))}
        </ul>
      </section>
    `;
  }

  /** The other editions, each a way to see it here. */
  renderArchive(shown: string, words: ContestWords, shared: SharedWords): TemplateResult {
    const { state } = this.#editions;
    if (state.kind === 'loading') return html`<p class="muted" aria-live="polite">${shared.loading}</p>`;
    if (state.kind === 'failed')
      return renderFailure(state.failure, words.moreFailed, shared, () => this.#editions.retry());
    const { data } = state.answer;
    const others = data.filter(({ slug }) => slug !== shown);
    if (!others.length) return html`<p class="muted">${words.archiveNone}</p>`;
    // As the server chooses it.
    const current = data.find(({ ended }) => !ended) ?? data[0];
    const home = this.#host.element.contest || current?.slug;
    // First the way back.
    others.sort((a, b) => Number(b.slug === home) - Number(a.slug === home));
    const entries = others.map(
      (edition) => html`
        <li>
          <button
            class="button quiet"
            type="button"
            @click=${() => this.#host.show(edition.slug === home ? '' : edition.slug)}
          >
            ${edition.name}
          </button>
          <span class="muted">${about(edition, edition === current, words)}</span>
        </li>
      `,
    );
    return html`<ul class="editions">
      ${entries}
    </ul>`;
  }

  #renderLaureate({ name, project, pole, photo }: Laureate, words: ContestWords): TemplateResult {
    return html`
      <li class="laureate" part="laureate">
        ${
          photo
            ? html`<img
                src=${this.#address(photo.src)}
                alt=${photo.alt}
                width=${photo.width}
                height=${photo.height}
                loading="lazy"
              />`
            : nothing
        }
        <p class="name">${name}</p>
        <p lang="fr">${project}</p>
        ${pole ? html`<p class="muted">${words.accompaniedBy(pole.name)}</p>` : nothing}
      </li>
    `;
  }

  /** A photo's address may be relative to the API's host. */
  #address(src: string): string {
    return new URL(src, new URL(this.#host.client().base, document.baseURI)).href;
  }
}

const about = ({ laureateCount }: ContestEdition, isCurrent: boolean, words: ContestWords): string =>
  isCurrent ? words.currentEdition : laureateCount ? words.laureateCount(laureateCount) : '';
