/** The longest a timer may sleep: beyond 24.8 days `setTimeout` fires at once. */
const LONGEST = 3_600_000;
/** What is due within this many milliseconds is done in one go. */
const TOGETHER = 4;

const due = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Calls `tick` once in `delay` milliseconds. All that tick on a page share one timer, which runs only while somebody
 * waits; asking again replaces what was asked before.
 */
export function tickIn(tick: () => void, delay: number): void {
  due.set(tick, performance.now() + delay);
  arm();
}

/** Takes `tick` out. */
export function stopTicking(tick: () => void): void {
  if (due.delete(tick)) arm();
}

function arm(): void {
  clearTimeout(timer);
  timer = undefined;
  let next = Infinity;
  due.forEach((at) => (next = Math.min(next, at)));
  // One millisecond more: timers are rounded down, and a tick before its time would show the old text again.
  if (next < Infinity) timer = setTimeout(run, Math.min(Math.max(next - performance.now(), 0) + 1, LONGEST));
}

function run(): void {
  const until = performance.now() + TOGETHER;
  // First all of them: who asks again while ticking waits for the next time.
  const now: (() => void)[] = [];
  due.forEach((at, tick) => at <= until && now.push(tick));
  now.forEach((tick) => due.delete(tick) && tick());
  arm();
}
