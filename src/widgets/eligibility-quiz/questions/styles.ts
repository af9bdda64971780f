import { css } from 'lit';

/** The questions. */
export const questionStyles = css`
  .step,
  .big {
    display: block;
  }

  .step {
    margin-block-end: 0.25em;
    font-variant-numeric: tabular-nums;
  }

  .big {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }

  .bar,
  .answers,
  .actions {
    inline-size: 100%;
    max-inline-size: 44em;
  }

  .bar {
    appearance: none;
    block-size: 3px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_line);
  }

  .bar::-webkit-progress-bar {
    background: var(--_line);
  }

  .bar::-webkit-progress-value {
    background: var(--_accent-text);
    transition: inline-size 150ms ease-out;
  }

  .bar::-moz-progress-bar {
    background: var(--_accent-text);
  }

  .answers,
  alexis-quiz-commune,
  alexis-quiz-number {
    display: grid;
    gap: calc(var(--_unit) * 2);
    min-inline-size: 0;
  }

  .choice,
  .check {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }

  .choice {
    min-block-size: 52px;
    padding: 0.625em 1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    transition:
      background-color 150ms ease-out,
      border-color 150ms ease-out;
  }

  .choice:hover {
    border-color: var(--_accent-text);
  }

  .choice[data-chosen] {
    border-color: var(--_accent-text);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
  }

  .choice:focus-within {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }

  .choice input,
  .check input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent-text);
  }

  .choice input:focus-visible {
    outline: none;
  }

  .help {
    display: block;
  }

  .answers .search-help {
    margin-block-start: 0.375em;
  }

  .error {
    color: var(--_bad);
    font-weight: 600;
  }

  .error:empty,
  .keeping p:empty {
    display: none;
  }

  .actions,
  .actions-row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 3);
  }

  .actions {
    justify-content: space-between;
  }

  .keeping .muted {
    margin-inline-start: calc(20px + 0.75em);
    max-inline-size: 60ch;
  }

  .keeping .button {
    margin-inline-start: -0.5em;
    text-align: start;
  }

  @container alexis (width >= 560px) {
    .big {
      font-size: 1.75em;
    }
  }

  @media (forced-colors: active) {
    .choice[data-chosen] {
      outline: 2px solid;
      outline-offset: -4px;
    }
  }
`;
