import type { ReactiveControllerHost } from 'lit';
import { openState } from '../../../domain/opening-hours/state.ts';
import type { RankedPole } from '../../../domain/poles/ranking.ts';
import { TimerController } from '../../../element/timer-controller.ts';

/** So many pôles, from the top of the list, are watched for their next opening or closing. */
const WATCHED_POLES = 200;

/** Calls back when the first of the listed pôles opens or closes; nothing is asked of the network. */
export class LiveHours {
  readonly #timer: TimerController;

  constructor(host: ReactiveControllerHost & Element, onChange: () => void) {
    this.#timer = new TimerController(host, onChange);
  }

  /** Watches these pôles from `now` on (epoch milliseconds). `null`: the clock of the widget is fixed, nothing changes. */
  watch(poles: readonly RankedPole[], now: number | null): void {
    const delay = now === null ? Infinity : nextChange(poles, now) - now;
    this.#timer.schedule(delay < Infinity ? delay : null);
  }
}

/** When the first of the pôles opens or closes, epoch milliseconds; `Infinity`: none does, as far as their hours are known. */
function nextChange(poles: readonly RankedPole[], now: number): number {
  let next = Infinity;
  for (const { pole } of poles.slice(0, WATCHED_POLES)) {
    const state = openState(pole.hours, now);
    if (state.kind !== 'unknown') next = Math.min(next, state.changesAt);
  }
  return next;
}
