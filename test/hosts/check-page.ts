import { setTimeout as pause } from 'node:timers/promises';
import { WIDGETS } from '../../src/contract/common.ts';
import type { Driver } from './drivers/driver.ts';
import {
  HOST_LOG,
  HOST_STATE,
  howMany,
  inWidget,
  readLog,
  readState,
  scrollTo,
  WAS_CLICKED,
  watchClick,
} from './in-page.ts';
import type { HostPage } from './page.ts';
import { CHECKS } from './widgets.ts';

/** No state that a page should reach takes as long, even on a busy machine. */
const PATIENCE_MS = 20_000;
/** Between two looks at a page. */
const STEP_MS = 25;

type HostState = ReturnType<typeof readState>;

/** Opens a host page without the kit, then with it, and gives what is not as it should be. Nothing: it holds. */
export async function checkPage(driver: Driver, page: HostPage, origin: string): Promise<string[]> {
  const faults: string[] = [];
  const state = async (): Promise<HostState> => readState(await driver.evaluate(HOST_STATE));
  const until = async (what: string, expression: string): Promise<boolean> => {
    const end = performance.now() + PATIENCE_MS;
    let seen: unknown;
    while (performance.now() < end) {
      // A page under way between two addresses cannot be asked.
      seen = await driver.evaluate(`!!(${expression})`).catch((error: unknown) => error);
      if (seen === true) return true;
      await pause(STEP_MS);
    }
    faults.push(
      `${what}: ${seen instanceof Error ? seen.message : 'never true'}: ${expression.replaceAll(/\s+/g, ' ').slice(-160)}`,
    );
    return false;
  };

  // Parts that arrive move what stands below them: who clicks beside it meanwhile clicks again.
  const clickOn = async (tag: string, target: string): Promise<void> => {
    for (let tries = 0; tries < 5; tries += 1) {
      await driver.evaluate(inWidget(tag, watchClick(target)));
      await driver.click(inWidget(tag, target));
      for (let looks = 0; looks < 20; looks += 1) {
        if (await driver.evaluate(inWidget(tag, WAS_CLICKED))) return;
        await pause(STEP_MS);
      }
    }
    throw new Error(`no click meets ${target}`);
  };

  await driver.open(`${origin}/${page.name}?bare`);
  await until('the page itself', `document.readyState === 'complete'`);
  const before = await state();

  await driver.open(`${origin}/${page.name}`);
  for (const condition of page.until) await until('until', condition);
  const compare = (after: HostState, parts: readonly string[]): void =>
    parts
      .filter((part) => !page.changes.includes(part) && before[part] !== after[part])
      .forEach((part) => faults.push(`the host's ${part} changed: ${difference(before[part], after[part])}`));

  let isFirst = true;
  if (page.inFrame) await driver.enterFrame();
  for (const name of WIDGETS) {
    const tag = `alexis-${name}`;
    const check = CHECKS[name];
    if (!check || (await driver.evaluate(howMany(tag))) === 0) continue;
    if (page.expect === 'works') {
      if (!isFirst) await driver.evaluate(scrollTo(tag));
      if (!(await until(`${tag} mounts`, inWidget(tag, check.mounted)))) continue;
      if (isFirst && !page.inFrame) compare(await state(), ['scroll', 'focus', 'cookies', 'storage', 'title']);
      await driver.evaluate(scrollTo(tag));
      await clickOn(tag, check.target).catch((error: unknown) => faults.push(`${tag}: ${String(error)}`));
      await until(`${tag} reacts`, inWidget(tag, check.acted));
    } else if (page.expect === 'failure') {
      await driver.evaluate(scrollTo(tag));
      await until(`${tag} says that it failed`, inWidget(tag, `root.querySelector('[role=alert], .failure, .notice')`));
      await until(`${tag} shows its link`, `document.querySelector('${tag} a').getClientRects().length > 0`);
    } else if (page.expect === 'fallback') {
      await until(
        `the link of ${tag} stays`,
        `document.querySelector('a[href*="${name}"]').getClientRects().length > 0`,
      );
    }
    isFirst = false;
  }
  if (isFirst && page.expect !== 'holds') faults.push('no widget was found on the page');
  for (const condition of page.finally) await until('finally', condition);

  if (!page.inFrame) compare(await state(), ['styles', 'globals', 'title', 'cookies']);
  const log = readLog(await driver.evaluate(HOST_LOG));
  faults.push(...log.filter((line) => !page.allowLog?.test(line)).map((line) => `log: ${line}`));
  return faults;
}

/** The first lines that only one of two texts has. */
function difference(before = '', after = ''): string {
  const lines = (text: string): string[] => text.split('\n');
  const gone = lines(before).filter((line) => !lines(after).includes(line));
  const come = lines(after).filter((line) => !lines(before).includes(line));
  return `was [${gone.slice(0, 5).join(' | ')}], is [${come.slice(0, 5).join(' | ')}]`;
}
