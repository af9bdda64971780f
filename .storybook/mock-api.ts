import { setupWorker } from 'msw/browser';
import { contentFromBundle } from '../api-mock/content/from-bundle.ts';
import { apiHandlers } from '../api-mock/handlers/handlers.ts';
import type { ScenarioName } from '../api-mock/scenarios/scenarios.ts';

/** The moment at which stories take place: a Thursday morning, when some pôles are open and others are not. */
export const STORY_NOW = '2026-12-03T10:00:00+01:00';

/** Addresses that anybody on this page has asked for, in order. */
export const asked: string[] = [];

/** Starts the worker that answers for the API, once for the page. */
export async function startMockApi() {
  const now = Date.parse(STORY_NOW);
  const worker = setupWorker(...apiHandlers({ content: contentFromBundle(), now: () => now }));
  await worker.start({
    quiet: true,
    // Pages of Storybook may lie below `/storybook/`.
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
    onUnhandledFrame: 'bypass',
  });
  worker.events.on('request:start', ({ request }) => void asked.push(request.url));
  return worker;
}

/** How often each story was started: each start gets a server of its own, so that nothing is left of the last one. */
const runs = new Map<string, number>();

export const countRun = (storyId: string): void => void runs.set(storyId, (runs.get(storyId) ?? 0) + 1);

/** Address of the API for a story. */
export function apiAddress(scenario: ScenarioName, storyId: string): string {
  const run = `${storyId.replaceAll(/\W/g, '_')}_${runs.get(storyId) ?? 0}`;
  return new URL(`mock/${scenario}/${run}/api/v1`, document.baseURI).href;
}
