import type { TemplateResult } from 'lit';
import type { CalendarProps } from './calendar-props.ts';

/** A feature whose code has been loaded. */
export interface LazyFeature {
  /** Draws the feature; `undefined` until its words are here. */
  readonly render: (calendar: CalendarProps) => TemplateResult | undefined;
}
