import { css } from 'lit';

export const searchStyles = css`
  alexis-locator-search {
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

  /* Always there: a live region that comes together with its text is not read out. Without text it takes no row. */
  .position:empty {
    position: absolute;
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
  }
`;
