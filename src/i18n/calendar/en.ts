import type { CalendarWords } from './fr.ts';

export const en: CalendarWords = {
  title: 'Workshops and information meetings',
  views: 'View',
  list: 'List',
  month: 'Month',
  order: { label: 'Sort', date: 'By date', nearness: 'Nearest first' },
  formatNames: {
    'on-site': 'On site',
    online: 'Online',
    hybrid: 'On site or online',
    other: 'Format to be confirmed',
  },
  count: (count) => (count === 0 ? 'No workshop' : count === 1 ? '1 workshop' : `${count} workshops`),
  more: 'Show more',
  nearTo: (place) => `Nearest to ${place}, as the crow flies.`,
  nearYou: 'Nearest to your position, as the crow flies.',
  today: 'Today',
  tomorrow: 'Tomorrow',
  timeRange: (starts, ends) => `${starts} – ${ends}`,
  untilDay: (starts, day, ends) => `${starts}, until ${day} at ${ends}`,
  yourTime: (range) => `${range} your time`,
  yourTimeOn: (day, range) => `${day}, ${range} your time`,
  parisTime: 'Paris time',
  session: (number, of) => `session ${number} of ${of}`,
  sessions: (count) => `${count} sessions, one registration`,
  free: 'free',
  distance: (distance) => `${distance} away`,
  status: {
    'places-left': (left) => `${left} places`,
    'few-left': (left) => (left === 1 ? 'only 1 place left' : `only ${left} places left`),
    'full-waiting': () => 'full, waiting list open',
    full: () => 'full',
    'not-yet': () => 'registration not open yet',
    'registration-closed': () => 'registration closed',
    cancelled: () => 'cancelled',
    past: () => 'over',
  },
  moved: 'date changed',
  register: 'Register',
  joinWaitingList: 'Join the waiting list',
  registerFor: (title, when) => `Register: ${title}, ${when}`,
  open: (title, when) => `${title}, ${when}: see the details`,
  empty: {
    none: 'No workshop is planned at the moment. Please come back soon.',
    filtered: 'No workshop matches these filters.',
    period: 'No workshop in this period.',
    next: (day) => `See the next one, ${day}`,
  },
  failedTitle: 'The list of workshops could not be loaded.',
  dropped: (count) =>
    count === 1
      ? 'One workshop could not be read and is missing here.'
      : `${count} workshops could not be read and are missing here.`,
  demo: 'Demonstration workshops.',
  announce: {
    count: (count) =>
      count === 0 ? 'No workshop matches.' : count === 1 ? '1 workshop shown.' : `${count} workshops shown.`,
    opened: (title) => `${title}: details open.`,
    closed: 'Back to the list of workshops.',
  },
  filter: 'Filter the workshops',
  reset: 'Clear the filters',
  follow: 'Follow these workshops in your calendar',
  /** A part of the widget that is fetched on demand did not come. */
  partFailed: 'This part could not be loaded. Check the connection and try again.',
};
