import type { ContestWords } from './fr.ts';
import { listText } from './list-text.ts';

const unit = (one: string) => (count: number) => (count === 1 ? one : `${one}s`);
const units = { days: unit('day'), hours: unit('hour'), minutes: unit('minute'), seconds: unit('second') };

const milestones = {
  60: 'One minute left',
  600: 'Ten minutes left',
  3600: 'One hour left',
  86400: '24 hours left',
};

export const en: ContestWords = {
  phases: 'Contest calendar',
  unitShort: { days: 'd', hours: 'h', minutes: 'min', seconds: 's' },
  left: (left) => {
    const parts = (['days', 'hours', 'minutes', 'seconds'] as const).filter((key) => left[key]);
    const texts = parts.map((key) => `${left[key]} ${units[key](left[key])}`);
    return listText(texts, 'and') || '0 seconds';
  },
  remaining: (left, before) => `${left} ${before}.`,
  milestone: (at, before) => `${milestones[at]} ${before}.`,
  passed: (standing) => `${standing}.`,
  status: {
    done: 'past step',
    current: 'current step',
    next: 'next step',
    later: 'later step',
    cancelled: 'cancelled step',
    replaced: 'replaced step',
    unconfirmed: 'unconfirmed step',
    other: '',
  },
  undecidedTitle: 'Still to be confirmed',
  apply: 'Apply',
  rules: 'Read the rules',
  rulesTitle: 'Who can take part',
  addToCalendar: 'Add to my calendar',
  seeLaureates: 'See the winners',
  hideLaureates: 'Hide the winners',
  laureates: 'The winners',
  laureateCount: (count) => `${count}\u00a0winner${count === 1 ? '' : 's'}`,
  accompaniedBy: (pole) => `Supported by: ${pole}`,
  pause: 'Pause',
  resume: 'Resume',
  pauseCountdown: 'Pause the countdown',
  resumeCountdown: 'Resume the countdown',
  paused: 'Countdown paused.',
  resumed: 'Countdown resumed.',
  archive: 'Other editions',
  currentEdition: 'current edition',
  archiveNone: 'No other edition is published.',
  moreFailed: 'This part could not be loaded.',
  unverifiedClock: 'Time not verified: the countdown follows the clock of your device.',
  demo: 'Demonstration edition: dates and winners are invented.',
  failedTitle: 'The contest calendar could not be loaded.',
  none: 'No edition is published at the moment. Please come back later.',
  unknownContest: (slug, byAddress) =>
    `The edition “${slug}” that ${byAddress ? 'the address' : 'this page'} asks for does not exist, or no longer does.`,
};
