import { css } from 'lit';

/** The band: name, headline, large line and actions. */
export const bandStyles = css`
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

  @container alexis (width >= 480px) {
    .full .digits,
    .full .large:not(.words) {
      font-size: 3em;
    }
  }

  @media print {
    .actions > :not(.primary) {
      display: none;
    }

    .actions > .primary {
      all: unset;
      display: block;
    }
  }
`;
