import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ApiClient } from '../../../client/api-client.ts';
import { contestsResource, type ContestEdition } from '../../../contract/contest-editions.ts';
import type { Laureate, ShownContest } from '../../../contract/contest-shown.ts';
import { adoptLateStyles } from '../../../ui/adopt-styles.ts';
import type { ContestWords } from '../../../i18n/contest/fr.ts';
import { pushFragment, readFragment } from '../../../context/fragment.ts';
import type { SharedWords } from '../../../i18n/shared/fr.ts';
import { LoadController } from '../../../ui/load-controller.ts';
import { renderFailure } from '../../../ui/state-views.ts';
import { moreStyles } from './styles.ts';

/** Key of the shown edition in the page's fragment. */
const KEY = 'alexis-contest';

/** What the countdown lends to its further parts. */
export interface MoreHost {
  readonly element: LitElement & { readonly deepLink: boolean };
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
    if (!host.element.deepLink) return;
    const follow = (): void => host.show(readFragment(KEY) ?? '');
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    follow();
  }

  /** Asks for the editions, once for each preview instant. */
  loadArchive(): void {
    this.#editions.load(this.#host.client(), { query: this.#host.query() });
  }

  /** Cards of the laureates. `level` is that of their heading. */
  renderLaureates({ laureates, laureateCount }: ShownContest, words: ContestWords, level: number): TemplateResult {
    return html`
      <section class="laureates" part="laureates">
        <div class="subtitle" role="heading" aria-level=${level} tabindex="-1">
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
    if (state.kind === 'loading') return html`<p class="muted" role="status">${words.loading}</p>`;
    if (state.kind === 'failed')
      return renderFailure(state.failure, words.archiveFailed, shared, () => this.#editions.retry());
    const others = state.answer.data.filter(({ slug }) => slug !== shown);
    if (!others.length) return html`<p class="muted">${words.archiveNone}</p>`;
    return html`<ul class="editions">
      ${others.map((edition) => this.#renderEdition(edition, words))}
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

  #renderEdition({ slug, name, laureateCount }: ContestEdition, words: ContestWords): TemplateResult {
    return html`
      <li>
        <button class="button quiet" type="button" @click=${() => this.#choose(slug)}>${name}</button>
        ${laureateCount ? html`<span class="muted">${words.laureateCount(laureateCount)}</span>` : nothing}
      </li>
    `;
  }

  #choose(slug: string): void {
    if (this.#host.element.deepLink) pushFragment(KEY, slug);
    this.#host.show(slug);
  }

  /** A photo's address may be relative to the API's host. */
  #address(src: string): string {
    return new URL(src, new URL(this.#host.client().base, document.baseURI)).href;
  }
}
