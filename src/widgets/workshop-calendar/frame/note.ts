import { html, nothing, type TemplateResult } from 'lit';
import type { LazyModule } from '../../../element/lazy-module.ts';
import type { CalendarProps } from '../state/calendar-props.ts';

/**
 * A note at the lower edge of the viewport, with one thing to do: it is seen wherever the visitor is in the widget, and
 * nothing moves above it.
 */
export const renderNote = (text: string, label: string, act: () => void): TemplateResult => html`
  <div class="notice note small">
    <p role="alert">${text}</p>
    <button class="button quiet" type="button" @click=${act}>${label}</button>
  </div>
`;

/** What could not be loaded or read, and the way to try again. A form has its own message, in its place. */
export function renderFailedNote(
  { words, shared, state, store }: CalendarProps,
  modules: readonly LazyModule<unknown>[],
): TemplateResult | typeof nothing {
  const failed = modules.filter((module) => module.failed);
  if (!failed.length && !state.paging.hasFailed) return nothing;
  return renderNote(words.partFailed, shared.retry, () => {
    failed.forEach((module) => void module.load());
    store.retry();
  });
}
