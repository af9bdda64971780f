/** Milliseconds. The longest a timer may sleep: beyond 24.8 days `setTimeout` fires at once. */
const MAX_SLEEP_MS = 3_600_000;
/** What is due within this many milliseconds is done in one go. */
const COALESCE_MS = 4;

/** When each callback is due, on the time axis of `performance.now()`. */
const due = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Calls `callback` once in `delay` milliseconds. All callbacks of a page share one timer, which runs only while there is
 * one; scheduling a callback again replaces its earlier time.
 */
export function schedule(callback: () => void, delay: number): void {
  due.set(callback, performance.now() + delay);
  arm();
}

/** The callback is not called any more. */
export function cancel(callback: () => void): void {
  if (due.delete(callback)) arm();
}

function arm(): void {
  clearTimeout(timer);
  timer = undefined;
  let next = Infinity;
  due.forEach((at) => (next = Math.min(next, at)));
  // One millisecond more: timers are rounded down, and a tick before its time would show the old text again.
  if (next < Infinity) timer = setTimeout(run, Math.min(Math.max(next - performance.now(), 0) + 1, MAX_SLEEP_MS));
}

function run(): void {
  const until = performance.now() + COALESCE_MS;
  // Collected first: a callback that schedules itself again waits for the next time.
  const now: (() => void)[] = [];
  due.forEach((at, callback) => at <= until && now.push(callback));
  now.forEach((callback) => due.delete(callback) && callback());
  arm();
}
