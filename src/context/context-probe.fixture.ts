import { fixture, html } from '@open-wc/testing';
import { ReactiveElement, type TemplateResult } from 'lit';
import type { WidgetSettings } from '../client/widget-settings.ts';
import { Consumer } from './guarded-context.ts';
import { rootProviders } from './root.ts';
import { settingsContext } from './settings-context.ts';
import { EMPTY_VISIT, type SharedVisit, type Visit, visitContext } from './visit-context.ts';

/** Follows settings and visit as a widget does, and shows them to the test. */
export class ContextProbe extends ReactiveElement {
  settings: WidgetSettings | undefined;
  shared: SharedVisit | undefined;
  /** Pôles of the visit, in the order in which they were told. */
  readonly poles: (string | null)[] = [];

  constructor() {
    super();
    new Consumer(this, {
      context: settingsContext,
      root: () => rootProviders().settings,
      onValue: (settings) => {
        this.settings = settings;
      },
    });
    new Consumer(this, {
      context: visitContext,
      root: () => rootProviders().visit,
      onValue: (shared) => {
        this.shared = shared;
        this.poles.push(shared.visit.pole);
      },
    });
  }

  override connectedCallback(): void {
    rootProviders();
    super.connectedCallback();
  }

  get partner(): string | undefined {
    return this.settings?.partner;
  }

  get visit(): Visit | undefined {
    return this.shared?.visit;
  }

  updateVisit(part: Partial<Visit>): void {
    if (!this.shared) throw new Error('no visit was given');
    this.shared.updateVisit(part);
  }
}

customElements.define('context-probe', ContextProbe);

// The visit of the document outlives a test.
afterEach(() => rootProviders().visit.value.updateVisit(EMPTY_VISIT));

/** Places a probe in what `around` draws; both are removed after the test. */
export async function placeProbe<E extends Element = HTMLElement>(
  around: (probe: ContextProbe) => TemplateResult = (probe) => html`<div>${probe}</div>`,
): Promise<{ probe: ContextProbe; element: E }> {
  const probe = new ContextProbe();
  const element = await fixture<E>(around(probe));
  return { probe, element };
}
