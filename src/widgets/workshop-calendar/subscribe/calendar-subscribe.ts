import { html, type LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { defineFeature, FeatureElement } from '../../../element/feature-element.ts';
import type { SubscribeWords } from '../../../i18n/workshop-calendar/subscribe/fr.ts';
import { subscribeWords } from '../../../i18n/workshop-calendar/subscribe/words.ts';
import { Messages } from '../../../element/words.ts';
import { bellIcon } from '../../../ui/icons/bell.ts';
import { copyIcon } from '../../../ui/icons/copy.ts';
import type { CalendarProps } from '../state/calendar-props.ts';
import type { LazyFeature } from '../state/lazy-feature.ts';
import { feedUrl, webcalUrl } from './feed-url.ts';
import { subscribeStyles } from './styles.ts';

/**
 * Offers the workshops that the filter lets through as a feed for the visitor's own calendar.
 * @internal
 */
export class CalendarSubscribe extends FeatureElement {
  static override properties: PropertyDeclarations = {
    calendar: { attribute: false },
    words: { attribute: false },
    copied: { state: true },
  };

  static override styles = [subscribeStyles];

  calendar: CalendarProps | undefined;
  words: SubscribeWords | undefined;

  private copied: 'no' | 'yes' | 'failed' = 'no';

  protected override render(): TemplateResult | typeof nothing {
    const { calendar, words } = this;
    if (!calendar || !words) return nothing;
    const url = feedUrl(calendar.client.base, calendar.state.filter);
    return html`
      <p>${words.explain}</p>
      <div class="feed-actions">
        <a class="button" href=${webcalUrl(url)}>${bellIcon()}${words.subscribe}</a>
        <button class="button" type="button" @click=${() => this.#copy(url)}>${copyIcon()}${words.copy}</button>
      </div>
      <p aria-live="polite" aria-atomic="true">
        ${this.copied === 'yes' ? words.copied : this.copied === 'failed' ? html`${words.copyFailed} <a href=${url}>${url}</a>` : nothing}
      </p>
    `;
  }

  async #copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.copied = 'yes';
    } catch {
      // Refused, or a page on plain HTTP: the visitor copies the address by hand.
      this.copied = 'failed';
    }
  }
}

/** The subscription, below its button. */
export function prepareSubscribe(host: LitElement): LazyFeature {
  defineFeature('alexis-calendar-subscribe', CalendarSubscribe);
  const messages = new Messages(host, subscribeWords);
  return {
    render: (calendar) => {
      const words = messages.in(calendar.language);
      return (
        words &&
        html`<alexis-calendar-subscribe
          class="feed small"
          .calendar=${calendar}
          .words=${words}
        ></alexis-calendar-subscribe>`
      );
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-calendar-subscribe': CalendarSubscribe;
  }
}
