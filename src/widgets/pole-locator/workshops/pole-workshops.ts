import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ApiClient } from '../../../client/api-client.ts';
import { workshopLink } from '../../../client/site.ts';
import { Openers } from '../../../context/openers.ts';
import { type Workshop, workshopsResource } from '../../../contract/workshops.ts';
import { parseInstant } from '../../../domain/dates/instant.ts';
import { currentSession } from '../../../domain/workshops/session-time.ts';
import { isBookable, workshopStatus } from '../../../domain/workshops/status.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { LoadController } from '../../../element/load-controller.ts';
import { isPlainClick } from '../../../element/plain-click.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import { DEFAULT_LANGUAGE, type Language } from '../../../i18n/language.ts';
import type { DetailsWords } from '../../../i18n/pole-locator/details/fr.ts';
import { frenchTypography } from '../../../i18n/typography.ts';

/** Workshops of a pôle that its card shows. */
const SHOWN = 3;

/**
 * The next workshops at a pôle, each with its state and the way to register: in the page's calendar, where there is one.
 * Draws nothing where there are none, or where they cannot be loaded: the card is complete without.
 * @internal
 */
export class PoleWorkshops extends FeatureElement {
  static override properties: PropertyDeclarations = {
    pole: { attribute: false },
    client: { attribute: false },
    language: { attribute: false },
    words: { attribute: false },
    now: { attribute: false },
  };

  /** Slug of the pôle. */
  pole = '';
  client: ApiClient | undefined;
  language: Language = DEFAULT_LANGUAGE;
  words: DetailsWords | undefined;
  /** Epoch milliseconds. */
  now = 0;

  readonly #workshops = new LoadController(this, workshopsResource);

  protected override willUpdate(): void {
    // As many as may be over or closed by now.
    if (this.client) this.#workshops.load(this.client, { query: { pole: this.pole, limit: SHOWN * 3 } });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, client, now } = this;
    const { state } = this.#workshops;
    if (!words || !client || state.kind !== 'loaded') return nothing;
    const open = state.answer.data.filter((workshop) => isOpen(workshop, now)).slice(0, SHOWN);
    if (open.length === 0) return nothing;
    return html`
      <dl>
        <div>
          <dt>${words.workshops}</dt>
          <dd>
            <ul class="workshops">
              ${open.map((workshop) => html`<li>${this.#renderWorkshop(workshop, words, client)}</li>`)}
            </ul>
          </dd>
        </div>
      </dl>
    `;
  }

  #renderWorkshop(workshop: Workshop, words: DetailsWords, client: ApiClient): TemplateResult {
    const { language, now } = this;
    const { availability, left } = workshopStatus(workshop, now);
    const { starts, ends } = currentSession(workshop, now).session;
    const time = (instant: string): string => formatTime(parseInstant(instant).wall, language);
    const isFull = availability === 'full-waiting';
    return html`
      <p lang=${workshop.language}>${frenchTypography(workshop.title)}</p>
      <p class="small muted">
        ${formatDate(starts.slice(0, 10), language, { weekday: true })}, ${words.span(time(starts), time(ends))} ·
        ${isFull ? words.fullWaiting : words.seats(left)}
      </p>
      <a
        class="button"
        href=${workshopLink(client, workshop.id)}
        @click=${(event: MouseEvent) => this.#open(workshop, event)}
        >${isFull ? words.joinWaitingList : words.register}<span class="visually-hidden"
          >${words.about(workshop.title)}</span
        ></a
      >
    `;
  }

  /** In the page's calendar, where there is one. */
  #open({ id }: Workshop, event: MouseEvent): void {
    const { client } = this;
    if (client && isPlainClick(event) && Openers.of(client).open('workshop', id)) event.preventDefault();
  }
}

/** A seat can be had, or the waiting list joined. */
function isOpen(workshop: Workshop, now: number): boolean {
  const status = workshopStatus(workshop, now);
  return isBookable(status) || status.availability === 'full-waiting';
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-pole-workshops': PoleWorkshops;
  }
}
