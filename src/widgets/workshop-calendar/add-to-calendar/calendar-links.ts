import { html, type TemplateResult } from 'lit';
import type { Workshop } from '../../../contract/workshops.ts';
import { calendarEntries, googleCalendarUrl, outlookCalendarUrl } from '../../../domain/workshops/calendar-links.ts';
import type { WorkshopWords } from '../../../i18n/workshop-calendar/workshop/fr.ts';
import type { ApiClient } from '../../../client/api-client.ts';
import { calendarPlusIcon } from '../../../ui/icons/calendar-plus.ts';

/** Address of the calendar file of a workshop. */
export const fileOf = ({ id }: Workshop, client: ApiClient): string =>
  client.address('/workshops/{id}.ics', { path: { id } });

/**
 * Ways to put a workshop into one's own calendar: the file for all sessions together, and for each the two services that
 * people ask for. Nothing is asked of them before the visitor follows a link.
 */
export function renderCalendarLinks(workshop: Workshop, file: string, words: WorkshopWords): TemplateResult {
  const { title, google, outlook, file: fileName, session } = words.addToCalendar;
  const location = workshop.pole ? `${workshop.pole.name}, ${workshop.pole.place.name}` : words.onlinePlace;
  const entries = calendarEntries(workshop, { details: workshop.summary, location });
  const named = (name: string, index: number): string => (entries.length > 1 ? session(name, index + 1) : name);
  return html`
    <div class="calendars small">
      <p>${title}</p>
      <ul>
        <li><a class="button" href=${file}>${calendarPlusIcon()}${fileName}</a></li>
        ${entries.map(
          (entry, index) => html`
            <li>
              <a class="button" href=${googleCalendarUrl(entry)} target="_blank" rel="noopener noreferrer">
                ${named(google, index)}
              </a>
            </li>
            <li>
              <a class="button" href=${outlookCalendarUrl(entry)} target="_blank" rel="noopener noreferrer">
                ${named(outlook, index)}
              </a>
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}
