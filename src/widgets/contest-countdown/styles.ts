import { css } from 'lit';

/** The band, the digits and the timeline, by the width of the container. */
export const countdownStyles = css`
  .kit {
    display: flow-root;
  }

  .band {
    padding-block: calc(var(--_unit) * 5);
    border-block: 1px solid var(--_line);
    border-block-start: 3px solid var(--_accent-text);
  }

  .band.ghost {
    min-block-size: 16em;
  }

  .eyebrow {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_accent-text);
  }

  .subtitle {
    margin-block-end: calc(var(--_unit) * 2);
  }

  .standing,
  .subtitle {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }

  .digits {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.3em;
  }

  .digits,
  .large {
    margin-block: 0.25em 0.1em;
    font-size: 2em;
    font-weight: 600;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
  }

  .large.words {
    font-size: 1.75em;
    text-wrap: balance;
  }

  .unit {
    white-space: nowrap;
  }

  /* A font without tabular figures must not make the rest move either. */
  .unit b {
    display: inline-block;
    min-inline-size: 2ch;
    font-weight: inherit;
    text-align: end;
  }

  .unit:not([hidden]):first-child b,
  .unit[hidden] + .unit b {
    min-inline-size: 0;
  }

  .unit small {
    margin-inline-start: 0.15em;
    font-size: 0.5em;
    font-weight: 400;
    color: var(--_muted);
  }

  .target .muted {
    display: block;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2);
    margin-block-start: calc(var(--_unit) * 4);
  }

  .timeline {
    --_dot: 0.75em;
    margin-block: calc(var(--_unit) * 5);
  }

  .phase {
    position: relative;
    padding: 0 0 calc(var(--_unit) * 4) calc(var(--_dot) * 2.25);
    font-size: 0.875em;
    hyphens: auto;
  }

  .phase::before {
    content: '';
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-start: 0;
    inline-size: var(--_dot);
    block-size: var(--_dot);
    border: 2px solid var(--_edge);
    border-radius: 50%;
  }

  .phase.done::before,
  .phase.current::before {
    border-color: var(--_accent-text);
    background: var(--_accent-text);
  }

  .phase.current::before {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }

  .phase:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: calc(0.4em + var(--_dot) + 3px) -0.1em;
    inset-inline-start: calc(var(--_dot) / 2 - 1px);
    inline-size: 2px;
    background: var(--_line);
  }

  .phase .name,
  .laureate .name {
    font-weight: 600;
  }

  .phase.cancelled .name,
  .phase.replaced .name,
  .phase.cancelled .when,
  .phase.replaced .when {
    text-decoration: line-through;
  }

  .undecided,
  .laureates {
    margin-block: calc(var(--_unit) * 5);
  }

  .undecided li,
  .rules li {
    position: relative;
    padding-inline-start: 1.25em;
  }

  .undecided li::before,
  .rules li::before {
    content: '–';
    position: absolute;
    inset-inline-start: 0;
    color: var(--_muted);
  }

  details {
    border-block-end: 1px solid var(--_line);
  }

  details:first-of-type {
    border-block-start: 1px solid var(--_line);
  }

  details[open] {
    padding-block-end: calc(var(--_unit) * 4);
  }

  summary {
    padding-block: 0.65em;
    min-block-size: 44px;
    cursor: pointer;
  }

  .demo {
    margin-block-start: calc(var(--_unit) * 2);
  }

  @container alexis (width >= 480px) {
    .full .digits,
    .full .large:not(.words) {
      font-size: 3em;
    }
  }

  @container alexis (width >= 780px) {
    .timeline {
      display: grid;
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
    }

    .phase {
      padding: 1.75em calc(var(--_unit) * 3) 0 0;
    }

    .phase::before {
      inset-block-start: 0;
    }

    .phase:not(:last-child)::after {
      inset-block: calc(var(--_dot) / 2 - 1px) auto;
      inset-inline: calc(var(--_dot) + 4px) 4px;
      inline-size: auto;
      block-size: 2px;
    }
  }

  @media print {
    .actions,
    details {
      display: none;
    }
  }
`;
