import { css } from 'lit';

/** The result, on screen and on paper. */
export const resultStyles = css`
  .result {
    display: grid;
    gap: calc(var(--_unit) * 6);
  }

  .head {
    display: grid;
    gap: calc(var(--_unit) * 4);
    padding-inline-start: calc(var(--_unit) * 5);
    border-inline-start: 4px solid var(--_accent-text);
  }

  .next {
    display: block;
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }

  .lead {
    line-height: 1.4;
    text-wrap: pretty;
  }

  .reasons li + li {
    margin-block-start: 0.5em;
  }

  .nearby {
    display: grid;
    gap: calc(var(--_unit) * 4) calc(var(--_unit) * 8);
    padding-block: calc(var(--_unit) * 5);
    border-block: 1px solid var(--_line);
  }

  .near {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 0.25em;
    min-block-size: 8.5em;
  }

  .near .ghost {
    inline-size: 100%;
  }

  .ways,
  alexis-pole-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_unit) * 2);
  }

  .ways {
    position: relative;
    margin-block-start: calc(var(--_unit) * 2);
    margin-inline-start: -0.5em;
  }

  /* The ways come later: their row is kept for them. */
  alexis-pole-ways {
    min-block-size: 44px;
  }

  .head .quiet,
  .outcomes .button,
  .result-foot .button.quiet {
    margin-inline-start: -0.5em;
  }

  .outcome-title,
  .part-title,
  .fold > summary {
    font-weight: 600;
  }

  .lead,
  .part-title,
  .fold > summary {
    font-size: 1.25em;
  }

  .workshops {
    display: grid;
    gap: calc(var(--_unit) * 4);
    justify-self: stretch;
  }

  .workshops > li {
    display: grid;
    justify-items: start;
    gap: 0.25em;
  }

  .own-action {
    inline-size: 14em;
    max-inline-size: 100%;
    border-color: transparent;
  }

  .when {
    font-variant-numeric: tabular-nums;
  }

  .part {
    display: grid;
    gap: calc(var(--_unit) * 3);
  }

  .outcomes > li {
    display: grid;
    gap: calc(var(--_unit) * 2);
    justify-items: start;
    padding-block: calc(var(--_unit) * 4);
    border-block-start: 1px solid var(--_line);
  }

  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 44px;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  details.small > summary {
    display: inline-flex;
    color: var(--_accent-text);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .fold {
    display: block;
    border-block-start: 1px solid var(--_line);
    padding-block-start: calc(var(--_unit) * 2);
  }

  .fold > summary .icon {
    transition: rotate 150ms ease-out;
  }

  .fold[open] > summary .icon {
    rotate: 180deg;
  }

  .misses,
  .given {
    display: grid;
    gap: calc(var(--_unit) * 3);
    padding-block: calc(var(--_unit) * 3);
  }

  .given dd .button {
    flex: none;
  }

  .given dd {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
  }

  .result-foot {
    display: grid;
    gap: calc(var(--_unit) * 2);
    padding-block-start: calc(var(--_unit) * 5);
    border-block-start: 1px solid var(--_line);
  }

  .result-foot .keeping {
    font-size: 1em;
  }

  .share p:empty {
    display: none;
  }

  @container alexis (width >= 560px) {
    .nearby {
      grid-template-columns: 1fr 1fr;
    }

    .demo {
      grid-column: 1 / -1;
    }
  }

  @media print {
    .share,
    .keeping,
    .actions-row,
    .fold > summary .icon {
      display: none;
    }

    /* On paper it is a number to dial. */
    .dial.button {
      display: inline-flex;
      padding: 0;
      margin: 0;
    }

    details.small > summary {
      min-block-size: 0;
      color: inherit;
      text-decoration: none;
    }

    .part,
    .near {
      break-inside: avoid;
    }
  }
`;
