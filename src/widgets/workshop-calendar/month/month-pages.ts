import type { ReactiveController } from 'lit';
import { daysShown, monthGrid } from '../../../domain/calendar/month-grid.ts';
import type { CalendarHost } from '../calendar-host.ts';
import type { WorkshopPages } from '../workshop-pages.ts';

/** Reads what the grid shows of the past and of further pages, as the visitor leafs. */
export class MonthPages implements ReactiveController {
  readonly #host: CalendarHost;
  readonly #pages: () => WorkshopPages | undefined;
  readonly #month: () => string;
  /** For which month, beyond which first answer, the rest was asked for. */
  #asked: { readonly month: string; readonly beyond: object } | undefined;

  /** @param month the one shown, `YYYY-MM` */
  constructor(host: CalendarHost, pages: () => WorkshopPages | undefined, month: () => string) {
    this.#host = host;
    this.#pages = pages;
    this.#month = month;
    host.element.addController(this);
  }

  get busy(): boolean {
    return !!this.#pages()?.busy;
  }

  /** A new first answer takes away what was read beyond the one before. */
  hostUpdated(): void {
    const beyond = this.#host.workshops.answer?.data;
    const month = this.#month();
    if (!beyond || !this.#pages() || (this.#asked?.month === month && this.#asked.beyond === beyond)) return;
    this.#asked = { month, beyond };
    void this.read(month);
  }

  /** Resolves once all of a month is here. */
  async read(month: string): Promise<void> {
    const { first, last } = daysShown(monthGrid(month));
    const pages = this.#pages();
    await Promise.all([pages?.until(last), pages?.since(first)]);
  }
}
