import { css } from 'lit';

/** The start, and what questions and result share with it. */
export const startStyles = css`
  .start,
  .question {
    display: grid;
    gap: calc(var(--_unit) * 4);
    justify-items: start;
  }

  .start.ghost {
    min-block-size: 12em;
    justify-items: stretch;
  }

  .text {
    max-inline-size: 65ch;
  }

  #heading {
    scroll-margin-block-start: 6em;
    outline: none;
  }
`;
