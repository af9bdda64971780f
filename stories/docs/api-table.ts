import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import manifest from 'virtual:custom-elements-manifest';
import { type CssProperty, elementsOf, type ElementEvent } from '../../scripts/manifest/manifest.ts';

type Kind = 'events' | 'cssParts' | 'cssProperties';
type Item = CssProperty & ElementEvent;

interface Row {
  readonly item: Item;
  readonly tags: readonly string[];
}

/** What all elements have of one kind, from the manifest; what means the same in several elements is one row. */
function rowsOf(kind: Kind): Row[] {
  const rows = new Map<string, { readonly item: Item; readonly tags: string[] }>();
  for (const { element } of elementsOf(manifest)) {
    for (const item of element[kind] ?? []) {
      const key = `${item.name} ${item.description}`;
      const row = rows.get(key) ?? { item, tags: [] as string[] };
      row.tags.push(element.tagName);
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

const WIDGETS = elementsOf(manifest).filter(({ path }) => path.includes('/widgets/')).length;

const code = (text: string): TemplateResult => html`<code>${text}</code>`;

/** Text with `code` between backticks. */
const withCode = (text: string): unknown[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? code(part) : part));

/** A table of the API for the guides: events, parts, or custom properties. */
class ApiTable extends LitElement {
  static override styles = css`
    :host {
      display: block;
      margin-block: 16px 24px;
      overflow-x: auto;
    }

    table {
      inline-size: 100%;
      border-collapse: collapse;
      font:
        14px/1.5 'Nunito Sans',
        system-ui,
        sans-serif;
    }

    th,
    td {
      padding: 8px 16px 8px 0;
      border-block-end: 1px solid #d5d9e0;
      text-align: start;
      vertical-align: top;
    }

    code {
      font-size: 13px;
      white-space: nowrap;
    }
  `;

  @property() kind: Kind = 'events';

  protected override render(): TemplateResult {
    const heads = {
      events: ['Nom', 'Quand', 'Éléments'],
      cssParts: ['Nom', 'Quoi', 'Éléments'],
      cssProperties: ['Nom', 'Quoi', 'Par défaut'],
    } as const;
    return html`
      <table>
        <thead>
          <tr>
            ${heads[this.kind].map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rowsOf(this.kind).map(
            ({ item, tags }) => html`
              <tr>
                <td>${code(item.name)}</td>
                <td>${withCode(item.description ?? '')}</td>
                <td>${this.kind === 'cssProperties' ? code(item.default ?? '') : this.#elements(tags)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }

  #elements(tags: readonly string[]): unknown {
    return tags.length === WIDGETS ? 'tous' : tags.map((tag) => html`<div>${code(`<${tag}>`)}</div>`);
  }
}

customElements.define('doc-api-table', ApiTable);
