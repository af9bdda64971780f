import { css } from 'lit';

/**
 * Ground of every widget. What a host page may have set on everything, and text inherits, is set again on the wrapper,
 * inside the shadow root, where no host rule reaches. Sizes of text are in em of the size that the user has chosen in the
 * browser (`medium`) or the page (`--alexis-font-size`), never rem: `html { font-size: 62.5% }` changes nothing. See
 * docs/decisions/text-size.md.
 */
export const baseStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  :host([hidden]) {
    display: none;
  }

  .kit {
    /* First of all, so that what follows is the exception: whatever a page has given its text, also what nobody thought of. */
    all: initial;
    display: block;
    container: alexis / inline-size;
    box-sizing: border-box;
    background: var(--alexis-surface, transparent);
    color: var(--_text);
    font-family: var(--alexis-font, inherit);
    font-size: var(--alexis-font-size, medium);
    line-height: 1.5;
    overflow-wrap: anywhere;
    /* Its initial value follows the page's. */
    user-select: text;
    -webkit-user-select: text;
    -webkit-text-size-adjust: 100%;
    -webkit-font-smoothing: inherit;
    accent-color: var(--_accent);
    color-scheme: light;
  }

  .kit[data-theme='dark'] {
    color-scheme: dark;
  }

  /* Paper has no ground but white, where what is light on a dark page is lost; and the place kept for a widget is empty. */
  @media print {
    :host {
      min-height: 0 !important;
    }

    .kit {
      --alexis-text: #000;
      --alexis-surface: #fff;
      --_accent-text: #000 !important;
    }
  }

  /* Not "inherit": a summary would take the content-box of the slot that its details hides in. */
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }

  ul,
  ol {
    list-style: none;
  }

  a {
    color: var(--_accent-text);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
    border-radius: 4px;
  }

  [hidden] {
    display: none !important;
  }

  .title {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 0.875em;
  }

  .icon {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -4px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
