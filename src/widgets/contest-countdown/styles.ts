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
    font-weight: 600;
    color: var(--_accent-text);
  }

  .subtitle {
    margin-block-end: calc(var(--_unit) * 2);
    font-weight: 600;
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

  /* Days are as many figures as there are. */
  .unit:first-child b {
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
    column-gap: calc(var(--_unit) * 2);
    margin-block-start: calc(var(--_unit) * 2);
  }

  /* An icon stands beside its words, also where they take two lines. */
  .actions .button {
    margin-block-start: calc(var(--_unit) * 2);
    text-align: start;
  }

  .timeline {
    --_dot: 14px;
  }

  .phase {
    position: relative;
    padding: 0 0 calc(var(--_unit) * 4) calc(var(--_dot) * 1.75);
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

  /* Filled and drawn by borders: forced colours and paper leave nothing else. */
  :is(.done, .current)::before {
    border: calc(var(--_dot) / 2) solid var(--_accent-text);
  }

  .current::before {
    inline-size: 0;
    block-size: 0;
    margin: 4px;
    border-width: calc(var(--_dot) / 2 - 4px);
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }

  /* Told apart by their shape as well. */
  .next::before {
    border: 4px solid var(--_accent-text);
  }

  .unconfirmed::before {
    border-style: dashed;
  }

  .other::before {
    border-style: dotted;
  }

  .replaced::before {
    border-radius: 2px;
  }

  .cancelled::before {
    block-size: 0;
    margin-block: 5px;
  }

  .phase:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: calc(0.4em + var(--_dot) + 3px) -0.1em;
    inset-inline-start: calc(var(--_dot) / 2 - 1px);
    border: 1px solid var(--_line);
  }

  .name {
    font-weight: 600;
  }

  :is(.cancelled, .replaced) :is(.name, .when) {
    text-decoration: line-through;
  }

  .timeline,
  .undecided {
    margin-block: calc(var(--_unit) * 5);
  }

  .undecided ul,
  .rules {
    padding-inline-start: 1em;
    list-style: '– ';
  }

  /* Leaves the ring around what has the focus its place: a page may clip what sticks out. */
  details {
    padding-inline: 4px;
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

  .foot {
    margin-block-start: calc(var(--_unit) * 2);
  }

  @container alexis (width >= 480px) {
    .full .digits,
    .full .large:not(.words) {
      font-size: 3em;
    }
  }

  @container alexis (width >= 640px) {
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
    }
  }

  @media print {
    .actions > :not(.primary),
    .others {
      display: none;
    }

    .actions > .primary {
      all: unset;
      display: block;
    }

    .primary::after,
    details a::after {
      content: ' (' attr(href) ')';
    }

    details {
      break-inside: avoid;
    }

    summary {
      display: block;
    }
  }
`;
