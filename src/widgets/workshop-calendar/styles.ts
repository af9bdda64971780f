import { css } from 'lit';

/** Frame and agenda of the calendar, by the width of the container: below 35 em (560 pixels) and from there. */
export const calendarStyles = css`
  .kit {
    display: flow-root;
  }

  .bar,
  .bar-line,
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_unit) * 2) calc(var(--_unit) * 4);
    min-block-size: 44px;
  }

  .title + .notice,
  .fallback,
  .bar,
  .more,
  .foot {
    margin-block-start: calc(var(--_unit) * 4);
  }

  .bar-line {
    justify-content: start;
    margin-block-start: var(--_unit);
  }

  .days {
    border-block-start: 1px solid var(--_line);
  }

  .day {
    display: grid;
    grid-template-columns: 3.5em 1fr;
    column-gap: calc(var(--_unit) * 3);
    padding-block: calc(var(--_unit) * 2);
    border-block-end: 1px solid var(--_line);
  }

  .date {
    padding-block-start: calc(var(--_unit) * 2);
    line-height: 1.2;
    text-align: center;
  }

  .date span span {
    display: block;
  }

  .weekday {
    font-size: 0.875em;
    font-weight: 600;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }

  .number {
    font-size: 1.75em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .date[data-today] {
    color: var(--_accent-text);
  }

  .place-title {
    padding-block: calc(var(--_unit) * 4) calc(var(--_unit) * 2);
    font-size: 1.25em;
    font-weight: 600;
  }

  .entry {
    display: grid;
    gap: var(--_unit) calc(var(--_unit) * 4);
    padding-block: calc(var(--_unit) * 2);
  }

  .entry + .entry {
    border-block-start: 1px solid var(--_line);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.75em;
  }

  .time {
    font-variant-numeric: tabular-nums;
  }

  .entry-title {
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  .entry-title:hover {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  .do {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_unit) calc(var(--_unit) * 3);
    overflow-wrap: normal;
  }

  .state {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    font-variant-numeric: tabular-nums;
  }

  /* One shape a status, so that colour never speaks alone. */
  .state::before {
    content: '';
    flex: none;
    inline-size: 0.625em;
    block-size: 0.625em;
    border: 2px solid currentcolor;
    border-radius: 50%;
    color: var(--_edge);
  }

  /* Filled by its border: forced colours and paper leave nothing else. */
  .state:is([data-state='places-left'], [data-state='full'])::before {
    inline-size: 0;
    block-size: 0;
    border-width: 0.3125em;
  }

  .state[data-state='places-left']::before {
    color: var(--_good);
  }

  .state[data-state='few-left'] {
    color: var(--_warn);
    font-weight: 600;
  }

  .state[data-state='few-left']::before {
    border-inline-end-width: 5px;
    color: inherit;
  }

  .state[data-state^='full']::before {
    border-radius: 0;
  }

  .state[data-state='not-yet']::before {
    border-style: dashed;
  }

  .state[data-state$='closed']::before,
  .state[data-state='past']::before {
    block-size: 0;
    border-width: 0 0 2px;
    border-radius: 0;
    translate: 0 -0.25em;
  }

  .state[data-state='cancelled'],
  .state[data-state='moved'] {
    color: var(--_bad);
    font-weight: 600;
  }

  .state[data-state='moved'] {
    color: var(--_warn);
  }

  .state[data-state='cancelled']::before,
  .state[data-state='moved']::before {
    content: '×';
    /* The word beside it says it: nothing to say for the sign. */
    content: '×' / '';
    inline-size: auto;
    block-size: auto;
    border: 0;
    color: inherit;
  }

  .state[data-state='moved']::before {
    content: '→';
    content: '→' / '';
  }

  .entry[data-state='cancelled'] :is(.entry-title, .time) {
    color: var(--_muted);
    text-decoration: line-through;
  }

  .entry[data-state='past'] .what {
    color: var(--_muted);
  }

  alexis-calendar-month,
  alexis-calendar-workshop {
    display: block;
  }

  /* About the height of a month: its squares are lower where it is narrow. */
  .month-skeleton {
    block-size: min(54em, 100cqi + 5em);
    margin-block-start: calc(var(--_unit) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    animation: appear 150ms 200ms ease-out both;
  }

  .note {
    position: sticky;
    z-index: 3;
    inset-block-end: 0;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.5em;
    padding-block: 0.25em;
    border-color: var(--_edge);
    background: var(--_surface);
  }

  .foot .button {
    text-align: start;
  }

  /* In em: large text needs more room beside it. */
  @container alexis (width < 12em) {
    .day {
      grid-template-columns: 1fr;
    }
  }

  @container alexis (width >= 35em) {
    .day {
      grid-template-columns: 4.5em 1fr;
    }

    .entry {
      grid-template-columns: 1fr auto;
      align-items: start;
    }

    .do {
      flex-direction: column;
      align-items: end;
    }

    .do .state {
      justify-content: end;
    }
  }

  @media print {
    .bar,
    .foot {
      display: none;
    }

    .day {
      break-inside: avoid;
    }
  }
`;
