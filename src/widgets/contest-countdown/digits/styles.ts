import { css } from 'lit';

export const digitsStyles = css`
  alexis-countdown-digits {
    display: block;
  }

  .digits {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.3em;
  }

  .unit {
    white-space: nowrap;
  }

  /* A font without tabular figures must not make the rest move either. */
  .unit b {
    display: inline-block;
    min-inline-size: 2ch;
    font-weight: inherit;
    text-align: end;
  }

  /* Days are as many figures as there are. */
  .unit:first-child b {
    min-inline-size: 0;
  }

  .unit small {
    margin-inline-start: 0.15em;
    font-size: 0.5em;
    font-weight: 400;
    color: var(--_muted);
  }
`;
