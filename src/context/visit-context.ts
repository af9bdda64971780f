import { createContext } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { Stage } from '../contract/common.ts';
import type { Origin } from '../domain/geo/origin.ts';
import { Provider } from './guarded-context.ts';

/** What the widgets of a page share about this visit. `null`: nothing chosen. */
export interface Visit {
  /** A commune, or the device's position, which never leaves the browser and cannot be read from the value. */
  readonly origin: Origin | null;
  /** Slug of the pôle chosen in the locator. */
  readonly pole: string | null;
  /** Step at Alexis that the quiz found. */
  readonly stage: Stage | null;
}

/** The visit as widgets get it: they read it, and ask its one owner, the provider, to change it. */
export interface SharedVisit {
  readonly visit: Visit;
  readonly updateVisit: (part: Partial<Visit>) => void;
}

export const EMPTY_VISIT: Visit = { origin: null, pole: null, stage: null };

/** The key is unique: another copy of the kit on the page neither hears nor answers it. */
export const visitContext = createContext<SharedVisit>(Symbol('alexis-visit'));

/** Gives the widgets below `host` a visit of their own, empty at first. */
export function provideVisit(host: HTMLElement | ReactiveElement): Provider<SharedVisit> {
  const updateVisit = (part: Partial<Visit>): void =>
    provider.setValue({ visit: { ...provider.value.visit, ...part }, updateVisit });
  const provider = new Provider(host, {
    context: visitContext,
    initialValue: { visit: EMPTY_VISIT, updateVisit },
  });
  return provider;
}
