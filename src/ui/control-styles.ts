import { css } from 'lit';

/** Buttons and links drawn as buttons: at least 44 px high (WCAG 2.5.5), native underneath. */
export const controlStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.5em 1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_text);
    font: inherit;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color 150ms ease-out,
      border-color 150ms ease-out;
  }

  .button:hover {
    background: var(--_tint);
    border-color: var(--_accent-text);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }

  .button.quiet {
    border-color: transparent;
    padding-inline: 0.5em;
    color: var(--_accent-text);
  }

  .button.icon-only {
    min-inline-size: 44px;
    padding: 0;
  }

  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  @media (forced-colors: active) {
    .button.primary {
      outline: 2px solid;
      outline-offset: -4px;
    }
  }

  @media print {
    .button {
      display: none;
    }
  }
`;
