import { html, nothing, type TemplateResult } from 'lit';
import { STAGES } from '../../../contract/common.ts';
import type { Pole } from '../../../contract/poles.ts';
import { dialLink } from '../../../domain/telephone/dial-link.ts';
import type { DetailsWords } from '../../../i18n/pole-locator/details/fr.ts';
import { addressLine } from '../list/address-line.ts';
import type { LocatorProps } from '../state/locator-props.ts';
import { renderHours } from './hours.ts';

/** What an opened card adds: address and contact, hours of the week, services by stage, partners on site, access. */
export function renderDetails(pole: Pole, words: DetailsWords, locator: LocatorProps): TemplateResult {
  const { phone, email, url } = pole.contact;
  const { wheelchair, notes } = pole.accessibility;
  return html`
    <div class="details" part="details">
      <dl>
        ${renderEntry(words.address, addressLine(pole) ?? words.addressUnknown)}
        ${phone ? renderEntry(words.phone, html`<a href=${dialLink(phone)}>${phone}</a>`) : nothing}
        ${email ? renderEntry(words.email, html`<a href="mailto:${email}">${email}</a>`) : nothing}
        ${url ? renderEntry(words.website, html`<a href=${url} rel="noopener">${url}</a>`) : nothing}
        ${renderEntry(words.hours, renderHours(pole, words, locator))}
        ${renderEntry(words.services, renderServices(pole, words))}
        ${renderEntry(words.audiences, names(pole.audiences))} ${renderEntry(words.partners, names(pole.partners))}
        ${renderEntry(words.accessibility, [words.wheelchair[wheelchair], notes].filter(Boolean).join('. '))}
      </dl>
      <alexis-pole-workshops
        .pole=${pole.slug}
        .client=${locator.client}
        .language=${locator.language}
        .words=${words}
        .now=${locator.now}
      ></alexis-pole-workshops>
    </div>
  `;
}

/** One term with its description; nothing where there is none. */
const renderEntry = (
  term: string,
  description: string | TemplateResult | typeof nothing,
): TemplateResult | typeof nothing =>
  description && description !== nothing
    ? html`<div>
        <dt>${term}</dt>
        <dd>${description}</dd>
      </div>`
    : nothing;

const names = (items: readonly { readonly name: string }[]): string => items.map(({ name }) => name).join(', ');

function renderServices({ services }: Pole, words: DetailsWords): TemplateResult | typeof nothing {
  if (!services.length) return nothing;
  const stages = [...STAGES, 'other' as const].filter((stage) => services.some((service) => service.stage === stage));
  return html`<ul>
    ${stages.map(
      (stage) =>
        html`<li>
          <span class="stage">${words.stageNames[stage]}</span>
          ${names(services.filter((service) => service.stage === stage))}
        </li>`,
    )}
  </ul>`;
}
