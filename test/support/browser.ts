import { executeServerCommand } from '@web/test-runner-commands';

/** The engine that runs this page, for the few tests that one engine cannot do. */
export const engine: 'chromium' | 'firefox' | 'webkit' = navigator.userAgent.includes('Chrome/')
  ? 'chromium'
  : navigator.userAgent.includes('Firefox/')
    ? 'firefox'
    : 'webkit';

/**
 * Presses real keys together in the focused element: `press('Enter')`, `press('Shift', 'Tab')`. Names as in
 * `KeyboardEvent.key`. All engines.
 */
export const press = (...keys: readonly string[]): Promise<unknown> => executeServerCommand('alexis:press', keys);

/** Types text with real keys into the focused element. All engines. */
export const type = (text: string): Promise<unknown> => executeServerCommand('alexis:type', text);

/** Media features by their CSS names, and the media type. */
export interface Media {
  readonly type?: 'screen' | 'print';
  readonly 'prefers-color-scheme'?: 'light' | 'dark';
  readonly 'prefers-reduced-motion'?: 'reduce' | 'no-preference';
  readonly 'prefers-contrast'?: 'more' | 'less' | 'no-preference';
  /** Run axe before this: with forced colours it reports contrasts that nobody sees. */
  readonly 'forced-colors'?: 'active' | 'none';
}

let isEmulating = false;
let startSize: readonly [number, number] | undefined;

// What one test asked of the browser is not there any more in the next, in this file or in another.
afterEach(async () => {
  if (isEmulating) await executeServerCommand('alexis:media', { type: '', features: {} });
  if (startSize) await executeServerCommand('alexis:viewport', { width: startSize[0], height: startSize[1] });
  isEmulating = false;
  startSize = undefined;
});

/** Emulates media for the rest of the test, in place of what was emulated before. Chromium only. */
export const emulateMedia = ({ type: media = 'screen', ...features }: Media): Promise<unknown> => {
  isEmulating = true;
  return executeServerCommand('alexis:media', { type: media, features });
};

/** A node of the accessibility tree: what assistive technology is told. Absent fields do not apply. */
export interface AccessibleNode {
  readonly role: string;
  readonly name?: string;
  readonly description?: string;
  readonly value?: string | number;
  readonly checked?: boolean | 'mixed';
  readonly pressed?: boolean | 'mixed';
  readonly selected?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly focused?: boolean;
  readonly invalid?: string;
  readonly level?: number;
  readonly children?: readonly AccessibleNode[];
}

/**
 * The accessibility tree of the first element that matches, through shadow roots, without nodes that say nothing.
 * `null`: the element is hidden from assistive technology, and so is all in it. Chromium only.
 */
export const accessibilityTree = (selector: string): Promise<AccessibleNode | null> =>
  // `true` stands for "no answer" on the way through the runner.
  executeServerCommand<AccessibleNode | true, string>('alexis:accessibility-tree', selector).then((node) =>
    node === true ? null : node,
  );

/** Every node of a tree, from top to bottom, in reading order. */
export const nodesOf = (node: AccessibleNode | null): readonly AccessibleNode[] =>
  node === null ? [] : [node, ...(node.children ?? []).flatMap(nodesOf)];

/** Sets the size of the viewport in CSS pixels, for the rest of the test. Not in WebKit: narrow the element there. */
export const resizeViewport = (width: number, height: number): Promise<unknown> => {
  startSize ??= [innerWidth, innerHeight];
  return executeServerCommand('alexis:viewport', { width, height });
};
