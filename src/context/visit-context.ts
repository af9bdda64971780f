import type { Stage } from '../contract/common.ts';
import type { Place } from '../contract/places.ts';
import { Context } from './context.ts';

/** Where the visitor is looking from: a commune they chose, or the device's position, which never leaves the browser. */
export type Origin =
  | { readonly kind: 'commune'; readonly place: Place; readonly lat: number; readonly lon: number }
  | { readonly kind: 'position'; readonly lat: number; readonly lon: number };

/** What the widgets of a page share about this visit. `null`: nothing chosen. */
export interface Visit {
  readonly origin: Origin | null;
  /** Slug of the pôle chosen in the locator. */
  readonly pole: string | null;
  /** Step at Alexis that the quiz found. */
  readonly stage: Stage | null;
}

/** The visit as the widgets get it: they read it, and ask its one owner to change it. */
export interface VisitHandle {
  readonly visit: Visit;
  readonly change: (part: Partial<Visit>) => void;
}

export const EMPTY_VISIT: Visit = { origin: null, pole: null, stage: null };

export const visitContext = new Context<VisitHandle>();
