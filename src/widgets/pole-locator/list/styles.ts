import { css } from 'lit';

/** The list of pôles, its cards. */
export const listStyles = css`
  .list {
    border-block-start: 1px solid var(--_line);
  }

  .card {
    position: relative;
    padding: calc(var(--_unit) * 4) 0 calc(var(--_unit) * 3) calc(var(--_unit) * 3);
    border-block-end: 1px solid var(--_line);
    scroll-margin-block: 16px;
  }

  .ghost {
    min-block-size: 12em;
  }

  .card::before {
    content: '';
    position: absolute;
    inset-block: -1px;
    inset-inline-start: 0;
    inline-size: 3px;
    transition: background-color 150ms ease-out;
  }

  .card[data-open]::before {
    background: var(--_accent-text);
  }

  .card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    min-block-size: 1.75em;
  }

  .card-title {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 44px;
    margin: -8px 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 1.25em;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  .card-title:hover span {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  .card-title .icon {
    color: var(--_muted);
    transition: rotate 150ms ease-out;
  }

  .card-title[aria-expanded='true'] .icon {
    rotate: 180deg;
  }

  .distance {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  .distance .small {
    font-weight: 400;
  }

  .status {
    position: relative;
    margin-block: 0.25em;
    padding-inline-start: 1.125em;
    font-variant-numeric: tabular-nums;
  }

  .note {
    display: inline-block;
  }

  .status::before {
    content: '';
    position: absolute;
    inset-block-start: 0.4375em;
    inset-inline-start: 0;
    inline-size: 0.625em;
    block-size: 0.625em;
    border: 2px solid var(--_edge);
    border-radius: 50%;
  }

  .status.open::before {
    border-color: var(--_good);
    background: var(--_good);
  }

  .status.unknown::before {
    border-style: dashed;
  }

  .actions {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_unit);
    margin-block-start: calc(var(--_unit) * 2);
  }

  .actions .button {
    min-inline-size: 44px;
    padding-inline: 0.75em;
    font-size: 0.875em;
  }

  /* Where a card has no room for three names, the two icons that everybody knows do without theirs. */
  @container alexis ((width < 440px) or (560px <= width < 1100px)) {
    .actions .quiet span {
      display: none;
    }
  }

  @container alexis (width < 280px) {
    .actions .button:not(.quiet) .icon {
      display: none;
    }
  }

  .printed {
    display: none;
  }

  @media print {
    .actions,
    .card-title .icon {
      display: none !important;
    }

    .printed {
      display: block;
    }

    .card {
      display: block !important;
    }

    /* An opened one may be higher than a sheet: its parts stay whole. */
    .card:not([data-open]),
    .card dl > div {
      break-inside: avoid;
    }
  }
`;
