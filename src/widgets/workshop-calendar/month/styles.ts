import { css } from 'lit';

/** The month grid: strips from 560 pixels, dots below. */
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

  .cell {
    --_lane-size: 1.875em;
    position: relative;
    min-block-size: calc(2.25em + 3 * var(--_lane-size) + 1.75em);
    cursor: default;
  }

  /* A month without workshops stays a calendar, without the room for them. */
  .month[data-empty] .week:not(:has(.strip)) .cell {
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
    align-items: center;
    gap: 0.375em;
    block-size: 2.125em;
    padding-inline: 0.375em;
    overflow: hidden;
    font-size: 0.875em;
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
    /* Else the hidden text in it would widen the page. */
    position: relative;
    overflow: hidden;
    color: var(--_muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .strip {
    --_bar: var(--_accent-text);
    --_fill: var(--_tint);
    position: absolute;
    z-index: 1;
    inset-block-start: calc(2.125em + var(--_lane, 0) * var(--_lane-size));
    inset-inline-start: 3px;
    inline-size: calc(var(--_span, 1) * 100% - 6px);
    min-block-size: calc(var(--_lane-size) - 3px);
    max-block-size: calc(var(--_lines, 1) * var(--_lane-size) - 3px);
    padding: 0 0.375em;
    border: 0;
    border-radius: 5px;
    background: var(--_fill);
    box-shadow: inset 3px 0 0 var(--_bar);
    color: var(--_text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  /* Attributes, not a style attribute: strict policies refuse that. */
  .strip[data-lane='1'] {
    --_lane: 1;
  }

  .strip[data-lane='2'] {
    --_lane: 2;
  }

  .strip[data-lines='2'] {
    --_lines: 2;
  }

  .strip[data-lines='3'] {
    --_lines: 3;
  }

  .strip[data-span='2'] {
    --_span: 2;
  }

  .strip[data-span='3'] {
    --_span: 3;
  }

  .strip[data-span='4'] {
    --_span: 4;
  }

  .strip[data-span='5'] {
    --_span: 5;
  }

  .strip[data-span='6'] {
    --_span: 6;
  }

  .strip[data-span='7'] {
    --_span: 7;
  }

  .strip-text {
    position: relative;
    display: block;
    padding-inline-start: 0.25em;
    overflow: hidden;
    font-size: 0.875em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .strip:not([data-lines='1']) .strip-text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    hyphens: auto;
    white-space: normal;
  }

  .strip-time {
    margin-inline-end: 0.25em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  .strip:hover {
    --_fill: color-mix(in oklab, var(--_accent) 18%, var(--_surface));
  }

  .strip:has(.segments),
  .strip:has(.segments):hover {
    background: none;
    box-shadow: none;
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
    block-size: 2px;
    background: var(--_bar);
    opacity: 0.5;
  }

  .segments i[data-on]::before {
    inset-block: 0;
    block-size: auto;
    background: var(--_fill);
    opacity: 1;
  }

  .segments i[data-on]:first-child::before,
  .segments i:not([data-on]) + i[data-on]::before {
    border-inline-start: 3px solid var(--_bar);
  }

  .strip:has(.segments i:nth-child(2):not([data-on])) .strip-text {
    max-inline-size: calc(100% / var(--_span, 1));
  }

  .strip:not([data-state='places-left'], [data-state='few-left']) {
    --_fill: transparent;
    --_bar: var(--_edge);
  }

  .strip[data-state='few-left'] {
    --_bar: var(--_warn);
  }

  .strip[data-state='past'],
  .strip[data-state='cancelled'] {
    --_bar: var(--_line);
    color: var(--_muted);
  }

  .strip[data-state='cancelled'] .strip-text {
    text-decoration: line-through;
  }

  .more-of-day {
    position: absolute;
    z-index: 1;
    inset-block-end: 2px;
    inset-inline: 3px;
    min-block-size: 24px;
    padding: 0 0.5em;
    border: 0;
    border-radius: 5px;
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

  .dots {
    display: none;
    justify-content: center;
    gap: 3px;
  }

  .dots i {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_accent-text);
  }

  .month[data-narrow] {
    .cell {
      min-block-size: 48px;
      cursor: pointer;
    }

    .cell-head {
      justify-content: center;
      padding: 0;
    }

    .cell[aria-selected='true'] {
      background: var(--_tint);
      box-shadow: inset 0 0 0 2px var(--_accent-text);
    }

    /* Out of sight and still part of the day's name. */
    .strip,
    .more-of-day,
    .feast {
      position: absolute;
      inset: 0 auto auto 0;
      inline-size: 1px;
      block-size: 1px;
      min-block-size: 0;
      padding: 0;
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

    .of-day {
      margin-block-start: calc(var(--_unit) * 3);
    }
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
    margin-block: calc(var(--_unit) * -2) calc(var(--_unit) * 2);
    font-weight: 600;
  }

  .dialog .day:last-child {
    border-block-end: 0;
  }

  @container alexis (width < 1200px) {
    .strip-time {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .strip {
      border: 1px solid;
    }

    .cell[data-today] .cell-number {
      outline: 2px solid;
    }
  }

  @media print {
    .month-head .button {
      display: none;
    }

    .month-title {
      text-align: start;
    }

    /* Nothing opens on paper: titles are whole, one below the other, and below what comes over from the day before. */
    .grid {
      font-size: 0.75em;
    }

    .week {
      break-inside: avoid;
    }

    .cell {
      min-block-size: 4em !important;
    }

    .strip,
    .more-of-day {
      position: relative;
      inset: auto;
      display: block;
      max-block-size: none;
      margin: 0 3px 4px;
    }

    .strip[data-lane='1']:first-of-type {
      margin-block-start: 4em;
    }

    .strip .strip-text {
      display: block !important;
      white-space: normal;
    }
  }
`;
