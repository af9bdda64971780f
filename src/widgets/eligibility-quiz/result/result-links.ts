import type { ApiClient } from '../../../client/api-client.ts';
import { Openers } from '../../../context/openers.ts';
import { defineFeature } from '../../../element/feature-element.ts';
import { isPlainClick } from '../../../element/plain-click.ts';
import { PoleWays } from '../../../ui/directions/pole-ways.ts';

/** Defines what leads from a result to the pôle; its tag, already in the result, upgrades. */
export const defineLinks = (): void => defineFeature('alexis-pole-ways', PoleWays);

/** Opens the form of a workshop in the page's calendar, for a click on its link; `false`: the link is followed. */
export const openWorkshop = (client: ApiClient, id: string, event: Event): boolean =>
  event instanceof MouseEvent && isPlainClick(event) && Openers.of(client).open('workshop', id);
