import { css } from 'lit';

/** The locator's frame and its list, by the width of the container: below 560, from 560, above 900 pixels. */
export const listStyles = css`
  .kit {
    display: flow-root;
  }

  /* Spaces that search, filters and foot will fill, so that nothing moves when they come. */
  .tools {
    min-block-size: calc(1.75em + 48px);
    margin-block-start: calc(var(--_unit) * 4);
  }

  /* The shape of the search field until it is there. */
  .tools:empty::after {
    content: '';
    display: block;
    block-size: 48px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    transform: translateY(1.75em);
    animation: appear 150ms 200ms ease-out both;
  }

  .kit > .notice,
  .fallback {
    margin-block: calc(var(--_unit) * 4);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_unit) calc(var(--_unit) * 4);
    min-block-size: 44px;
    margin-block: calc(var(--_unit) * 4) calc(var(--_unit) * 3);
  }

  .summary {
    color: var(--_muted);
  }

  .below {
    min-block-size: 4em;
  }

  .panes {
    display: grid;
    gap: calc(var(--_unit) * 4);
  }

  .map-box {
    position: relative;
    overflow: hidden;
    aspect-ratio: 4 / 3;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .panes[data-folded][data-view='list'] .map-box {
    display: none;
  }

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
    white-space: nowrap;
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

  @container alexis (width < 560px) {
    /* What stands above the list takes two lines: how many, and the tools. */
    .bar {
      min-block-size: calc(1.5em + 44px + var(--_unit));
      align-content: start;
    }

    .summary {
      inline-size: 100%;
    }

    .panes[data-view='list'] .map-box {
      display: none;
    }
  }

  @container alexis (width >= 560px) {
    .map-box {
      aspect-ratio: 16 / 7;
    }

    .list {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--_unit) * 6);
    }
  }

  @container alexis (width > 900px) {
    .panes[data-map]:not([data-folded][data-view='list']) {
      grid-template-columns: 38fr 62fr;
      column-gap: calc(var(--_unit) * 6);
      align-items: start;

      .list {
        grid-template-columns: 1fr;
        grid-area: 1 / 1;
      }

      .map-box {
        grid-area: 1 / 2;
        position: sticky;
        inset-block-start: 16px;
        aspect-ratio: auto;
        block-size: 40em;
        max-block-size: calc(100vh - 32px);
      }
    }
  }

  .printed {
    display: none;
  }

  @media print {
    .tools,
    .bar > :not(.summary),
    .actions,
    .map-box,
    .card-title .icon {
      display: none !important;
    }

    .printed {
      display: block;
    }

    .panes,
    .panes .list,
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
