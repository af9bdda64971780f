import type { CalendarState } from '../state/state.ts';

/**
 * Where the focus goes when a workshop or its form was opened or closed: selectors, of which the first that matches
 * something counts; none for a form, which takes the focus itself; `undefined` where it stays. After a workshop was closed, the focus returns to it in the list or the month.
 */
export function focusTarget(
  before: Pick<CalendarState, 'opened' | 'form'>,
  now: Pick<CalendarState, 'opened' | 'form'>,
): readonly string[] | undefined {
  if (before.opened?.id === now.opened?.id && before.form === now.form) return undefined;
  if (now.opened) return now.form ? [] : ['.detail-title'];
  if (!before.opened) return undefined;
  // An id of a link may be any text.
  const id = `[data-id="${before.opened.id.replace(/[^\w-]/g, '\\$&')}"]`;
  return [`${id} .entry-title`, `.event${id}`, '.filter'];
}
