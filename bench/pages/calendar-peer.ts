import type { Workshop } from '../../src/contract/workshops.ts';

/** What a calendar of others does here: everything in one answer, buttons of the page's own for filters. */
export interface CalendarPeer {
  readonly create: (workshops: readonly Workshop[]) => void;
  /** Shows these in the place of the others. */
  readonly show: (workshops: readonly Workshop[]) => void;
  /** Selector of an item. */
  readonly item: string;
  /** Name of the month shown. */
  readonly month: () => string | undefined;
  readonly next: () => void;
}

/** Makes `peer` the page's contestant, and mounts it at once where the page names an API. */
export function calendarPeer({ create, show, item, month, next }: CalendarPeer): void {
  let all: readonly Workshop[] = [];
  let count: number | undefined;
  let pole = '';
  const hasItems = (): boolean => document.querySelector(`main ${item}`) !== null;

  const mount = async (api: string): Promise<void> => {
    all = ((await (await fetch(`${api}/workshops?limit=5000`)).json()) as { data: Workshop[] }).data;
    create(all);
    count = all.length;
  };

  window.contestant = {
    mount(api) {
      count = undefined;
      pole = '';
      document.querySelector('main')?.replaceChildren();
      void mount(api);
    },
    shown: () => (hasItems() ? count : undefined),
    settled: () => count !== undefined,
    toggle(value) {
      pole = pole ? '' : value;
      const listed = pole ? all.filter((workshop) => workshop.pole?.slug === pole) : all;
      show(listed);
      count = listed.length;
    },
    leaf: next,
    month: () => (hasItems() ? month() : undefined),
  };
  if (document.body.dataset['api']) void mount(document.body.dataset['api']);
}
