import type { ApiClient } from '../../../client/api-client.ts';
import { Openers } from '../../../context/openers.ts';
import { defineFeature } from '../../../element/feature-element.ts';
import { PoleWays } from '../../../ui/directions/pole-ways.ts';

/** Defines what leads from a result to the pôle; its tag, already in the result, upgrades. */
export const defineLinks = (): void => defineFeature('alexis-pole-ways', PoleWays);

/** Milliseconds until a calendar that does not come is given up, and between two looks at it. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 100;

/** Opens the form of a workshop in the page's calendar; `false`: there is none that can. */
export async function openWorkshop(client: ApiClient, id: string): Promise<boolean> {
  const openers = Openers.of(client);
  if (openers.open('workshop', id)) return true;
  const calendar = document.querySelector('alexis-workshop-calendar:not(:defined)');
  // In a hidden tab it would not be seen.
  if (!calendar?.getClientRects().length) return false;
  // The loader fetches a calendar once it is near the window.
  calendar.scrollIntoView();
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (openers.open('workshop', id)) return true;
  }
  return false;
}
