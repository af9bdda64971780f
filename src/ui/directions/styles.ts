import { css } from 'lit';

/** The menu of directions. What holds its button is its containing block. */
export const directionsStyles = css`
  .directions > summary {
    display: flex;
    list-style: none;
  }

  .directions > summary::-webkit-details-marker {
    display: none;
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
`;
