import type { ContactReceipt } from '../src/contract/contact-answer.ts';
import { Bookings } from './bookings.ts';
import type { MockContent } from './content/content.ts';
import { SCENARIOS, type Scenario, type ScenarioName } from './scenarios/scenarios.ts';

/** A server that is not there: content, clock, and what its visitors have sent. */
export interface MockServer {
  readonly scenario: Scenario;
  readonly content: MockContent;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly bookings: Bookings;
  /** Receipts of contact requests by `Idempotency-Key`, with what was asked. */
  readonly receipts: Map<string, { readonly asked: string; readonly receipt: ContactReceipt }>;
}

export interface MockOptions {
  readonly content: MockContent;
  /** Clock of every server; the device's where none is given. */
  readonly now?: () => number;
  /** For addresses that name no scenario. */
  readonly scenario?: ScenarioName;
}

/** `/mock/{scenario}/{run}/api/v1/…`: each address has a server of its own, so that many stand on one page. */
const ADDRESS = /\/mock\/([a-z-]+)(?:\/(\w+))?\/(?:api|tiles)\//;

/** Finds the server that an address belongs to; two runs of one scenario share nothing. */
export function mockServers({ content, now = () => Date.now(), scenario = 'normal' }: MockOptions) {
  const servers = new Map<string, MockServer>();
  return (url: string): MockServer => {
    const [, named = scenario, run = ''] = ADDRESS.exec(url) ?? [];
    const name = named in SCENARIOS ? (named as ScenarioName) : scenario;
    const key = `${name} ${run}`;
    let server = servers.get(key);
    if (server === undefined) {
      const chosen: Scenario = SCENARIOS[name];
      server = {
        scenario: chosen,
        content: chosen.content?.(content, now()) ?? content,
        now: chosen.clock?.(now) ?? now,
        bookings: new Bookings(),
        receipts: new Map(),
      };
      servers.set(key, server);
    }
    return server;
  };
}

export type FindServer = ReturnType<typeof mockServers>;
