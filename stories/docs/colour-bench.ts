import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contrast, cssColour, parseHex, readable, textOn, WHITE, type Rgb } from '../../src/domain/colour/contrast.ts';
import { frenchTypography } from '../../src/i18n/typography.ts';

type Colour = 'accent' | 'text' | 'ground';

/** What a visitor chooses, and how a page says it. */
const CHOICES: Readonly<Record<Colour, readonly [label: string, property: string]>> = {
  accent: ['Accent', '--alexis-accent'],
  text: ['Texte', '--alexis-text'],
  ground: ['Fond de votre page', 'background'],
};

interface Swatch {
  readonly what: string;
  readonly ink: Rgb;
  readonly ground: Rgb;
}

/** What the kit makes of three colours, as `ThemeController` does: text needs 4.5 (WCAG 1.4.3). */
function swatchesOf({ accent, text, ground }: Readonly<Record<Colour, Rgb>>): Swatch[] {
  const fill = readable(accent, ground, 3);
  return [
    { what: 'Texte', ink: text, ground },
    { what: 'Liens et repères', ink: readable(accent, ground), ground },
    { what: 'Bouton principal', ink: textOn(fill), ground: fill },
  ];
}

/** Live swatches of the colour tokens with their contrast. */
class ColourBench extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 20px;
      margin-block: 16px 32px;
      font:
        14px/1.5 'Nunito Sans',
        system-ui,
        sans-serif;
    }

    form,
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 24px;
      margin: 0;
      padding: 0;
      list-style: none;
    }

    label {
      display: flex;
      gap: 8px;
      align-items: center;
    }

    input {
      inline-size: 44px;
      block-size: 44px;
      padding: 2px;
      border: 1px solid #73767b;
      border-radius: 8px;
      background: none;
    }

    ul {
      gap: 12px;
    }

    li {
      flex: 1 1 150px;
      padding: 16px;
      border: 1px solid #d5d9e0;
      border-radius: 10px;
    }

    p {
      margin: 0;
    }

    code {
      font-size: 13px;
    }
  `;

  @property() accent = '#0a5c63';
  @property() text = '#161b24';
  @property() ground = '#ffffff';
  @state() private chosen: Partial<Record<Colour, string>> = {};

  protected override render(): TemplateResult {
    const hex = { accent: this.accent, text: this.text, ground: this.ground, ...this.chosen };
    const colour = (name: Colour): Rgb => parseHex(hex[name]) ?? WHITE;
    const colours = { accent: colour('accent'), text: colour('text'), ground: colour('ground') };
    return html`
      <form>
        ${(['accent', 'text', 'ground'] as const).map((name) => {
          const [label, property] = CHOICES[name];
          return html`
            <label>
              <input type="color" .value=${hex[name]} @input=${(event: Event) => this.#choose(name, event)} />
              <span>${label}<br /><code>${property}: ${hex[name]}</code></span>
            </label>
          `;
        })}
      </form>
      <ul>
        ${swatchesOf(colours).map(swatch)}
      </ul>
      ${remark(colours)}
    `;
  }

  #choose(name: Colour, { target }: Event): void {
    if (target instanceof HTMLInputElement) this.chosen = { ...this.chosen, [name]: target.value };
  }
}

function remark({ accent, ground }: Readonly<Record<Colour, Rgb>>): TemplateResult | typeof nothing {
  const used = readable(accent, ground);
  if (used === accent || cssColour(used) === cssColour(accent)) return nothing;
  return html`<p>
    Cet accent ne se lit pas sur ce fond : pour le texte, le kit prend <code>${cssColour(used)}</code>.
  </p>`;
}

function swatch({ what, ink, ground }: Swatch): TemplateResult {
  const ratio = contrast(ink, ground);
  const isEnough = ratio >= 4.5;
  const number = (Math.floor(ratio * 10) / 10).toLocaleString('fr');
  // The verdict must be read where the sample cannot.
  return html`
    <li style="background:${cssColour(ground)};color:${cssColour(isEnough ? ink : textOn(ground))}">
      <p><strong>${what}</strong></p>
      <p>${frenchTypography(`${number} : 1, ${isEnough ? 'suffisant' : 'trop peu : il faut 4,5 : 1'}`)}</p>
    </li>
  `;
}

customElements.define('doc-colour-bench', ColourBench);
