import { css } from 'lit';

export const communeSearchStyles = css`
  .search-box {
    position: relative;
  }

  .search-box > .icon {
    position: absolute;
    inset-block-start: 14px;
    inset-inline-start: 0.875em;
    color: var(--_muted);
    pointer-events: none;
  }

  .search-box .input {
    padding-inline: 2.75em 3em;
  }

  .clear {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 2px;
  }

  .places {
    position: absolute;
    z-index: 1000;
    inset-inline: 0;
    inset-block-start: calc(100% + 4px);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 16%);
  }

  .places[data-framed] {
    position: static;
    margin-block-start: 4px;
    box-shadow: none;
  }

  .places > ul {
    max-block-size: 22em;
    overflow: auto;
    padding: 4px;
  }

  .places > .more {
    padding: 0.5em 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  .places li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    min-block-size: 44px;
    padding: 0.25em 0.75em;
    border-radius: calc(var(--_radius) - 4px);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .places li:hover,
  .places li[aria-selected='true'] {
    background: var(--_tint);
  }

  .places li[aria-selected='true'] {
    box-shadow: inset 3px 0 0 var(--_accent-text);
  }

  .search-help {
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    .places li[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }

  @media print {
    .search {
      display: none;
    }
  }
`;
