import { type Point, toScreen, type View } from './camera.ts';
import type { MarkerGroup } from './clusters.ts';
import { drawing, element, moveTo } from './dom.ts';
import type { Box, LabelWish } from './place-labels.ts';
import type { MapPlace, MapPole } from './types.ts';

const PIN = 'M14 35C14 35 26 22.6 26 13.4A12 12 0 1 0 2 13.4C2 22.6 14 35 14 35Z';
const PIN_EYE = 'M14 18.2a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2Z';

/** Sides of a pin on which its name may be written, best first. */
const SIDES = ['right', 'left', 'below'] as const;

interface Marker {
  group: MarkerGroup;
  readonly button: HTMLButtonElement;
  readonly label: HTMLElement;
}

export interface MarkerEvents {
  readonly onPole: (pole: MapPole) => void;
  readonly onCluster: (group: MarkerGroup) => void;
  /** A button has got the focus; it may be out of sight. */
  readonly onFocus: (group: MarkerGroup) => void;
  readonly clusterName: (count: number) => string;
}

/** The pins: buttons in the order of the list. They are kept while the map moves, so that they keep the focus. */
export class MarkerLayer {
  readonly element = element('div', 'map-markers');
  readonly #events: MarkerEvents;
  readonly #root: DocumentOrShadowRoot;
  readonly #place = element('div', 'map-place');
  #placeAt: MapPlace | null = null;
  #markers: Marker[] = [];
  #selected: string | null = null;
  /** Sizes of names, measured once: every measurement is a layout. */
  readonly #sizes = new Map<string, { readonly width: number; readonly height: number }>();

  constructor(root: DocumentOrShadowRoot, events: MarkerEvents) {
    this.#root = root;
    this.#events = events;
    this.#place.setAttribute('role', 'img');
    this.#place.hidden = true;
    this.element.append(this.#place);
  }

  /** The button that has the focus. */
  get #focused(): Marker | undefined {
    return this.#markers.find(({ button }) => button === this.#root.activeElement);
  }

  setPlace(place: MapPlace | null, name: string): void {
    this.#placeAt = place;
    this.#place.hidden = !place;
    this.#place.setAttribute('aria-label', name);
  }

  setSelected(slug: string | null): void {
    this.#selected = slug;
    for (const { group, button } of this.#markers) {
      if (group.count > 1 || group.first.slug !== slug) button.removeAttribute('aria-current');
      else button.setAttribute('aria-current', 'true');
    }
  }

  /** Focuses the button of a pôle, or of the cluster it is in. */
  focus(slug: string): void {
    this.#holding(slug)?.button.focus({ preventScroll: true });
  }

  /** Shows these groups. The focus of a button that disappears passes to the one that now holds its first pôle. */
  show(groups: readonly MarkerGroup[]): void {
    const focused = this.#focused;
    const before = new Map(this.#markers.map((marker) => [marker.group.key, marker]));
    this.#markers = groups.map((group) => {
      const known = before.get(group.key);
      before.delete(group.key);
      return known ? this.#updated(known, group) : this.#made(group);
    });
    this.setSelected(this.#selected);
    const leaving = focused && before.get(focused.group.key);
    for (const marker of before.values()) if (marker !== leaving) marker.button.remove();
    this.#arrange(leaving);
    const heir = leaving ? this.#holding(leaving.group.first.slug) : focused;
    if (heir && heir.button !== this.#root.activeElement) heir.button.focus({ preventScroll: true });
    leaving?.button.remove();
  }

  /** Reads the labels of the pôles again. */
  updateLabels(): void {
    this.#markers.forEach((marker) => this.#name(marker));
  }

  draw(view: View, size: Point): void {
    for (const { group, button } of this.#markers) {
      const { x, y } = toScreen([group.lon, group.lat], view, size);
      moveTo(button, x, y);
    }
    if (!this.#placeAt) return;
    const { x, y } = toScreen([this.#placeAt.lon, this.#placeAt.lat], view, size);
    moveTo(this.#place, x, y);
  }

  /** Boxes of the pins themselves, `em` pixels to the em. */
  boxes(view: View, size: Point, em: number): Box[] {
    return this.#markers.map(({ group }) => {
      const { x, y } = toScreen([group.lon, group.lat], view, size);
      const [half, above, below] = group.count > 1 ? [1.25, 1.25, 1.25] : [0.8, 2.1, 0.2];
      return { left: x - half * em, right: x + half * em, top: y - above * em, bottom: y + below * em };
    });
  }

  /** The names beside the pins, the chosen one first; `apply` gets the side that each was given. */
  labels(view: View, size: Point, em: number): { wishes: LabelWish[]; apply: (spots: readonly number[]) => void } {
    const single = this.#markers.filter(({ group }) => group.count === 1);
    const inOrder = [
      ...single.filter(({ group }) => group.first.slug === this.#selected),
      ...single.filter(({ group }) => group.first.slug !== this.#selected),
    ];
    return {
      wishes: inOrder.map(({ group, label }) => {
        const { x, y } = toScreen([group.lon, group.lat], view, size);
        const { width, height } = this.#sizeOf(label);
        const chosen = group.first.slug === this.#selected;
        const middle = y - em * (chosen ? 1.6 : 1.25) - height / 2;
        const aside = em * (chosen ? 1.15 : 0.85);
        return {
          width,
          height,
          spots: [
            { x: x + aside, y: middle },
            { x: x - aside - width, y: middle },
            { x: x - width / 2, y: y + em * 0.25 },
          ],
        };
      }),
      apply: (spots) => {
        inOrder.forEach(({ button }, i) => (button.dataset['label'] = SIDES[spots[i] ?? -1] ?? 'none'));
      },
    };
  }

  /** Makes the names be measured again. */
  forgetSizes(): void {
    this.#sizes.clear();
  }

  #sizeOf(label: HTMLElement): { readonly width: number; readonly height: number } {
    const name = label.textContent;
    let size = this.#sizes.get(name);
    if (!size) {
      size = { width: label.offsetWidth, height: label.offsetHeight };
      this.#sizes.set(name, size);
    }
    return size;
  }

  #holding(slug: string): Marker | undefined {
    return this.#markers.find(({ group }) => group.poles().some((pole) => pole.slug === slug));
  }

  #made(group: MarkerGroup): Marker {
    const button = element('button', group.count > 1 ? 'map-cluster' : 'map-pin');
    button.type = 'button';
    const label = element('span', 'map-pin-name');
    const marker: Marker = { group, button, label };
    if (group.count > 1) button.append(`${group.count}`);
    else button.append(drawing('map-pin-shape', '0 0 28 36', PIN, PIN_EYE), label);
    button.addEventListener('click', () => {
      if (marker.group.count > 1) this.#events.onCluster(marker.group);
      else this.#events.onPole(marker.group.first);
    });
    button.addEventListener('focus', () => this.#events.onFocus(marker.group));
    return this.#updated(marker, group);
  }

  #updated(marker: Marker, group: MarkerGroup): Marker {
    marker.group = group;
    const { first, count } = group;
    this.#name(marker);
    marker.button.dataset['status'] = count > 1 ? '' : first.status;
    marker.label.textContent = first.name;
    return marker;
  }

  #name({ button, group: { first, count } }: Marker): void {
    const name = count > 1 ? this.#events.clusterName(count) : first.label;
    if (button.getAttribute('aria-label') !== name) button.setAttribute('aria-label', name);
  }

  /** Puts the buttons in their order, moving as few as possible: a moved element loses the focus. */
  #arrange(leaving: Marker | undefined): void {
    if (leaving) this.element.append(leaving.button);
    let next = this.#place.nextElementSibling;
    for (const { button } of this.#markers) {
      if (button === next) next = next.nextElementSibling;
      else this.element.insertBefore(button, next);
    }
  }
}
