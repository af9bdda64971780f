import { css } from 'lit';

const mapStyles = css`
  .map {
    --_land: var(--_surface);
    --_ground-map: color-mix(in oklab, var(--_text) 7%, var(--_surface));
    --_halo: 0 0 2px var(--_land), 0 0 2px var(--_land), 0 0 3px var(--_land), 0 0 3px var(--_land);
    position: relative;
    block-size: 100%;
    min-block-size: 12em;
    isolation: isolate;
    overflow: hidden;
    border-radius: inherit;
    background: var(--_ground-map);
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }

  .map-pane {
    position: absolute;
    inset: 0;
    overflow: hidden;
    overflow: clip;
    border-radius: inherit;
    touch-action: pan-x pan-y;
    cursor: grab;
  }

  .map-pane.is-engaged {
    touch-action: none;
  }

  .map-pane.is-dragging {
    cursor: grabbing;
  }

  .map-grip {
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }

  .map-grip:focus-visible {
    outline-offset: -3px;
  }

  .map-base,
  .map-tiles,
  .map-level,
  .map-tile,
  .map-names,
  .map-markers {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
  }

  .map-base {
    inline-size: 100%;
    block-size: 100%;
  }

  .map-region {
    fill: var(--_land);
  }

  .map-line {
    fill: none;
    stroke: color-mix(in oklab, var(--_text) 20%, var(--_surface));
    stroke-width: 1px;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }

  .map-line-region {
    stroke: color-mix(in oklab, var(--_text) 42%, var(--_surface));
    stroke-width: 1.25px;
  }

  .map-line-country {
    stroke: color-mix(in oklab, var(--_text) 24%, var(--_surface));
    stroke-dasharray: 4 4;
  }

  .map-tiles,
  .map-level {
    transform-origin: 0 0;
  }

  .map-tile {
    inline-size: 256px;
    block-size: 256px;
    max-inline-size: none;
    opacity: 0;
  }

  .map-tile.is-loaded {
    opacity: 1;
  }

  .kit[data-theme='dark'] .map-tiles {
    filter: invert(1) hue-rotate(180deg) brightness(0.9) contrast(0.85);
  }

  .has-tiles .map-names {
    display: none;
  }

  .map-names {
    inset: 0;
    font-size: 0.875em;
    line-height: 1.25;
    white-space: nowrap;
    pointer-events: none;
  }

  .map-town,
  .map-department,
  .map-place {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 0;
    block-size: 0;
  }

  .map-town {
    color: color-mix(in oklab, var(--_text) 76%, var(--_surface));
    text-shadow: var(--_halo);
  }

  .map-town::before {
    content: '';
    position: absolute;
    inline-size: 4px;
    block-size: 4px;
    margin: -2px;
    border-radius: 50%;
    background: color-mix(in oklab, var(--_text) 60%, var(--_surface));
  }

  .map-department {
    color: color-mix(in oklab, var(--_text) 58%, var(--_surface));
    font-variant-caps: all-small-caps;
    letter-spacing: 0.12em;
    text-shadow: var(--_halo);
  }

  .map-names span {
    position: absolute;
    translate: 0 -50%;
  }

  .map-town span {
    inset-inline-start: 0.45em;
  }

  .map-town[data-spot='second'] span {
    inset-inline: auto 0.45em;
  }

  .map-department span {
    translate: -50% -50%;
  }

  .map-department[data-spot='second'] span {
    translate: -50% calc(-50% - 1.6em);
  }

  .map-department[data-spot='third'] span {
    translate: -50% calc(-50% + 1.6em);
  }

  .map-names [data-spot='none'] {
    visibility: hidden;
  }

  .map-pin,
  .map-cluster {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 2.75em;
    block-size: 2.75em;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .map-pin {
    margin-block-start: -2.75em;
    margin-inline-start: -1.375em;
  }

  .map-pin:hover,
  .map-cluster:hover {
    z-index: 2;
  }

  .map-pin[aria-current] {
    z-index: 3;
  }

  .map-pin:focus-visible,
  .map-cluster:focus-visible {
    z-index: 4;
  }

  .map-pin-shape {
    position: absolute;
    inset-block-end: -1px;
    inset-inline-start: 50%;
    inline-size: 1.5em;
    block-size: 1.93em;
    overflow: visible;
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2.5px;
    translate: -50% 0;
    transform-origin: 50% 100%;
    transition: transform 150ms ease-out;
  }

  .map-pin-shape path + path {
    fill: var(--_surface);
    stroke: none;
  }

  .map-pin:hover .map-pin-shape {
    transform: scale(1.1);
  }

  .map-pin[aria-current] .map-pin-shape {
    transform: scale(1.35);
  }

  .map-pin[data-status='opening-soon'] .map-pin-shape path:first-child,
  .map-pin[data-status='other'] .map-pin-shape path:first-child {
    fill: var(--_surface);
    stroke: var(--_accent);
  }

  .map-pin[data-status='opening-soon'] .map-pin-shape path + path,
  .map-pin[data-status='other'] .map-pin-shape path + path {
    fill: var(--_accent);
  }

  .map-pin[data-status='closed'] .map-pin-shape {
    fill: var(--_edge);
  }

  .map-pin-name {
    position: absolute;
    inset-block-end: 1.25em;
    inset-inline-start: calc(50% + 0.85em);
    padding-inline: 0.25em;
    font-size: 1em;
    font-weight: 600;
    line-height: 1.3;
    white-space: nowrap;
    text-shadow: var(--_halo);
    translate: 0 50%;
  }

  .map-pin[data-label='left'] .map-pin-name {
    inset-inline: auto calc(50% + 0.85em);
  }

  .map-pin[data-label='below'] .map-pin-name {
    inset-block-end: -0.25em;
    inset-inline-start: 50%;
    translate: -50% 100%;
  }

  .map-pin[data-label='none']:not(:hover, :focus-visible) .map-pin-name {
    visibility: hidden;
  }

  .map-pin[aria-current] .map-pin-name {
    inset-block-end: 1.6em;
    inset-inline-start: calc(50% + 1.3em);
    border-inline-start: 3px solid var(--_accent);
    border-radius: 2px;
    background: var(--_surface);
  }

  .map-pin[aria-current][data-label='left'] .map-pin-name {
    inset-inline: auto calc(50% + 1.3em);
  }

  .map-pin[aria-current][data-label='below'] .map-pin-name {
    inset-block-end: -0.25em;
    inset-inline-start: 50%;
  }

  .has-tiles .map-pin-name {
    border-radius: 3px;
    background: var(--_surface);
    text-shadow: none;
  }

  .map-cluster {
    inline-size: 2.75em;
    block-size: 2.75em;
    margin: -1.375em;
    color: var(--_on-accent);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .map-cluster::before {
    content: '';
    position: absolute;
    inset: 0.3em;
    z-index: -1;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent);
    outline: 1px solid color-mix(in oklab, var(--_accent) 60%, transparent);
  }

  .map-place::before,
  .map-place::after {
    content: '';
    position: absolute;
    border-radius: 50%;
  }

  .map-place::before {
    inline-size: 2.25em;
    block-size: 2.25em;
    margin: -1.125em;
    border: 1px solid color-mix(in oklab, var(--_text) 55%, transparent);
    background: color-mix(in oklab, var(--_text) 12%, transparent);
  }

  .map-place::after {
    inline-size: 0.75em;
    block-size: 0.75em;
    margin: -0.375em;
    border: 2px solid var(--_surface);
    background: var(--_text);
    outline: 1px solid var(--_text);
  }

  .map-controls {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
  }

  .map-control {
    display: block;
    inline-size: 2.75em;
    block-size: 2.75em;
    min-inline-size: 44px;
    min-block-size: 44px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }

  .map-control + .map-control {
    border-block-start: 1px solid var(--_line);
  }

  .map-control:hover {
    background: var(--_tint);
  }

  .map-control:focus-visible {
    outline-offset: -4px;
    border-radius: calc(var(--_radius) * 0.8);
  }

  .map-control[aria-disabled='true'] {
    color: color-mix(in oklab, var(--_text) 40%, var(--_surface));
    cursor: default;
  }

  .map-icon {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: middle;
  }

  .map-credit {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    max-inline-size: 100%;
    padding: 0.15em 0.5em;
    border-start-start-radius: 6px;
    background: color-mix(in oklab, var(--_surface) 82%, transparent);
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.35;
    pointer-events: none;
  }

  .map-hint {
    position: absolute;
    inset-block-start: 50%;
    inset-inline: 0;
    inline-size: fit-content;
    max-inline-size: calc(100% - 2em);
    margin-inline: auto;
    padding: 0.5em 1em;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 88%, transparent);
    color: var(--_surface);
    opacity: 0;
    visibility: hidden;
    transition:
      opacity 150ms ease-out,
      visibility 150ms;
    pointer-events: none;
    translate: 0 -50%;
  }

  .map-hint.is-shown {
    opacity: 1;
    visibility: visible;
  }

  @media (forced-colors: active) {
    .map-pin-shape,
    .map-cluster::before {
      fill: ButtonText;
      stroke: ButtonFace;
      background: ButtonFace;
    }

    .map-pin[aria-current] .map-pin-shape {
      fill: Highlight;
    }

    .map-cluster {
      color: ButtonText;
    }

    .map-place::after {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;

/** Sheets of roots with a map, with how many maps use them. */
const uses = new WeakMap<ShadowRoot, { sheet: CSSStyleSheet; count: number }>();

/** Adds the map's styles to a shadow root beside those it has; gives what takes them away with the last map. */
export function adoptMapStyles(root: ShadowRoot): () => void {
  const used = uses.get(root) ?? { sheet: new CSSStyleSheet(), count: 0 };
  uses.set(root, used);
  if (!used.count++) {
    used.sheet.replaceSync(mapStyles.cssText);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, used.sheet];
  }
  let dropped = false;
  return () => {
    if (dropped) return;
    dropped = true;
    if (!--used.count) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== used.sheet);
  };
}
