import { ApiFailure } from '../../../client/failure.ts';
import { pushFragment, readFragment } from '../../../element/fragment.ts';
import { placesResource } from '../../../contract/places.ts';
import { Origin } from '../../../domain/geo/origin.ts';
import type { LocatorHost } from '../tools/locator-host.ts';

const KEYS = { pole: 'alexis-pole', near: 'alexis-near' } as const;

/**
 * The locator's shareable state: taken from the attributes and, with `deep-link`, from the page's fragment, whose own
 * history then leads back (`popstate`).
 */
export class SharedAddress {
  readonly #host: LocatorHost;

  constructor(host: LocatorHost) {
    this.#host = host;
  }

  connect(): void {
    window.addEventListener('popstate', this.read);
    window.addEventListener('hashchange', this.read);
  }

  disconnect(): void {
    window.removeEventListener('popstate', this.read);
    window.removeEventListener('hashchange', this.read);
  }

  /** Begins to keep the address. What the visitor chose before this code arrived is theirs: the address follows it. */
  start(): void {
    const { pole: wantedPole } = this.#host.attributes();
    const { pole, origin } = this.#host.visit();
    if (pole && pole !== wantedPole) this.write('pole', pole);
    const commune = origin?.commune ?? null;
    if (commune) this.write('near', commune.insee);
    this.read();
  }

  /** Brings what the address says into the visit. */
  readonly read = (): void => {
    const { deepLink, pole: wantedPole, near: wantedNear } = this.#host.attributes();
    if (!deepLink) return;
    const { pole, origin } = this.#host.visit();
    const inAddress = { pole: readFragment(KEYS.pole), near: readFragment(KEYS.near) };
    if (inAddress.pole !== pole && (inAddress.pole || !wantedPole)) this.#host.setVisit({ pole: inAddress.pole });
    const commune = origin?.commune?.insee ?? null;
    if (inAddress.near && inAddress.near !== commune) void this.findNear(inAddress.near);
    else if (!inAddress.near && commune && !wantedNear) this.#host.setVisit({ origin: null });
  };

  /** Puts the visitor's choice into the address. */
  write(key: keyof typeof KEYS, value: string | null): void {
    if (this.#host.attributes().deepLink) pushFragment(KEYS[key], value);
  }

  /** Counts distances from a commune that the address, or the integrator by `attribute`, names. */
  async findNear(text: string, attribute?: string): Promise<void> {
    const { settings, setVisit, warn } = this.#host;
    try {
      const { data } = await settings().client.read(placesResource, { query: { q: text, limit: 1 } });
      const [place] = data;
      if (place) setVisit({ origin: Origin.ofCommune(place) });
      else if (attribute) warn(attribute, `names no commune, postcode or INSEE code we know: "${text}"`);
    } catch (error) {
      if (attribute && error instanceof ApiFailure) warn(attribute, `could not be looked up (${error.kind})`);
    }
  }
}
