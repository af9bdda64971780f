import type { MapBase } from './base.ts';
import { type Point, toScreen, type View } from './camera.ts';
import { element, moveTo } from './dom.ts';
import type { LabelWish } from './place-labels.ts';

/** From these zooms on towns and départements are named, as far as there is room; départements up to the last one. */
const ZOOMS = { towns: 6.5, departments: 6.4, lastDepartments: 10.5 };

/** Em of the map: from a town to its name, half of its dot, and how far a département's name may step aside. */
const BESIDE = 0.4;
const DOT = 0.2;
const SHIFT = 1.4;

/** Values of `data-spot`, see the style sheet. */
const SPOTS = ['first', 'second', 'third'] as const;

interface Name {
  readonly at: readonly [lon: number, lat: number];
  readonly element: HTMLElement;
  readonly isTown: boolean;
  width: number;
  height: number;
}

/** Names of towns and départements of the schematic base. Orientation only: hidden from assistive technology. */
export class NameLayer {
  readonly element = element('div', 'map-names');
  readonly #names: readonly Name[];

  constructor(base: MapBase) {
    this.element.setAttribute('aria-hidden', 'true');
    this.#names = [
      ...base.towns.map(({ name, lon, lat }) => this.#made(name, [lon, lat], true)),
      ...base.departments.map(({ name, lon, lat }) => this.#made(name, [lon, lat], false)),
    ];
  }

  draw(view: View, size: Point): void {
    for (const { at, element: drawn } of this.#names) {
      const { x, y } = toScreen(at, view, size);
      moveTo(drawn, x, y);
    }
  }

  /** The names for this zoom, with the spots that each could take; `apply` gets the spot that each was given. */
  labels(view: View, size: Point, em: number): { wishes: LabelWish[]; apply: (spots: readonly number[]) => void } {
    const wanted = this.#names.filter(({ isTown }) =>
      isTown ? view.zoom >= ZOOMS.towns : view.zoom >= ZOOMS.departments && view.zoom <= ZOOMS.lastDepartments,
    );
    return {
      wishes: wanted.map((name) => {
        const { x, y } = toScreen(name.at, view, size);
        const { width, height } = measured(name);
        const top = y - height / 2;
        if (!name.isTown) {
          const whole = width + em; // some air on both sides
          const spots = [0, -1, 1].map((step) => ({ x: x - whole / 2, y: top + step * em * SHIFT }));
          return { width: whole, height, spots };
        }
        // The dot belongs to the box, so that no other name covers it.
        const whole = width + em * (BESIDE + DOT);
        return {
          width: whole,
          height,
          spots: [
            { x: x - em * DOT, y: top },
            { x: x + em * DOT - whole, y: top },
          ],
        };
      }),
      apply: (spots) => {
        for (const name of this.#names) {
          const spot = spots[wanted.indexOf(name)] ?? -1;
          name.element.dataset['spot'] = SPOTS[spot] ?? 'none';
        }
      },
    };
  }

  #made(text: string, at: readonly [number, number], isTown: boolean): Name {
    const point = element('div', isTown ? 'map-town' : 'map-department');
    const label = element('span');
    label.textContent = text;
    point.append(label);
    this.element.append(point);
    return { at, element: point, isTown, width: 0, height: 0 };
  }
}

/** Measured once: every measurement is a layout. */
function measured(name: Name): Name {
  const label = name.element.firstElementChild;
  if (!name.width && label instanceof HTMLElement) {
    name.width = label.offsetWidth;
    name.height = label.offsetHeight;
  }
  return name;
}
