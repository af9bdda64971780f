import { en as stageNames } from '../../stages/en.ts';
import type { DetailsWords } from './fr.ts';

export const en: DetailsWords = {
  hours: 'Opening hours',
  hoursOf: (name) => `Opening hours this week, ${name}`,
  hoursChecked: (date) => `Hours checked on ${date}.`,
  hoursOld: (date) => `Hours checked on ${date}: please confirm before you travel.`,
  closedDay: 'closed',
  today: 'today',
  phone: 'Phone',
  email: 'E-mail',
  website: 'Website',
  address: 'Address',
  addressUnknown: 'Exact address not published',
  stageNames,
  services: 'Services',
  audiences: 'For whom',
  partners: 'On site',
  accessibility: 'Access',
  wheelchair: {
    yes: 'Wheelchair accessible',
    limited: 'Wheelchair accessible with help',
    no: 'Not wheelchair accessible',
    unknown: 'Wheelchair access to be checked',
    other: 'Wheelchair access to be checked',
  },
};
