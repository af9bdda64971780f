import type { ApiClient } from '../../../client/api-client.ts';
import { ApiFailure } from '../../../client/failure.ts';
import { Origin } from '../../../domain/geo/origin.ts';
import { filterText, readFilterText } from '../../../domain/poles/filter-text.ts';
import { NO_FILTER } from '../../../domain/poles/filter.ts';
import { AttributeCheck } from '../../../element/attribute-check.ts';
import { FragmentController, type FragmentHost } from '../../../element/fragment-controller.ts';
import type { LocatorState, LocatorStore } from '../state/store.ts';
import { CommuneLookup } from './commune-lookup.ts';

/** The attributes of the widget that a link can override. */
type DeepLinkHost = FragmentHost & Element & { readonly near: string; readonly pole: string };

/**
 * The open pôle, the commune and the filter in the page's address
 * (`#alexis-pole=dieuze&alexis-near=54395&alexis-pole-filter=services.couveuse`), with the attribute `deep-link`; and the
 * attribute `near`, which names a commune as well.
 */
export class DeepLink {
  readonly #host: DeepLinkHost;
  readonly #store: LocatorStore;
  readonly #check: AttributeCheck;
  readonly #pole: FragmentController;
  readonly #near: FragmentController;
  readonly #filter: FragmentController;
  readonly #communes = new CommuneLookup();
  #client: ApiClient;
  /** The attributes as they were followed last. */
  #followed = { near: '', deepLink: false };
  /** The filter of the attributes: it holds where the address has none. */
  #initialFilter = NO_FILTER;

  constructor(host: DeepLinkHost, store: LocatorStore, client: ApiClient) {
    this.#host = host;
    this.#store = store;
    this.#client = client;
    this.#check = new AttributeCheck(host);
    this.#pole = new FragmentController(host, 'alexis-pole', (slug) => this.#followPole(slug));
    this.#near = new FragmentController(host, 'alexis-near', (text) => this.#followNear(text));
    this.#filter = new FragmentController(host, 'alexis-pole-filter', (text) => this.#followFilter(text));
  }

  /** Follows the attributes; to be called with each update of the widget. */
  update(client: ApiClient): void {
    this.#client = client;
    const { near, deepLink } = this.#host;
    const before = this.#followed;
    this.#followed = { near, deepLink };
    if (deepLink && !before.deepLink) this.#start();
    else if (near && near !== before.near) void this.#findOrigin(near, 'attribute');
  }

  /** Writes what the user has chosen into the address. Filters are no step that Back undoes one by one. */
  push({ selected, origin, filter }: LocatorState, previous: LocatorState): void {
    if (filter !== previous.filter) this.#filter.replace(filterText(filter));
    if (selected !== previous.selected) this.#pole.push(selected);
    if (origin === previous.origin) return;
    this.#communes.cancel();
    this.#near.push(origin?.commune?.insee ?? null);
  }

  /** What the user has chosen before this code loaded goes into the address; else the address is followed. */
  #start(): void {
    const { selected, origin, filter } = this.#store.state;
    this.#initialFilter = filter;
    this.#followFilter(this.#filter.read());
    if (selected && selected !== this.#host.pole) this.#pole.push(selected);
    else this.#followPole(this.#pole.read());
    if (origin?.commune) this.#near.push(origin.commune.insee);
    else this.#followNear(this.#near.read());
  }

  /** Without a pôle in the address, the one of the attribute is open. */
  #followPole(slug: string | null): void {
    this.#store.followUrl({ selected: slug || this.#host.pole || null });
  }

  /** Without a commune in the address, distances are counted from the one of the attribute. */
  #followNear(text: string | null): void {
    if (text) void this.#findOrigin(text, 'url');
    else if (this.#host.near) void this.#findOrigin(this.#host.near, 'attribute');
    // A position is in no address: it is not what the user goes back from.
    else if (this.#store.state.origin?.commune) this.#store.followUrl({ origin: null });
  }

  #followFilter(text: string | null): void {
    const { poles } = this.#store.state;
    this.#store.followUrl({ filter: text === null ? this.#initialFilter : readFilterText(text, poles) });
  }

  async #findOrigin(text: string, from: 'attribute' | 'url'): Promise<void> {
    try {
      const commune = await this.#communes.find(text, this.#client);
      if (commune) this.#store.followUrl({ origin: Origin.ofCommune(commune) });
      else if (from === 'attribute')
        this.#check.warn('near', `names no commune, postcode or INSEE code we know: "${text}"`);
    } catch (error) {
      // Any other error is the abort of a request that another, or the user's choice, has superseded.
      if (error instanceof ApiFailure && from === 'attribute') {
        this.#check.warn('near', `could not be looked up (${error.kind})`);
      }
    }
  }
}
