import type { MockContent } from '../content/content.ts';

/** Something that happens to a server, or on the way to it. Each part is left out where nothing is changed. */
export interface Scenario {
  /** Name in the list of scenarios, French. */
  readonly label: string;
  /** What the server answers from. */
  readonly content?: (content: MockContent, nowMs: number) => MockContent;
  /** The server's clock, made from the usual one; epoch milliseconds. */
  readonly clock?: (now: () => number) => () => number;
  /** What the server says under a path of the contract. */
  readonly data?: (path: string, data: unknown, nowMs: number) => unknown;
  /** What becomes of an answer on its way. */
  readonly wire?: (respond: () => Promise<Response>, request: Request) => Promise<Response>;
  /** Somebody else takes the last place while the visitor fills in the form. */
  readonly raceLost?: boolean;
}
