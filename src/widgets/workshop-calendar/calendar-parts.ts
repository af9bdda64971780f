import type { LitElement } from 'lit';
import { LazyModule } from '../../element/lazy-module.ts';
import type { CalendarHost } from './calendar-host.ts';
import type { WorkshopDetail } from './workshop/workshop-detail.ts';
import type { MonthView } from './month/month-view.ts';
import type { CalendarTools } from './calendar-tools.ts';

/** What the calendar is beyond its list: code that is fetched when it is first wanted. */
export class CalendarParts {
  readonly tools: LazyModule<CalendarTools>;
  readonly month: LazyModule<MonthView>;
  readonly detail: LazyModule<WorkshopDetail>;

  constructor(element: LitElement, host: CalendarHost) {
    this.tools = new LazyModule(element, async () => {
      const { CalendarTools: Part } = await import('./calendar-tools.ts');
      return new Part(host);
    });
    this.month = new LazyModule(element, async () => {
      const { MonthView: Part } = await import('./month/month-view.ts');
      await this.tools.load();
      // Should they fail now, they may come later.
      return new Part(host, () => this.tools.value);
    });
    this.detail = new LazyModule(element, async () => {
      const { WorkshopDetail: Part } = await import('./workshop/workshop-detail.ts');
      return new Part(host);
    });
  }

  /** Those that were wanted and did not come. */
  get failed(): readonly LazyModule<unknown>[] {
    return [this.tools, this.month, this.detail].filter(({ failed }) => failed);
  }
}

/** A part together with its words; `undefined` until both are here. */
export const complete = <T extends { readonly ready: boolean }>({ value }: LazyModule<T>): T | undefined =>
  value?.ready ? value : undefined;
