import { css } from 'lit';

/**
 * The locator's frame, by the width of the container: below 560, from 560, above 900 pixels. Its features have their
 * places from the first drawing, so that nothing moves when they come.
 */
export const locatorStyles = css`
  .kit {
    display: flow-root;
  }

  alexis-locator-search {
    display: block;
    min-block-size: calc(1.75em + 48px);
    margin-block-start: calc(var(--_unit) * 4);
  }

  /* The shape of the search field until it is there. */
  alexis-locator-search:empty::after {
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

  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_unit) * 4);
  }

  .map-box {
    display: block;
    position: relative;
    overflow: hidden;
    aspect-ratio: 4 / 3;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .panes[data-folded][data-view='list'] .map-box {
    display: none;
  }

  alexis-locator-foot {
    display: block;
    min-block-size: 4em;
  }

  @container alexis (width < 560px) {
    /* What stands above the list takes two lines: how many, and the filters. */
    .bar {
      min-block-size: calc(1.5em + 44px + var(--_unit));
      align-content: start;
    }

    .summary {
      inline-size: 100%;
    }

    .panes[data-view='list'] .map-box,
    .panes[data-view='map'] .card:not([data-open]),
    .panes[data-view='map'] + alexis-locator-foot .more {
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

  @media print {
    alexis-locator-search,
    .bar > :not(.summary),
    .map-box {
      display: none !important;
    }

    .panes,
    .panes .list {
      display: block !important;
    }
  }
`;
