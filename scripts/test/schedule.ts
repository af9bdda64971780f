/** What the scheduler knows of a stage. */
export interface Schedulable {
  readonly name: string;
  /** Processor cores it keeps busy. */
  readonly cores: number;
  /** Names of stages that must have passed before. One that is not in the list counts as passed. */
  readonly after: readonly string[];
}

/**
 * Runs every stage once, in the order of the list as far as `after` and the cores allow; a stage that wants more cores
 * than there are runs alone. A stage whose predecessor failed is not run.
 * @param runStage runs one stage; `true` when it passed
 * @param onBlocked is told each stage that is not run, and the predecessor that failed
 */
export const schedule = async <T extends Schedulable>(
  stages: readonly T[],
  cores: number,
  runStage: (stage: T) => Promise<boolean>,
  onBlocked: (stage: T, by: string) => void,
): Promise<void> => {
  const names = new Set(stages.map(({ name }) => name));
  const passed = new Map<string, boolean>();
  const running = new Map<T, Promise<void>>();
  let waiting = [...stages];

  const startable = (stage: T) => {
    const busy = [...running.keys()].reduce((sum, { cores: used }) => sum + used, 0);
    const isReady = stage.after.every((name) => !names.has(name) || passed.get(name) === true);
    return isReady && (busy === 0 || busy + stage.cores <= cores);
  };

  while (waiting.length > 0 || running.size > 0) {
    const wereWaiting = waiting.length;
    for (const stage of waiting) {
      const failed = stage.after.find((name) => passed.get(name) === false);
      if (failed !== undefined) {
        passed.set(stage.name, false);
        onBlocked(stage, failed);
      } else if (startable(stage)) {
        const end = runStage(stage).then((ok) => {
          passed.set(stage.name, ok);
          running.delete(stage);
        });
        running.set(stage, end);
      }
    }
    waiting = waiting.filter((stage) => !running.has(stage) && !passed.has(stage.name));
    if (running.size > 0) await Promise.race(running.values());
    else if (waiting.length === wereWaiting && waiting.length > 0)
      throw new Error(`Stages that wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
  }
};
