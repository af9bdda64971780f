import { css } from 'lit';

/** Filters and feed. */
export const toolStyles = css`
  .panel {
    margin-block: calc(var(--_unit) * 3) calc(var(--_unit) * 2);
    padding-block-start: calc(var(--_unit) * 4);
    border-block-start: 1px solid var(--_line);
  }

  .place-title {
    padding-block: calc(var(--_unit) * 4) calc(var(--_unit) * 2);
    font-size: 1.25em;
    font-weight: 600;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: calc(var(--_unit) * 3) calc(var(--_unit) * 4);
  }

  .wide {
    grid-column: 1 / -1;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 44px;
    cursor: pointer;
  }

  .check input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
  }

  .feed {
    max-inline-size: 40em;
  }

  .feed-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2);
    margin-block: calc(var(--_unit) * 2);
  }
`;
