import { css } from 'lit';

export const mapPanelStyles = css`
  .map-host {
    position: absolute;
    inset: 0;
  }

  .map-host:not(:empty) + p {
    display: none !important;
  }

  alexis-locator-map-panel > p {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: 1em;
    text-align: center;
    pointer-events: none;
  }
`;
