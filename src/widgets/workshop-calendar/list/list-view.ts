import { html, nothing, type TemplateResult } from 'lit';
import { parisEpoch } from '../../../domain/dates/paris.ts';
import { agendaEntries } from '../../../domain/workshops/agenda.ts';
import type { CalendarHost } from '../calendar-host.ts';
import type { CalendarTools } from '../calendar-tools.ts';
import { renderDays } from './agenda.ts';

/** Entries shown at first and added at each "more". */
const PAGE = 10;

/** The workshops day by day, as many at first as a phone renders without a pause. */
export class ListView {
  readonly #host: CalendarHost;
  readonly #bringTools: () => Promise<CalendarTools | undefined>;
  #shown = PAGE;

  constructor(host: CalendarHost, bringTools: () => Promise<CalendarTools | undefined>) {
    this.#host = host;
    this.#bringTools = bringTools;
  }

  /** Another filter begins at its top. */
  restart(): void {
    this.#shown = PAGE;
  }

  render(tools: CalendarTools | undefined): TemplateResult {
    const { element, workshops, clock, language, level, open } = this.#host;
    const words = this.#host.words();
    const { listed, start, hasMore } = workshops;
    const { limit } = element;
    if (!listed.length) return html`<p class="notice">${tools?.emptyText() ?? words.empty}</p>`;
    const byTime = agendaEntries(listed, Math.max(clock(), parisEpoch(start, 0)), tools?.away());
    const entries = tools?.inOrder(byTime) ?? byTime;
    const most = Math.min(limit || Infinity, entries.length);
    const shown = entries.slice(0, Math.min(this.#shown, most));
    const context = { words, language: language(), now: clock(), level: level(1), open };
    return html`
      ${tools ? tools.renderAgenda(shown, context) : renderDays(shown, context)}
      ${
        this.#shown < most || (hasMore && !limit)
          ? html`<button class="button more" type="button" @click=${this.#showMore}>${words.more}</button>`
          : nothing
      }
    `;
  }

  /** The next ones stand below; the focus goes to the first of them, where the button was. */
  readonly #showMore = async (): Promise<void> => {
    const { element, workshops, announce, words } = this.#host;
    const { renderRoot } = element;
    const titles = (): NodeListOf<HTMLElement> => renderRoot.querySelectorAll('.entry-title');
    const before = titles().length;
    this.#shown += PAGE;
    element.requestUpdate();
    if (this.#shown > workshops.listed.length) await (await this.#bringTools())?.pages.next();
    await element.updateComplete;
    const { [before]: first, length } = titles();
    if (!first) return;
    announce(words().added(length - before, length));
    // Not where the visitor has gone elsewhere meanwhile. A button that is gone has left the focus to nobody.
    if (document.activeElement === document.body || renderRoot.querySelector('.more:focus')) first.focus();
  };
}
