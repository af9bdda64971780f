import type { WidgetSettings } from '../../../client/widget-settings.ts';
import type { Visit } from '../../../context/visit-context.ts';
import type { Pole } from '../../../contract/poles.ts';
import type { RankedPole } from '../../../domain/poles/ranking.ts';
import type { Language } from '../../../i18n/language.ts';
import type { LocatorWords } from '../../../i18n/pole-locator/list/fr.ts';
import type { PlaceSearchHost } from '../../../ui/place-search/place-search-controller.ts';

/** What the locator's element offers its tools, which come on demand and so cannot be part of it. */
export interface LocatorHost {
  readonly element: PlaceSearchHost & HTMLElement;
  readonly settings: () => WidgetSettings;
  readonly visit: () => Visit;
  readonly language: () => Language;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** All pôles that could be read; empty until they are here. */
  readonly poles: () => readonly Pole[];
  /** The same in the order of the list. */
  readonly ranked: () => readonly RankedPole[];
  readonly listWords: () => LocatorWords;
  readonly attributes: () => {
    readonly near: string;
    readonly pole: string;
    readonly services: string;
    readonly view: string;
    readonly noMap: boolean;
    readonly deepLink: boolean;
  };
  readonly setVisit: (part: Partial<Visit>) => void;
  readonly updateVisit: (part: Partial<Visit>) => void;
  readonly select: (slug: string | null) => void;
  readonly warn: (attribute: string, reason: string) => void;
}
