import { html, nothing, type TemplateResult } from 'lit';
import { STAGES } from '../../../contract/common.ts';
import type { Pole } from '../../../contract/poles.ts';
import { parisDate } from '../../../domain/dates/paris.ts';
import { hoursAreOld } from '../../../domain/opening-hours/state.ts';
import { week, type DayHours } from '../../../domain/opening-hours/week.ts';
import { dialLink } from '../../../domain/telephone/dial-link.ts';
import { formatDate, formatTime, weekdayName } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import type { LocatorWords } from '../../../i18n/pole-locator/list/fr.ts';
import type { LocatorToolsWords } from '../../../i18n/locator-tools/fr.ts';
import { exceptionReason, withFrench } from '../list/exception-reason.ts';

/** What the details are drawn with. */
export interface DetailsContext {
  readonly words: LocatorToolsWords;
  readonly list: LocatorWords;
  readonly language: Language;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What an opened card adds: address, hours of the week, services by stage, partners on site, access. */
export function renderDetails(pole: Pole, context: DetailsContext): TemplateResult {
  const { words } = context;
  const { address, contact } = pole;
  return html`
    <div class="details" part="details">
      <dl>
        ${entry(words.address, address ? `${address.street}, ${address.postcode} ${address.city}` : words.addressUnknown)}
        ${contact.phone ? entry(words.phone, html`<a href=${dialLink(contact.phone)}>${contact.phone}</a>`) : nothing}
        ${contact.email ? entry(words.email, html`<a href="mailto:${contact.email}">${contact.email}</a>`) : nothing}
        ${contact.url ? entry(words.website, html`<a href=${contact.url} rel="noopener">${contact.url}</a>`) : nothing}
        ${renderHours(pole, context)} ${renderServices(pole, context)}
        ${pole.audiences.length ? entry(words.audiences, pole.audiences.map(({ name }) => name).join(', ')) : nothing}
        ${pole.partners.length ? entry(words.partners, pole.partners.map(({ name }) => name).join(', ')) : nothing}
        ${entry(
          words.accessibility,
          [words.wheelchair[pole.accessibility.wheelchair], pole.accessibility.notes].filter(Boolean).join('. '),
        )}
      </dl>
    </div>
  `;
}

const entry = (name: string, value: string | TemplateResult): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

function renderHours({ hours, name }: Pole, context: DetailsContext): TemplateResult | typeof nothing {
  const { words, language, now } = context;
  if (!hours) return nothing;
  const today = parisDate(now);
  const days = week(hours, today);
  if (!days.length) return nothing;
  const checked = formatDate(hours.checkedOn, language, { year: true });
  return entry(
    words.hours,
    html`
      <table class="hours">
        <caption class="visually-hidden">
          ${words.hoursOf(name)}
        </caption>
        <tbody>
          ${days.map(
            (day, index) => html`
              <tr ?data-today=${index === 0}>
                <th scope="row">
                  ${index === 0 ? html`${weekdayName(day.weekday, language)} <span class="today small muted">${words.today}</span>` : weekdayName(day.weekday, language)}
                </th>
                <td>${spans(day, context)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
      <p class="small muted">
        ${hoursAreOld(hours.checkedOn, today) ? words.hoursOld(checked) : words.hoursChecked(checked)}
      </p>
    `,
  );
}

function spans(day: DayHours, { words, list, language }: DetailsContext): TemplateResult | string {
  const times = day.spans
    .map((span) => span.map((time) => formatTime(time, language)).join('\u00a0–\u00a0'))
    .join(', ');
  const reason = day.exception && exceptionReason(day.exception, list, language);
  const text = times || words.closedDay;
  return reason ? withFrench(`${text} (${reason.text})`, reason) : text;
}

function renderServices({ services }: Pole, { words }: DetailsContext): TemplateResult | typeof nothing {
  if (!services.length) return nothing;
  const stages = [...STAGES, 'other' as const].filter((stage) => services.some((service) => service.stage === stage));
  return entry(
    words.services,
    html`<ul>
      ${stages.map(
        (stage) =>
          html`<li>
            <span class="stage">${words.stageNames[stage]}</span>
            ${services
              .filter((service) => service.stage === stage)
              .map(({ name }) => name)
              .join(', ')}
          </li>`,
      )}
    </ul>`,
  );
}
