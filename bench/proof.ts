import { createHash, randomBytes } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { COUNTER } from '../server/src/http/guard/proof.ts';
import type { Challenge } from '../src/contract/challenge.ts';
import { withPage } from './driver/browser.ts';
import { hostPage, openLab, peerHead } from './driver/lab.ts';
import { median } from './driver/statistics.ts';

/** A phone of the cheapest kind: six times slower than this machine. */
const CHEAP_PHONE = { width: 360, height: 740, cpu: 6 } as const;

/** What the proof of work of a form costs a visitor, from the challenge to the proof, with the most that the server asks. */
export async function benchProof(rounds: number): Promise<void> {
  const lab = await openLab(['proof'], { '/proof.html': () => hostPage('', { head: peerHead('proof') }) });
  console.log(`\nProof of work: 6× CPU, ${rounds} rounds`);
  try {
    for (const counter of [COUNTER.least, COUNTER.most]) {
      const found: Solving[] = [];
      await withPage(lab.browser, CHEAP_PHONE, async (page) => {
        await page.goto(`${lab.origin}/proof.html`, { waitUntil: 'load' });
        await page.waitForFunction(() => window.solveProof);
        for (let round = 0; round < rounds; round += 1) found.push(await measure(page, challengeFor(counter)));
      });
      const times = found.map(({ time }) => time);
      const longest = Math.max(...found.map((one) => one.longest));
      console.log(
        `  ${counter} tries: ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} – ${Math.max(...times).toFixed(0)}), ` +
          `the page got a turn every ${longest.toFixed(0)} ms at the latest`,
      );
    }
  } finally {
    await lab.close();
  }
}

/** Milliseconds until the proof was there, and the longest that the page had no turn meanwhile. */
interface Solving {
  readonly time: number;
  readonly longest: number;
}

const measure = (page: Page, challenge: Challenge): Promise<Solving> =>
  page.evaluate(async (given) => {
    const { solveProof } = window;
    if (!solveProof) throw new Error('The page has no solver.');
    let longest = 0;
    let last = performance.now();
    let going = true;
    const look = (): void => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (going) setTimeout(look);
    };
    look();
    const start = performance.now();
    await solveProof(given);
    const time = performance.now() - start;
    going = false;
    return { time, longest };
  }, challenge);

/** A challenge that exactly the try `counter` solves, as altcha makes it for a known counter. */
function challengeFor(counter: number): Challenge {
  const salt = randomBytes(16).toString('hex');
  const nonce = randomBytes(16).toString('hex');
  const number = Buffer.alloc(4);
  number.writeUInt32BE(counter);
  const derived = createHash('sha256')
    .update(Buffer.concat([Buffer.from(salt + nonce, 'hex'), number]))
    .digest('hex');
  return {
    parameters: { algorithm: 'SHA-256', nonce, salt, cost: 1, keyLength: 32, keyPrefix: derived.slice(0, 32) },
    signature: 'none',
  };
}
