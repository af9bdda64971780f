/** Time that passes only when a test says so: `Date`, `performance.now`, `setTimeout` and `clearTimeout` of the page. */
export interface FakeClock {
  /** Lets milliseconds pass; what is due meanwhile happens, each at its time, with the drawing that follows it. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** Lets time pass as in a frozen page: nothing happens, and its steady clock may have stood still meanwhile. */
  readonly freeze: (milliseconds: number, steady?: 'runs' | 'stands') => void;
  /** What waits, as milliseconds from now. */
  readonly timers: () => readonly number[];
  /** The instant, epoch milliseconds. */
  readonly now: () => number;
  /** Gives the page its own clock back. */
  readonly restore: () => void;
}

/** Starts a fake clock at an instant (RFC 3339). One at a time. */
export function fakeClock(start: string): FakeClock {
  const { Date: RealDate, setTimeout: setReal, clearTimeout: clearReal } = globalThis;
  const realNow = performance.now.bind(performance);
  let wall = RealDate.parse(start);
  let steady = performance.now();
  let last = 1_000_000;
  const waiting = new Map<number, { readonly at: number; readonly run: () => void }>();

  class FakeDate extends RealDate {
    constructor(...given: [] | [string | number]) {
      if (given.length) super(...given);
      else super(wall);
    }

    static override now(): number {
      return wall;
    }
  }
  const setFake = (run: (...values: unknown[]) => void, delay?: number, ...values: unknown[]): unknown => {
    // Mocha goes from a test to the next by a timer without delay; the kit has none.
    if (delay === undefined) return setReal(run);
    waiting.set(++last, { at: steady + Math.max(delay, 0), run: () => run(...values) });
    return last;
  };
  const clearFake = (id?: number): void => {
    // Timers from before the fake clock are the page's own.
    if (id !== undefined && !waiting.delete(id)) clearReal(id);
  };
  Object.assign(globalThis, { Date: FakeDate, setTimeout: setFake, clearTimeout: clearFake });
  performance.now = () => steady;

  // After all that is ready: a message comes as soon as a timer would, without the browsers' 4 ms.
  const settle = (): Promise<void> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  const due = (until: number) =>
    [...waiting].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];

  return {
    async advance(milliseconds) {
      const end = steady + milliseconds;
      for (let next = due(end); next; next = due(end)) {
        const [id, { at, run }] = next;
        waiting.delete(id);
        wall += Math.max(at - steady, 0);
        steady = Math.max(at, steady);
        run();
        await settle();
      }
      wall += end - steady;
      steady = end;
      await settle();
    },
    freeze(milliseconds, clock = 'runs') {
      wall += milliseconds;
      if (clock === 'runs') steady += milliseconds;
    },
    timers: () => [...waiting.values()].map(({ at }) => at - steady),
    now: () => wall,
    restore() {
      Object.assign(globalThis, { Date: RealDate, setTimeout: setReal, clearTimeout: clearReal });
      performance.now = realNow;
    },
  };
}
