import { css } from 'lit';

/** The start, and what questions and result share with it. */
export const quizStyles = css`
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

  @container alexis (width >= 560px) {
    .start .title {
      font-size: 1.75em;
    }
  }

  alexis-quiz-question,
  alexis-quiz-result,
  alexis-quiz-contact,
  alexis-quiz-share {
    display: block;
  }

  .text {
    max-inline-size: 65ch;
  }

  #heading {
    scroll-margin-block-start: 6em;
    outline: none;
  }
`;
