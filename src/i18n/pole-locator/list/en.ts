import { en as holidayNames } from '../../holidays/en.ts';
import type { ListWords } from './fr.ts';

export const en: ListWords = {
  title: 'Find a business support centre (pôle entrepreneurial)',
  count: (count) => (count === 1 ? '1 centre' : `${count} centres`),
  veryNear: 'less than 1 km',
  straightLine: 'in a straight line',
  status: {
    open: 'Open',
    openUntil: (time) => `Open, closes at ${time}`,
    closed: 'Closed',
    closedFor: (reason) => `Closed (${reason})`,
    opensToday: (time) => `opens today at ${time}`,
    opensTomorrow: (time) => `opens tomorrow at ${time}`,
    opensOn: (day, time) => `opens on ${day} at ${time}`,
    opensOnDate: (date, time) => `opens on ${date} at ${time}`,
    unknown: 'Please check the hours by phone',
    unpublished: 'Opening hours not published',
    appointment: 'by appointment',
    soon: 'Opening soon, date to be confirmed',
    soonOn: (date) => `Opening soon: ${date}`,
    gone: 'Closed for good',
    other: 'Status to be confirmed',
  },
  moreServices: (count) => `and\u00a0${count}\u00a0more`,
  holidayNames,
  call: 'Call',
  callName: (name, phone) => `Call ${name} on ${phone}`,
  directions: 'Directions',
  write: 'Get in touch',
  writeName: (name) => `Get in touch with ${name} by e-mail`,
  writeSubject: (name) => `Contact: ${name}`,
  empty: 'No centre is published at the moment. Please come back a little later.',
  failedTitle: 'The list of centres could not be loaded.',
  unknownPole: (slug) => `The centre “${slug}” that this link asks for does not exist. Here are all the centres.`,
  dropped: (count) =>
    count === 1
      ? 'One centre could not be read and is missing here.'
      : `${count} centres could not be read and are missing here.`,
};
