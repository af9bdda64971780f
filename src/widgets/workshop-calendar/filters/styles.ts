import { css } from 'lit';

/** The filters. */
export const filterStyles = css`
  .panel {
    margin-block: calc(var(--_unit) * 3) calc(var(--_unit) * 2);
    padding-block-start: calc(var(--_unit) * 4);
    border-block-start: 1px solid var(--_line);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: calc(var(--_unit) * 3) calc(var(--_unit) * 4);
  }

  .wide {
    grid-column: 1 / -1;
  }

  .panel .check {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 44px;
    cursor: pointer;
  }

  .panel .check input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
  }
`;
