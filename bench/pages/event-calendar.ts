/** EventCalendar with the same workshops: a month, or a list where the page asks for one. */
import { createCalendar, DayGrid, destroyCalendar, List } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import type { Workshop } from '../../src/contract/workshops.ts';
import { calendarPeer } from './calendar-peer.ts';

const main = document.querySelector<HTMLElement>('main') ?? document.body;
const asList = document.body.dataset['view'] === 'list';
let calendar: ReturnType<typeof createCalendar> | undefined;

const events = (workshops: readonly Workshop[]) =>
  workshops.map(({ id, title, sessions }) => ({
    id,
    title,
    start: sessions[0]?.starts.slice(0, 19) ?? '',
    end: sessions[0]?.ends.slice(0, 19) ?? '',
  }));

calendarPeer({
  create(workshops) {
    if (calendar) void destroyCalendar(calendar);
    main.replaceChildren();
    calendar = createCalendar(main, asList ? [List] : [DayGrid], {
      view: asList ? 'listMonth' : 'dayGridMonth',
      date: workshops[0]?.sessions[0]?.starts.slice(0, 10) ?? new Date(),
      locale: 'fr',
      firstDay: 1,
      dayMaxEvents: true,
      events: events(workshops),
    });
  },
  show: (workshops) => calendar?.setOption('events', events(workshops)),
  item: '.ec-event',
  month: () => main.querySelector('.ec-title')?.textContent,
  next: () => main.querySelector<HTMLElement>('.ec-next')?.click(),
});
