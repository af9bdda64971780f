import { html, nothing, type TemplateResult } from 'lit';
import type { Pole } from '../../../contract/poles.ts';
import { parisDate } from '../../../domain/dates/paris.ts';
import { hoursAreOld } from '../../../domain/opening-hours/state.ts';
import { week, type DayHours } from '../../../domain/opening-hours/week.ts';
import { formatDate, formatTime, weekdayName } from '../../../i18n/format.ts';
import type { DetailsWords } from '../../../i18n/pole-locator/details/fr.ts';
import { exceptionReason, withFrench } from '../list/exception-reason.ts';
import type { LocatorProps } from '../state/locator-props.ts';

/** Opening hours of seven days from today, and when somebody last checked them. */
export function renderHours(
  { hours, name }: Pole,
  words: DetailsWords,
  locator: LocatorProps,
): TemplateResult | typeof nothing {
  if (!hours) return nothing;
  const today = parisDate(locator.now);
  const days = week(hours, today);
  if (!days.length) return nothing;
  const checked = formatDate(hours.checkedOn, locator.language, { year: true });
  return html`
    <table class="hours">
      <caption class="visually-hidden">
        ${words.hoursOf(name)}
      </caption>
      <tbody>
        ${days.map((day, index) => renderDay(day, index === 0, words, locator))}
      </tbody>
    </table>
    <p class="small muted">
      ${hoursAreOld(hours.checkedOn, today) ? words.hoursOld(checked) : words.hoursChecked(checked)}
    </p>
  `;
}

const renderDay = (day: DayHours, isToday: boolean, words: DetailsWords, locator: LocatorProps): TemplateResult => html`
  <tr ?data-today=${isToday}>
    <th scope="row">
      ${weekdayName(day.weekday, locator.language)}
      ${isToday ? html`<span class="today small muted">${words.today}</span>` : nothing}
    </th>
    <td>${renderSpans(day, words, locator)}</td>
  </tr>
`;

function renderSpans(
  day: DayHours,
  words: DetailsWords,
  { language, listWords }: LocatorProps,
): TemplateResult | string {
  const times = day.spans
    .map((span) => span.map((time) => formatTime(time, language)).join('\u00a0–\u00a0'))
    .join(', ');
  const text = times || words.closedDay;
  if (!day.exception) return text;
  const reason = exceptionReason(day.exception, listWords, language);
  return withFrench(`${text} (${reason.text})`, reason);
}
