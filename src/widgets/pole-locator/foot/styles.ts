import { css } from 'lit';

/** Below the list. */
export const footStyles = css`
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

  .foot .button {
    padding-inline: 0;
  }

  @media print {
    .foot .button,
    .more {
      display: none;
    }
  }
`;
