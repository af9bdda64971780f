import 'axe-core';
import type { AxeResults, Result, RunOptions } from 'axe-core';

/** axe-core is a classic script: it puts itself on the window. */
const axe = (globalThis as unknown as { axe: { run(root: Element, options: RunOptions): Promise<AxeResults> } }).axe;

const describeViolation = ({ id, impact, help, helpUrl, nodes }: Result): string =>
  [
    `${id} (${impact ?? 'unrated'}): ${help}`,
    ...nodes.map(
      ({ target, html, failureSummary }) =>
        `  ${target.join(' ')}\n    ${html}\n    ${failureSummary?.replaceAll('\n', '\n    ')}`,
    ),
    `  ${helpUrl}`,
  ].join('\n');

const stillSheet = new CSSStyleSheet();
stillSheet.replaceSync('*, ::before, ::after { transition: none !important; }');

/**
 * Ends transitions in all shadow trees, and lets none begin: half-way between two colours neither has the contrast it
 * will have. Waiting for them is not enough, since a late layout can start one while axe looks.
 */
const still = (root: ParentNode): void => {
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    if (!shadowRoot.adoptedStyleSheets.includes(stillSheet)) shadowRoot.adoptedStyleSheets.push(stillSheet);
    still(shadowRoot);
  }
};

/** axe would start twice where two tests of a page overlap, and refuses that. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Expects that axe finds nothing to complain about in an element and its shadow trees: WCAG 2.2 A and AA, and good
 * practice except the rules for whole pages, since an element is not one.
 * @throws Error that lists each violation with its elements
 */
export const expectNoAxeViolations = async (root: Element, options: RunOptions = {}): Promise<void> => {
  still(document);
  const turn = last.then(() =>
    axe.run(root, { resultTypes: ['violations'], ...options, rules: { region: { enabled: false }, ...options.rules } }),
  );
  last = turn.catch(() => undefined);
  const { violations } = await turn;
  if (violations.length > 0)
    throw new Error(`axe found ${violations.length} violation(s):\n${violations.map(describeViolation).join('\n')}`);
};
