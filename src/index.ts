export { AlexisKit } from './context/alexis-kit.ts';
export { AlexisPlaceChangeEvent } from './widgets/events/place-change-event.ts';
export { AlexisPoleSelectEvent } from './widgets/events/pole-select-event.ts';
export { AlexisPoleLocator } from './widgets/pole-locator/pole-locator.ts';
export { AlexisPhaseChangeEvent } from './widgets/events/phase-change-event.ts';
export { AlexisContestCountdown } from './widgets/contest-countdown/contest-countdown.ts';
