import type { CSSResult } from 'lit';

/** Adds the styles of code that came on demand to a shadow root, once; constructable sheets pass a strict CSP. */
export function adoptLateStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const sheets = styles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
  const late = sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (late.length) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...late];
}
