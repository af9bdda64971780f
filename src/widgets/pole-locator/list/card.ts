import { html, nothing, type TemplateResult } from 'lit';
import type { Pole } from '../../../contract/poles.ts';
import type { RankedPole } from '../../../domain/poles/ranking.ts';
import { dialLink } from '../../../domain/telephone/dial-link.ts';
import { formatDistance } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import type { LocatorWords } from '../../../i18n/pole-locator/list/fr.ts';
import { chevronDownIcon } from '../../../ui/icons/chevron-down.ts';
import { mailIcon } from '../../../ui/icons/mail.ts';
import { navigationIcon } from '../../../ui/icons/navigation.ts';
import { phoneIcon } from '../../../ui/icons/phone.ts';
import { withFrench } from './exception-reason.ts';
import { statusLine } from './status-line.ts';
import type { LocatorTools } from '../tools/locator-tools.ts';

/** Services named on a card that is not opened: two lines on a telephone. */
const SERVICES = 2;

export interface CardContext {
  readonly words: LocatorWords;
  readonly language: Language;
  /** Epoch milliseconds. */
  readonly now: number;
  /** `aria-level` of the card's heading. */
  readonly level: number;
  readonly selected: string | null;
  readonly select: (slug: string | null) => void;
  /** Details and directions, once their code is here. */
  readonly tools: Pick<LocatorTools, 'renderDetails' | 'renderDirections'> | undefined;
}

/** One pôle: a compact row that is complete in itself, and the rest of what is known once it is opened. */
export function renderCard({ pole, distance }: RankedPole, context: CardContext): TemplateResult {
  const { words, language, now, level, selected, select, tools } = context;
  const open = selected === pole.slug;
  const status = statusLine(pole, now, words, language);
  return html`
    <li class="card" part="card" data-slug=${pole.slug} ?data-open=${open}>
      <div class="card-head">
        <div role="heading" aria-level=${level}>
          <button
            class="card-title"
            type="button"
            aria-expanded=${open}
            @click=${() => select(open ? null : pole.slug)}
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
      ${pole.status === 'open' || pole.status === 'other' ? renderActions(pole, context) : nothing}
      ${open && tools ? tools.renderDetails(pole) : html`<p class="printed">${printedLine(pole)}</p>`}
    </li>
  `;
}

/** The first services of the chain in whole words, and how many more there are. */
function servicesLine({ services }: Pole, words: LocatorWords): string {
  const more = services.length - SERVICES;
  const names = services.slice(0, SERVICES).map(({ name }) => name);
  // A dot ends a line, it does not begin one.
  return names.join('\u00a0· ') + (more > 0 ? ` ${words.moreServices(more)}` : '');
}

/** What paper needs of a card that is not opened: on a screen, opening it says it. */
const printedLine = ({ address, contact }: Pole): string =>
  [address && `${address.street}, ${address.postcode} ${address.city}`, contact.phone].filter(Boolean).join('\u00a0· ');

/** The next step first; telephone and directions shrink to their icons where the card is narrow. */
function renderActions(pole: Pole, { words, tools }: CardContext): TemplateResult {
  const { phone, email } = pole.contact;
  return html`
    <div class="actions">
      ${
        email
          ? html`<a
              class="button"
              href="mailto:${email}?subject=${encodeURIComponent(words.writeSubject(pole.name))}"
              aria-label=${words.writeName(pole.name)}
              >${mailIcon()}${words.write}</a
            >`
          : nothing
      }
      ${
        phone
          ? html`<a class="button quiet" href=${dialLink(phone)} aria-label=${words.callName(pole.name, phone)}
              >${phoneIcon()}<span>${words.call}</span></a
            >`
          : nothing
      }
      ${
        tools?.renderDirections(pole) ??
        // Holds the place, so that the row does not wrap when its code comes.
        html`<span class="button quiet" aria-hidden="true">${navigationIcon()}<span>${words.directions}</span></span>`
      }
    </div>
  `;
}
