import type { ReactiveElement } from 'lit';
import { settingsFor, type WidgetSettings } from '../client/widget-settings.ts';
import { Consumer } from '../context/guarded-context.ts';
import { rootProviders } from '../context/root.ts';
import { settingsContext } from '../context/settings-context.ts';
import { EMPTY_VISIT, type SharedVisit, type Visit, visitContext } from '../context/visit-context.ts';

/** A widget's own attributes, which win over the nearest `<alexis-kit>` and the script tag. */
export interface OwnSettings {
  readonly partner: string;
  readonly api: string;
}

/**
 * The settings and the visit that a widget works with. Widgets keep it in a `#private` field: scripts of the page do not
 * read it from the element. The widget is drawn again when a value changes.
 */
export class WidgetContext {
  readonly #host: ReactiveElement & OwnSettings;
  readonly #visitListeners = new Set<(visit: Visit) => void>();
  #settings: WidgetSettings | undefined;
  #shared: SharedVisit | undefined;

  constructor(host: ReactiveElement & OwnSettings) {
    this.#host = host;
    new Consumer(host, {
      context: settingsContext,
      root: () => rootProviders().settings,
      onValue: (settings) => {
        this.#settings = settings;
        host.requestUpdate();
      },
    });
    new Consumer(host, {
      context: visitContext,
      root: () => rootProviders().visit,
      onValue: (shared) => {
        this.#shared = shared;
        this.#visitListeners.forEach((listener) => listener(shared.visit));
        host.requestUpdate();
      },
    });
  }

  get settings(): WidgetSettings {
    const { partner, api } = this.#host;
    return partner || api || !this.#settings ? settingsFor({ partner, api }) : this.#settings;
  }

  get visit(): Visit {
    return this.#shared?.visit ?? EMPTY_VISIT;
  }

  /** Calls back with each visit, when the element connects and at each change, before the widget is drawn. */
  onVisit(listener: (visit: Visit) => void): void {
    this.#visitListeners.add(listener);
  }

  /** Asks the visit's owner for a change. Where the visitor made it, {@link allowStorage} as well. */
  updateVisit(part: Partial<Visit>): void {
    this.#shared?.updateVisit(part);
  }

  /** To be called at each act of the visitor: from then on good answers are kept for their next visit. */
  allowStorage(): void {
    this.settings.client.allowStorage();
  }
}
