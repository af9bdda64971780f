import { readFilter, writeFilter } from '../../../domain/workshops/filter-query.ts';
import { START, type CalendarChoice } from '../state/state.ts';

/**
 * The calendar's shareable state as one text for the page's fragment: `view.month~pole.dieuze~open.reunion-2026-12-08`.
 * The signs between are those that stay as they are in an address. `null` for the state at the start. The form is in it
 * for Back and Forward only: a link opens the workshop without its form, since visitors read before they register.
 */
export function stateText({ view, filter, month, open, form }: CalendarChoice): string | null {
  const parts: [string, string | null][] = [
    ['view', view],
    ['month', month],
    ...writeFilter(filter).map(([name, value]): [string, string] => [name, value.replace(/[~\s]+/g, ' ')]),
    ['open', open],
    ['form', form],
  ];
  return (
    parts
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}.${value}`)
      .join('~') || null
  );
}

/** Reads what {@link stateText} wrote; what cannot be read is as at the start. */
export function readStateText(text: string | null): CalendarChoice {
  const values = new Map<string, string>();
  for (const part of (text ?? '').split('~')) {
    const dot = part.indexOf('.');
    if (dot > 0) values.set(part.slice(0, dot), part.slice(dot + 1));
  }
  const get = (name: string): string | null => values.get(name) ?? null;
  const view = get('view');
  const open = get('open');
  const form = get('form');
  const month = get('month');
  return {
    ...START,
    view: view === 'list' || view === 'month' ? view : null,
    filter: readFilter(get).filter,
    month: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null,
    open,
    form: open && (form === 'list' || form === 'detail') ? form : '',
  };
}
