import { css } from 'lit';

/** An opened card. */
export const detailsStyles = css`
  .details {
    margin-block-start: calc(var(--_unit) * 4);
  }

  .details dl > div {
    padding-block: calc(var(--_unit) * 2);
    border-block-start: 1px solid var(--_line);
  }

  .details dt,
  .stage {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .stage {
    display: block;
    margin-block-start: var(--_unit);
  }

  .details .workshops > li + li {
    margin-block-start: calc(var(--_unit) * 4);
  }

  .details .workshops .button {
    margin-block-start: calc(var(--_unit) * 2);
  }

  .hours {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .hours th,
  .hours td {
    padding: 0.125em 1.25em 0.125em 0;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  .hours th {
    white-space: nowrap;
  }

  /* A time is never broken. */
  .hours td {
    overflow-wrap: normal;
  }

  .hours tr[data-today] > * {
    font-weight: 600;
  }

  .today {
    display: block;
    font-weight: 400;
  }

  /* Day and times below each other, where they have no room side by side: by the size of the text. */
  @container alexis (width < 18em) {
    .hours :is(tr, th, td) {
      display: block;
    }
  }
`;
