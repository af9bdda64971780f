import { css } from 'lit';

/** Search, filters, map, details and foot of the locator. */
export const toolStyles = css`
  .tools {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: start;
    align-content: start;
    gap: calc(var(--_unit) * 2);
  }

  .locate {
    margin-block-start: 1.75em;
    min-block-size: 48px;
  }

  .position {
    grid-column: 1 / -1;
    color: var(--_muted);
  }

  /* Always there, since what comes together with its words is not read out; without words it takes no row. */
  .position:empty {
    position: absolute;
  }

  .bar-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_unit) * 2);
  }

  .button.filter-button,
  .foot .button {
    padding-inline: 0;
  }

  .filter-button[aria-expanded='true'] .icon {
    rotate: 180deg;
  }

  .filters {
    inline-size: 100%;
    padding-block: calc(var(--_unit) * 2);
  }

  .directions > summary {
    list-style: none;
  }

  .directions > summary::-webkit-details-marker {
    display: none;
  }

  .filters fieldset + fieldset {
    margin-block-start: calc(var(--_unit) * 4);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2);
    margin-block-start: var(--_unit);
  }

  .map-host {
    position: absolute;
    inset: 0;
  }

  .map-host:not(:empty) + p {
    display: none !important;
  }

  .map-box > p {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: 1em;
    text-align: center;
    pointer-events: none;
  }

  .directions > summary {
    display: flex;
  }

  /* Under the whole row of actions: under its own button it would stick out of a narrow page. */
  .menu {
    position: absolute;
    z-index: 900;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    inline-size: max-content;
    max-inline-size: 15em;
    padding: 4px 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 16%);
  }

  .menu a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
  }

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

  .hours tr[data-today] > * {
    font-weight: 600;
  }

  .today {
    display: block;
    font-weight: 400;
  }

  .more {
    margin-block-start: calc(var(--_unit) * 4);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_unit) * 4);
    padding-block-start: calc(var(--_unit) * 2);
  }

  /* By the size of the text: a time is never broken, so two columns may be too wide. */
  .hours td {
    overflow-wrap: normal;
  }

  @container alexis (width < 18em) {
    .hours :is(tr, th, td) {
      display: block;
    }
  }

  @container alexis (width < 400px) {
    .switch .icon {
      display: none;
    }
  }

  @container alexis (width < 560px) {
    .locate {
      inline-size: 48px;
      padding: 0;
    }

    .locate span {
      position: absolute;
      clip-path: inset(50%);
    }

    .bar-tools {
      inline-size: 100%;
      justify-content: space-between;
    }

    .panes[data-view='map'] .card:not([data-open]),
    .panes[data-view='map'] + .below .more {
      display: none;
    }
  }

  @container alexis (width >= 560px) {
    .bar:not(:has(+ .panes[data-folded])) .switch {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .switch .button[aria-pressed='true'] {
      outline: 2px solid;
      outline-offset: -4px;
    }
  }

  @media print {
    .foot .button {
      display: none;
    }
  }
`;
