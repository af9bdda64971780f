/** What the bench asks of a browser, whatever its engine. Scripts are the text of a JavaScript expression. */
export interface Driver {
  readonly name: string;
  open(url: string): Promise<void>;
  /** Value of an expression in the page, or in the frame chosen by `inFrame`; promises are awaited. Texts, numbers and
   * booleans only: pages change what objects and arrays look like on the way. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks, as a visitor's pointer does, the element that the expression gives. */
  click(expression: string): Promise<void>;
  /** From now on, works inside the first iframe of the page. Ends with the next `open`. */
  enterFrame(): Promise<void>;
  close(): Promise<void>;
}
