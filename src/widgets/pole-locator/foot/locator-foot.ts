import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FeatureElement } from '../../../element/feature-element.ts';
import { FocusController } from '../../../element/focus-controller.ts';
import { Messages } from '../../../element/words.ts';
import { footWords } from '../../../i18n/pole-locator/foot/words.ts';
import type { FootWords } from '../../../i18n/pole-locator/foot/fr.ts';
import { printerIcon } from '../../../ui/icons/printer.ts';
import type { LocatorProps } from '../state/locator-props.ts';
import { cardCount, PAGE_SIZE } from '../state/store.ts';
import { footStyles } from './styles.ts';

/**
 * Below the list: further pôles, a word on demonstration data, print.
 * @internal
 */
export class LocatorFoot extends FeatureElement {
  static override properties: PropertyDeclarations = {
    locator: { attribute: false },
  };

  static override styles = [footStyles];

  locator: LocatorProps | undefined;

  readonly #focus = new FocusController(this);
  readonly #words = new Messages(this, footWords);

  #showMore({ store, announcer }: LocatorProps, words: FootWords): void {
    const before = cardCount(store.state);
    store.showMore();
    const shown = cardCount(store.state);
    announcer.announceSoon(words.added(shown - before, shown));
    // The button that was pressed is below the new cards, or gone.
    this.#focus.focus(`.card:nth-child(${before + 1}) .card-title`);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { locator } = this;
    const words = locator && this.#words.in(locator.language);
    if (!words) return nothing;
    const { poles, listed } = locator.state;
    const more = Math.min(PAGE_SIZE, listed.length - cardCount(locator.state));
    return html`
      ${
        more
          ? html`<button class="button more" type="button" @click=${() => this.#showMore(locator, words)}>
              ${words.more(more)}
            </button>`
          : nothing
      }
      <div class="foot small muted">
        <p>${poles.some(({ demo }) => demo) ? words.demo : nothing}</p>
        <button class="button quiet" type="button" @click=${() => print()}>${printerIcon()}${words.print}</button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-locator-foot': LocatorFoot;
  }
}
