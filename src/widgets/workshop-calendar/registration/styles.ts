import { css } from 'lit';

/** What came of a registration. */
export const doneStyles = css`
  .cancel-ask {
    margin-inline-start: -0.5em;
  }
`;
