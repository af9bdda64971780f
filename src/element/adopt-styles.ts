import type { CSSResultOrNative } from 'lit';

/** Adds the styles of code that loads later to a shadow root, once. Constructable style sheets pass a strict CSP. */
export function adoptLateStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const sheets = styles.map((style) => (style instanceof CSSStyleSheet ? style : style.styleSheet));
  const late = sheets
    .filter((sheet) => sheet !== undefined)
    .filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (late.length) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...late];
}
