/** What the bench asks of a browser, whatever its engine. Scripts are the text of a JavaScript expression. */
export interface Driver {
  readonly name: string;
  open(url: string): Promise<void>;
  /** Value of an expression in the page, or in the frame chosen by `enterFrame`; promises are awaited. Texts, numbers and
   * booleans only: pages change what objects and arrays look like on the way. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks, as a visitor's pointer does, the element that the expression gives. */
  click(expression: string): Promise<void>;
  /** From now on, works inside the first iframe of the page. Ends with the next `open`. */
  enterFrame(): Promise<void>;
  close(): Promise<void>;
}

/** What a visitor or a device has set before the page is opened. */
export const SURROUNDINGS = [
  /** High contrast: the system's colours in the place of the page's. */
  'forced-colours',
  'reduced-motion',
  'print',
  /** A page of 320 CSS pixels: a window of 1280 at 400 % (WCAG 2.2, 1.4.10). */
  'zoom-400',
  /** The device is on the other side of the world from Paris. */
  'far-zone',
  /** Pages rest when the visitor leaves them, and wake when they come back. */
  'back-forward-cache',
] as const;

export type Surrounding = (typeof SURROUNDINGS)[number];

/** Of `far-zone`: twelve or thirteen hours before Paris. */
export const FAR_ZONE = 'Pacific/Auckland';

/** CSS pixels. */
export const windowOf = (surrounding?: Surrounding): { readonly width: number; readonly height: number } =>
  surrounding === 'zoom-400' ? { width: 320, height: 640 } : { width: 1100, height: 900 };
