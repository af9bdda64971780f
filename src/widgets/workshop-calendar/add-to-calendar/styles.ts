import { css } from 'lit';

/** The ways to put a workshop into one's own calendar, wherever they are drawn. */
export const calendarLinksStyles = css`
  .calendars {
    margin-block: calc(var(--_unit) * 4);
  }

  .calendars ul {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2);
    margin-block-start: calc(var(--_unit) * 2);
  }

  @media print {
    .calendars {
      display: none;
    }
  }
`;
