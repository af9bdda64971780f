import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import manifest from 'virtual:custom-elements-manifest';
import { elementsOf } from '../../scripts/manifest/manifest.ts';
import {
  contrast,
  cssColour,
  parseComputedColour,
  readable,
  type Rgb,
  textOn,
  WHITE,
} from '../../src/domain/colour/contrast.ts';
import { REQUESTS, STORAGE } from './privacy-facts.ts';

const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font:
      14px/1.5 system-ui,
      sans-serif;
  }

  th,
  td {
    padding: 8px 12px;
    border-block-end: 1px solid #d5d9e0;
    text-align: start;
    vertical-align: top;
  }

  code {
    font-size: 13px;
  }
`;

const table = (heads: readonly string[], rows: readonly (readonly unknown[])[]): TemplateResult => html`
  <table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>
`;

const code = (text: string): TemplateResult => html`<code>${text}</code>`;
const tags = elementsOf(manifest).map(({ element }) => element);

/** A table of what all elements have of one kind, from the manifest. */
class ApiTable extends LitElement {
  static override styles = tableStyles;

  @property() kind: 'events' | 'cssParts' | 'cssProperties' = 'events';

  protected override render(): TemplateResult {
    const all = tags.flatMap(({ tagName, [this.kind]: items = [] }) => items.map((item) => ({ ...item, tagName })));
    const names = [...new Set(all.map(({ name }) => name))];
    return table(
      ['Nom', 'Rôle', 'Éléments'],
      names.map((name) => {
        const same = all.filter((item) => item.name === name);
        return [code(name), same[0]?.description, same.map(({ tagName }) => html`${code(`<${tagName}>`)} `)];
      }),
    );
  }
}

/** The requests of the kit and what it may store. */
class PrivacyTable extends LitElement {
  static override styles = tableStyles;

  @property() kind: 'requests' | 'storage' = 'requests';

  protected override render(): TemplateResult {
    return this.kind === 'requests'
      ? table(
          ['Requête', 'Quand', 'Ce qu’elle porte'],
          REQUESTS.map(({ method, path, when, carries }) => [code(`${method} /api/v1${path}`), when, carries]),
        )
      : table(
          ['Où', 'Quand', 'Quoi'],
          STORAGE.map(({ name, when, what }) => [name, when, what]),
        );
  }
}

/** An accent as the kit uses it on a light page: kept where it reads, darkened for text where it does not. */
class AccentSwatches extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 16px;
      font:
        14px/1.5 system-ui,
        sans-serif;
    }

    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      flex: 1 1 180px;
      padding: 16px;
      border: 1px solid #d5d9e0;
      border-radius: 10px;
    }

    p {
      margin: 0;
    }
  `;

  @property() accent = '#0a5c63';

  protected override render(): TemplateResult {
    const accent = parseComputedColour(toRgb(this.accent)) ?? WHITE;
    const fill = readable(accent, WHITE, 3);
    const swatches: [what: string, ink: Rgb, ground: Rgb][] = [
      ['Texte et liens', readable(accent, WHITE), WHITE],
      ['Boutons', textOn(fill), fill],
    ];
    return html`
      <label>
        Votre couleur :
        <input type="color" .value=${this.accent} @input=${this.#choose} />
        <code>--alexis-accent: ${this.accent}</code>
      </label>
      <ul>
        ${swatches.map(
          ([what, ink, ground]) => html`
            <li style="color:${cssColour(ink)};background:${cssColour(ground)}">
              <p><strong>${what}</strong></p>
              <p>Contraste ${contrast(ink, ground).toFixed(1).replace('.', ',')}&nbsp;:&nbsp;1</p>
            </li>
          `,
        )}
      </ul>
    `;
  }

  readonly #choose = (event: Event): void => {
    this.accent = (event.target as HTMLInputElement).value;
  };
}

/** `#rrggbb` as the browser would compute it. */
const toRgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16)).join(', ')})`;

customElements.define('doc-api-table', ApiTable);
customElements.define('doc-privacy-table', PrivacyTable);
customElements.define('doc-accent-swatches', AccentSwatches);
