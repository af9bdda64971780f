import { html, nothing, type TemplateResult } from 'lit';
import type { Pole } from '../../../contract/poles.ts';
import type { RankedPole } from '../../../domain/poles/ranking.ts';
import { dialLink } from '../../../domain/telephone/dial-link.ts';
import { formatDistance } from '../../../i18n/format.ts';
import type { ListWords } from '../../../i18n/pole-locator/list/fr.ts';
import { chevronDownIcon } from '../../../ui/icons/chevron-down.ts';
import { mailIcon } from '../../../ui/icons/mail.ts';
import { navigationIcon } from '../../../ui/icons/navigation.ts';
import { phoneIcon } from '../../../ui/icons/phone.ts';
import type { LocatorProps } from '../state/locator-props.ts';
import { addressLine } from './address-line.ts';
import { withFrench } from './exception-reason.ts';
import { statusLine } from './status-line.ts';

/** Services named on a card that is not opened: two lines on a telephone. */
const NAMED_SERVICES = 2;

/** What a card gets from its widget. */
export interface CardOptions {
  /** `aria-level` of the card's heading. */
  readonly level: number;
  /** What the opened card adds; `undefined` while it is closed, or its code has not loaded yet. */
  readonly details: TemplateResult | undefined;
  /** The menu of directions; `undefined` while its code has not loaded yet. */
  readonly directions: TemplateResult | undefined;
}

/** One pôle: a compact row that is complete in itself, and its details once it is opened. */
export function renderCard(
  { pole, distance }: RankedPole,
  locator: LocatorProps,
  options: CardOptions,
): TemplateResult {
  const { state, store, listWords: words, language, now } = locator;
  const isOpen = state.selected === pole.slug;
  const status = statusLine(pole, now, words, language);
  return html`
    <li class="card" part="card" data-slug=${pole.slug} ?data-open=${isOpen}>
      <div class="card-head">
        <div role="heading" aria-level=${options.level}>
          <button
            class="card-title"
            type="button"
            aria-expanded=${isOpen}
            @click=${() => store.select(isOpen ? null : pole.slug)}
          >
            <span>${pole.place.name}</span>${chevronDownIcon()}
          </button>
        </div>
        ${
          distance === null
            ? nothing
            : html`<p class="distance">
                ${formatDistance(distance, language, words.veryNear)}
                <span class="muted small">${words.straightLine}</span>
              </p>`
        }
      </div>
      <p class="muted small">${pole.name} · ${pole.place.postcodes[0]}</p>
      <p class="status ${status.tone}">
        ${status.reason ? withFrench(status.text, status.reason) : status.text}
        ${status.note ? html`<span class="note muted">(${status.note})</span>` : nothing}
      </p>
      <p class="small muted">${servicesLine(pole, words)}</p>
      ${pole.status === 'open' || pole.status === 'other' ? renderActions(pole, words, options.directions) : nothing}
      ${options.details ?? html`<p class="printed">${printedLine(pole)}</p>`}
    </li>
  `;
}

/** The first services of the chain in whole words, and how many more there are. */
function servicesLine({ services }: Pole, words: ListWords): string {
  const more = services.length - NAMED_SERVICES;
  const names = services.slice(0, NAMED_SERVICES).map(({ name }) => name);
  // A dot ends a line, it does not begin one.
  return names.join('\u00a0· ') + (more > 0 ? ` ${words.moreServices(more)}` : '');
}

/** What paper needs of a closed card; on a screen, the opened card shows it. */
const printedLine = (pole: Pole): string => [addressLine(pole), pole.contact.phone].filter(Boolean).join('\u00a0· ');

/** The next step first; telephone and directions shrink to their icons where the card is narrow. */
function renderActions(
  { name, contact: { phone, email } }: Pole,
  words: ListWords,
  directions: TemplateResult | undefined,
): TemplateResult {
  return html`
    <div class="actions">
      ${
        email
          ? html`<a
              class="button"
              href="mailto:${email}?subject=${encodeURIComponent(words.writeSubject(name))}"
              aria-label=${words.writeName(name)}
              >${mailIcon()}${words.write}</a
            >`
          : nothing
      }
      ${
        phone
          ? html`<a class="button quiet" href=${dialLink(phone)} aria-label=${words.callName(name, phone)}
              >${phoneIcon()}<span>${words.call}</span></a
            >`
          : nothing
      }
      ${
        directions ??
        // Reserves the space, so that the row does not wrap when the code has loaded.
        html`<span class="button quiet" aria-hidden="true">${navigationIcon()}<span>${words.directions}</span></span>`
      }
    </div>
  `;
}
