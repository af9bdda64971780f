/** How much (milliseconds) the device's two clocks may part before one of them was moved, or the device slept. */
export const JUMP_MS = 2000;

/**
 * The device's time minus the page's own steady clock, which in most browsers stands still while the device sleeps. Not
 * Date.now(): some pages replace it with one that gives a Date (Datejs).
 */
export const clockDrift = (): number => new Date().getTime() - performance.now();
