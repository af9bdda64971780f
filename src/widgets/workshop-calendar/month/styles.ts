import { css } from 'lit';

/** The month grid: workshops in squares from 45 em (720 pixels), dots below. */
export const monthStyles = css`
  .month-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_unit) * 2);
    margin-block: calc(var(--_unit) * 2);
  }

  .month-title {
    /* Between its two buttons also where the text is large. */
    flex: 0 0 min(9em, 100% - 88px - 4 * var(--_unit));
    font-size: 1.25em;
    font-weight: 600;
    text-align: center;
  }

  .grid {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .week {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }

  .week + .week {
    border-block-start: 1px solid var(--_line);
  }

  .names {
    color: var(--_muted);
    font-size: min(0.875em, 5cqi);
    text-align: center;
    white-space: nowrap;
  }

  .names > * {
    padding: 0.375em 0;
  }

  .week[data-lanes] {
    min-block-size: 5.5em;
  }

  .cell {
    position: relative;
    cursor: default;
  }

  /* The rows of a week are its days' heads, a row for each lane of strips, and the rest: no title is cut, none covers another. */
  @supports (grid-template-rows: subgrid) {
    .month:not([data-narrow]) .week[data-lanes] {
      grid-template-rows: auto 1fr;
    }

    .month:not([data-narrow]) .week[data-lanes='1'] {
      grid-template-rows: auto auto 1fr;
    }

    .month:not([data-narrow]) .week[data-lanes='2'] {
      grid-template-rows: auto auto auto 1fr;
    }

    .month:not([data-narrow]) .week[data-lanes='3'] {
      grid-template-rows: auto auto auto auto 1fr;
    }

    .month:not([data-narrow]) .cell {
      display: grid;
      grid-row: 1 / -1;
      grid-template-rows: subgrid;
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
    }

    .event[data-lane='0'] {
      grid-row: 2;
    }

    .event[data-lane='1'] {
      grid-row: 3;
    }

    .event[data-lane='2'] {
      grid-row: 4;
    }

    .events {
      grid-row: -2;
    }

    /* Attributes, not a style attribute: strict policies refuse that. */
    .event[data-span='2'] {
      --_span: 2;
    }

    .event[data-span='3'] {
      --_span: 3;
    }

    .event[data-span='4'] {
      --_span: 4;
    }

    .event[data-span='5'] {
      --_span: 5;
    }

    .event[data-span='6'] {
      --_span: 6;
    }

    .event[data-span='7'] {
      --_span: 7;
    }
  }

  /* A month without workshops stays a calendar, without the room for them. */
  .month[data-empty] .week:not(:has(.event)) {
    min-block-size: 48px;
  }

  .empty {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75em;
    min-block-size: 44px;
    margin-block-end: calc(var(--_unit) * 2);
  }

  .empty .button {
    padding-inline: 0;
  }

  .cell + .cell {
    border-inline-start: 1px solid var(--_line);
  }

  .cell:focus-visible {
    z-index: 2;
    outline-offset: -3px;
  }

  .cell-head {
    display: flex;
    align-items: baseline;
    gap: 0.375em;
    min-block-size: 2.125em;
    padding-inline: 0.375em;
    font-size: 0.875em;
    line-height: 1.2;
  }

  .cell-number {
    display: grid;
    flex: none;
    place-items: center;
    min-inline-size: min(1.75em, 100%);
    block-size: 1.75em;
    border-radius: 999px;
    font-variant-numeric: tabular-nums;
  }

  .cell[data-outside] .cell-number {
    color: var(--_muted);
  }

  .cell[data-outside] {
    background: color-mix(in oklab, var(--_text) 3%, transparent);
  }

  .cell[data-today] .cell-number {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .feast {
    /* The hidden text in it is placed against it, not against the page, which it could widen. */
    position: relative;
    min-inline-size: 0;
    color: var(--_muted);
  }

  .event {
    --_fill: transparent;
    position: relative;
    z-index: 1;
    display: block;
    inline-size: calc(var(--_span, 1) * 100% - 6px);
    margin: 0 3px 4px;
    padding: 0.125em 0.375em 0.25em;
    border: 0;
    border-radius: 6px;
    background: var(--_fill);
    color: var(--_text);
    font: inherit;
    font-size: 0.875em;
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }

  .event:is([data-state='places-left'], [data-state='few-left']) {
    --_fill: var(--_tint);
  }

  .event:hover {
    --_fill: color-mix(in oklab, var(--_accent) 18%, var(--_surface));
  }

  .event-text {
    position: relative;
    display: block;
    hyphens: auto;
  }

  .event-text > * {
    display: block;
  }

  .event-text > .state {
    display: flex;
    gap: 0.375em;
  }

  .event-time {
    font-weight: 600;
  }

  .event-note {
    color: var(--_muted);
  }

  .event:is([data-state='past'], [data-state='cancelled']) {
    color: var(--_muted);
  }

  .event[data-state='cancelled'] .event-title {
    text-decoration: line-through;
  }

  .event[data-span] {
    background: none;
  }

  .segments {
    position: absolute;
    inset: 0;
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
  }

  .segments i {
    position: relative;
  }

  .segments i::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(50% - 1px);
    border-block-start: 2px solid var(--_edge);
  }

  .segments i[data-on]::before {
    inset-block: 0;
    border: 0;
    background: var(--_fill);
  }

  .segments i[data-on]:first-child::before,
  .segments i:not([data-on]) + i[data-on]::before {
    border-start-start-radius: 6px;
    border-end-start-radius: 6px;
  }

  .segments i[data-on]:last-child::before,
  .segments i[data-on]:has(+ i:not([data-on]))::before {
    border-start-end-radius: 6px;
    border-end-end-radius: 6px;
  }

  .event:has(.segments i:nth-child(2):not([data-on])) .event-text {
    max-inline-size: calc(100% / var(--_span, 1) - 1em);
  }

  .more-of-day {
    position: relative;
    z-index: 1;
    inline-size: calc(100% - 6px);
    min-block-size: 24px;
    margin: 0 3px 4px;
    padding: 0 0.375em;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_accent-text);
    font: inherit;
    font-size: 0.875em;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  .more-of-day:hover {
    background: var(--_tint);
  }

  /* As many as a square of a phone holds, also where the text is large. */
  .dots {
    display: none;
    align-items: center;
    justify-content: center;
    gap: 3px;
    block-size: 0.75em;
    font-size: 14px;
    line-height: 0.625em;
  }

  .dots .state {
    align-items: center;
  }

  .dots .state::before {
    translate: none;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin-block-start: calc(var(--_unit) * 2);
  }

  .month[data-narrow] {
    .week[data-lanes] {
      min-block-size: 44px;
    }

    .cell {
      cursor: pointer;
    }

    .cell-head {
      align-items: center;
      justify-content: center;
      padding: 0;
    }

    .cell[aria-selected='true'] {
      background: var(--_tint);
      box-shadow: inset 0 0 0 2px var(--_accent-text);
    }

    /* Out of sight and still part of the day's name. */
    .cell > .event,
    .events,
    .feast {
      position: absolute;
      inset: 0 auto auto 0;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .cell:has(.feast) .cell-number {
      text-decoration: underline dotted;
      text-underline-offset: 0.25em;
    }

    .dots {
      display: flex;
    }
  }

  .of-day {
    margin-block-start: calc(var(--_unit) * 4);
  }

  .day-title {
    font-weight: 600;
  }

  .day-title:focus {
    outline: none;
  }

  .of-day-list {
    margin-block-start: var(--_unit);
  }

  .dialog {
    inline-size: min(40em, calc(100vw - 32px));
    max-block-size: min(40em, calc(100vh - 32px));
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 12px 48px rgb(0 0 0 / 24%);
  }

  .dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  .dialog-body {
    container: alexis / inline-size;
    position: relative;
    padding: calc(var(--_unit) * 4);
  }

  .dialog-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block: calc(var(--_unit) * -2) var(--_unit);
    font-size: 1.25em;
  }

  @media (forced-colors: active) {
    .event {
      border: 1px solid;
    }

    .cell[data-today] .cell-number {
      outline: 2px solid;
    }

    .month[data-narrow] .cell[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }

  @media print {
    .month-head .button {
      display: none;
    }

    .month-title {
      text-align: start;
    }

    .grid {
      font-size: 0.75em;
    }

    .week {
      break-inside: avoid;
    }

    .week[data-lanes] {
      min-block-size: 4em !important;
    }
  }
`;
