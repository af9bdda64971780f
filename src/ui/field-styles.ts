import { css } from 'lit';

/** Text fields and chips: at least 44 px high, native underneath. */
export const fieldStyles = css`
  .field {
    display: block;
  }

  .label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
  }

  .input {
    display: block;
    inline-size: 100%;
    min-block-size: 48px;
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    /* iOS zooms into a field whose text is smaller than this. */
    font-size: max(1em, 16px);
    appearance: none;
  }

  select.input {
    padding-inline-end: 2em;
    background-image:
      linear-gradient(45deg, transparent 50%, currentcolor 50%),
      linear-gradient(-45deg, transparent 50%, currentcolor 50%);
    background-position:
      right 1.05em center,
      right 0.75em center;
    background-size: 0.35em 0.35em;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_bad);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 44px;
    padding: 0.25em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: 999px;
    background: transparent;
    color: var(--_text);
    font: inherit;
    font-size: 0.875em;
    cursor: pointer;
  }

  .chip:hover {
    border-color: var(--_accent-text);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_accent-text);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
    font-weight: 600;
  }

  .chip[aria-disabled='true'] {
    border-color: var(--_line);
    color: var(--_muted);
    cursor: default;
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      outline: 2px solid;
      outline-offset: -4px;
    }
  }

  @media print {
    .chip,
    .input {
      display: none;
    }
  }
`;
