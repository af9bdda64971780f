import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { picture, type SiteClient } from '../../../client/site.ts';
import type { Laureate, ShownContest } from '../../../contract/contest-shown.ts';
import { defineFeature, FeatureElement } from '../../../element/feature-element.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';
import { laureatesStyles } from './styles.ts';

/**
 * Cards of the laureates of an edition. Their code loads when a page shows them; the countdown's template gives it every
 * property.
 */
export class CountdownLaureates extends FeatureElement {
  static override properties: PropertyDeclarations = {
    contest: { attribute: false },
    words: { attribute: false },
    client: { attribute: false },
    level: { attribute: false },
  };

  static override styles = laureatesStyles;

  contest!: ShownContest;
  words!: ContestWords;
  client!: SiteClient;
  /** Level of their heading. */
  level = 3;

  protected override render(): TemplateResult {
    const { contest, words, level } = this;
    const { laureates, laureateCount } = contest;
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

  #renderLaureate({ name, project, pole, photo }: Laureate, words: ContestWords): TemplateResult {
    return html`
      <li class="laureate" part="laureate">
        ${
          photo
            ? html`<img
                src=${picture(this.client, photo.src)}
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
}

export const defineLaureates = (): void => defineFeature('alexis-countdown-laureates', CountdownLaureates);

declare global {
  interface HTMLElementTagNameMap {
    'alexis-countdown-laureates': CountdownLaureates;
  }
}
