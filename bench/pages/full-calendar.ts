/** FullCalendar with the same workshops: a month, or a list where the page asks for one. */
import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import list from 'fullcalendar/list';
import 'fullcalendar/skeleton.css';
import classic from 'fullcalendar/themes/classic';
import 'fullcalendar/themes/classic/palette.css';
import 'fullcalendar/themes/classic/theme.css';
import type { Workshop } from '../../src/contract/workshops.ts';
import { calendarPeer } from './calendar-peer.ts';

const main = document.querySelector<HTMLElement>('main') ?? document.body;
const asList = document.body.dataset['view'] === 'list';
let calendar: Calendar | undefined;

const events = (workshops: readonly Workshop[]) =>
  workshops.map(({ id, title, sessions }) => ({
    id,
    title,
    start: sessions[0]?.starts.slice(0, 19) ?? '',
    end: sessions[0]?.ends.slice(0, 19) ?? '',
  }));

calendarPeer({
  create(workshops) {
    calendar?.destroy();
    main.replaceChildren();
    const host = main.appendChild(document.createElement('div'));
    calendar = new Calendar(host, {
      plugins: [asList ? list : dayGrid, classic],
      initialView: asList ? 'listMonth' : 'dayGridMonth',
      initialDate: workshops[0]?.sessions[0]?.starts.slice(0, 10) ?? new Date(),
      firstDay: 1,
      dayMaxEvents: 3,
      eventClass: 'bench-event',
      events: events(workshops),
    });
    calendar.render();
  },
  show(workshops) {
    calendar?.removeAllEventSources();
    calendar?.addEventSource(events(workshops));
  },
  item: '.bench-event',
  month: () => calendar?.view.title,
  next: () => calendar?.next(),
});
