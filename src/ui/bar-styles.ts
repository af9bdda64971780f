import { css } from 'lit';

/** The bar above a list: the choice of a view, and how many filters hold. */
export const barStyles = css`
  .switch {
    display: inline-flex;
  }

  .switch .button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .switch .button:last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    margin-inline-start: -1px;
  }

  .switch .button[aria-pressed='true'] {
    z-index: 1;
    border-color: var(--_accent-text);
    background: var(--_tint);
    font-weight: 600;
  }

  .badge {
    min-inline-size: 1.5em;
    padding-inline: 0.375em;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.875em;
    text-align: center;
  }
`;
