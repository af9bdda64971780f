import { css } from 'lit';

/** An opened workshop. */
export const workshopStyles = css`
  .back {
    margin-block-start: calc(var(--_unit) * 2);
    margin-inline-start: -0.5em;
  }

  .detail {
    max-inline-size: 46em;
  }

  .detail-title {
    margin-block: calc(var(--_unit) * 2);
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }

  .detail-title:focus {
    outline: none;
  }

  .lead {
    max-inline-size: 65ch;
  }

  .lead + .notice,
  .detail .state {
    margin-block: calc(var(--_unit) * 3);
  }

  .detail .state {
    font-size: 1em;
  }

  .facts {
    margin-block: calc(var(--_unit) * 4);
  }

  .facts > div {
    display: grid;
    gap: 0 calc(var(--_unit) * 4);
    padding-block: calc(var(--_unit) * 2.5);
    border-block-start: 1px solid var(--_line);
  }

  .facts > div:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .facts dt {
    color: var(--_muted);
  }

  .facts dd {
    font-variant-numeric: tabular-nums;
  }

  .ways,
  alexis-pole-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_unit) * 2);
  }

  /* The menu of directions opens below the row. */
  .ways {
    position: relative;
    margin-inline-start: -0.5em;
  }

  .was {
    color: var(--_muted);
    text-decoration: line-through;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 3);
    margin-block-start: calc(var(--_unit) * 3);
  }

  @container alexis (width >= 560px) {
    .facts > div {
      grid-template-columns: 9em 1fr;
    }
  }
`;
