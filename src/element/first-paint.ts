import type { LitElement } from 'lit';

/**
 * Milliseconds that the first drawing waits for data: what the loader asked for is often here already, and then no
 * skeleton need be drawn and replaced.
 */
export const FIRST_PAINT_WAIT_MS = 50;

/**
 * Resolves when a widget may draw for the first time: its data is here (or has failed), or it took too long.
 * A widget that the server has drawn waits as long as it takes: its skeleton would replace what the user already reads.
 */
export function waitForFirstPaint(host: LitElement, data: Promise<unknown>): Promise<unknown> {
  if (host.shadowRoot?.hasChildNodes()) return data;
  return Promise.race([data, new Promise((resolve) => setTimeout(resolve, FIRST_PAINT_WAIT_MS))]);
}
