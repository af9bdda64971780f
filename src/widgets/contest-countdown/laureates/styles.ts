import { css } from 'lit';

export const laureatesStyles = css`
  alexis-countdown-laureates {
    display: block;
  }

  .laureates {
    margin-block: calc(var(--_unit) * 5);
  }

  .laureates ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: calc(var(--_unit) * 4);
    margin-block-start: calc(var(--_unit) * 3);
  }

  .laureate {
    padding-block-start: calc(var(--_unit) * 3);
    border-block-start: 2px solid var(--_accent-text);
  }

  .laureate img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    margin-block-end: calc(var(--_unit) * 2);
    border-radius: var(--_radius);
  }
`;
