import { css } from 'lit';

/** The frame of the countdown, what is still open, and what is folded. */
export const countdownStyles = css`
  .kit {
    display: flow-root;
  }

  .subtitle {
    margin-block-end: calc(var(--_unit) * 2);
    font-weight: 600;
  }

  .timeline,
  .undecided {
    margin-block: calc(var(--_unit) * 5);
  }

  .undecided ul,
  .rules {
    padding-inline-start: 1em;
    list-style: '– ';
  }

  /* Room for the focus ring: a page may clip what is outside the widget. */
  details {
    padding-inline: 4px;
    border-block-end: 1px solid var(--_line);
  }

  details:first-of-type {
    border-block-start: 1px solid var(--_line);
  }

  details[open] {
    padding-block-end: calc(var(--_unit) * 4);
  }

  summary {
    padding-block: 0.65em;
    min-block-size: 44px;
    cursor: pointer;
  }

  .foot {
    margin-block-start: calc(var(--_unit) * 2);
  }

  @media print {
    .others {
      display: none;
    }

    .primary::after,
    details a::after {
      content: ' (' attr(href) ')';
    }

    details {
      break-inside: avoid;
    }

    summary {
      display: block;
    }
  }
`;
