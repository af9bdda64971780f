import type { ReactiveControllerHost } from 'lit';
import { addDays } from '../../../domain/dates/calendar-date.ts';
import { parisDate, parisEpoch } from '../../../domain/dates/paris.ts';
import { openState } from '../../../domain/opening-hours/state.ts';
import type { RankedPole } from '../../../domain/poles/ranking.ts';
import { RELOAD_AFTER_MS } from '../../../element/load-controller.ts';
import { TimerController } from '../../../element/timer-controller.ts';

/** So many pôles, from the top of the list, are watched for their next opening or closing. */
const WATCHED_POLES = 200;

/** Calls back when the first of the listed pôles opens or closes, when another day begins, and each hour. */
export class LiveHours {
  readonly #timer: TimerController;

  constructor(host: ReactiveControllerHost & Element, onChange: () => void) {
    this.#timer = new TimerController(host, onChange);
  }

  /** Watches these pôles from `now` on (epoch milliseconds). `null`: the clock of the widget is fixed, nothing changes. */
  watch(poles: readonly RankedPole[], now: number | null): void {
    this.#timer.schedule(now === null ? null : Math.min(nextChange(poles, now) - now, RELOAD_AFTER_MS));
  }
}

/** When the first of the pôles opens or closes, or another day begins, epoch milliseconds. */
function nextChange(poles: readonly RankedPole[], now: number): number {
  let next = parisEpoch(addDays(parisDate(now), 1), 0);
  for (const { pole } of poles.slice(0, WATCHED_POLES)) {
    const state = openState(pole.hours, now);
    if (state.kind !== 'unknown') next = Math.min(next, state.changesAt);
  }
  return next;
}
