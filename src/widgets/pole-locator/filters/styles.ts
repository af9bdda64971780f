import { css } from 'lit';

export const filterStyles = css`
  .bar-controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_unit) * 2);
  }

  .button.filter-button {
    padding-inline: 0;
  }

  .filter-button[aria-expanded='true'] .icon {
    rotate: 180deg;
  }

  .filters {
    inline-size: 100%;
    padding-block: calc(var(--_unit) * 2);
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

  @container alexis (width < 400px) {
    .switch .icon {
      display: none;
    }
  }

  @container alexis (width < 560px) {
    .bar-controls {
      inline-size: 100%;
      justify-content: space-between;
    }
  }

  /* List and map have room beside each other, unless the page wants the map folded. */
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
`;
