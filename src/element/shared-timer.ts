import { clockDrift, JUMP_MS } from '../client/clock-drift.ts';

/**
 * Milliseconds. The longest a timer may sleep: a device that slept stops it, and this much later at most the time that
 * passed is noticed, also where nobody touches anything.
 */
const MAX_SLEEP_MS = 60_000;
/** What is due within this many milliseconds is done in one go. */
const COALESCE_MS = 4;
/** What a user does first when back at a device that slept: browsers report that to no page, where the tab stayed in front. */
const WAKE_EVENTS = ['focus', 'pointerover', 'keydown'];

/** When each callback is due, on the time axis of `performance.now()`. */
const due = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** The drift for which the times above were reckoned. */
let drift = 0;

/**
 * Calls `callback` once in `delay` milliseconds. All callbacks of a page share one timer, which runs only while there is
 * one; scheduling a callback again replaces its earlier time. After the device slept or its clock was moved, every
 * callback is called at once: it was reckoned for another time of day.
 */
export function schedule(callback: () => void, delay: number): void {
  if (!due.size) drift = clockDrift();
  due.set(callback, performance.now() + delay);
  arm();
}

/** The callback is not called any more. */
export function cancel(callback: () => void): void {
  if (due.delete(callback)) arm();
}

function arm(): void {
  clearTimeout(timer);
  let next = Infinity;
  due.forEach((at) => (next = Math.min(next, at)));
  // One millisecond more: timers are rounded down, and a tick before its time would show the old text again.
  if (due.size) timer = setTimeout(run, Math.min(Math.max(next - performance.now(), 0) + 1, MAX_SLEEP_MS));
  // Before any other listener could stop them. Adding one again changes nothing.
  WAKE_EVENTS.forEach((type) => addEventListener(type, run, true));
}

function run(): void {
  const current = clockDrift();
  const until = Math.abs(current - drift) > JUMP_MS ? Infinity : performance.now() + COALESCE_MS;
  drift = current;
  // Collected first: a callback that schedules itself again waits for the next time.
  const now: (() => void)[] = [];
  due.forEach((at, callback) => at <= until && now.push(callback));
  now.forEach((callback) => due.delete(callback) && callback());
  arm();
}
