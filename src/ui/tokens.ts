import { css } from 'lit';

/**
 * What a page may set, with what stands where it sets nothing. Everything else is derived from these.
 *
 * | property | for | default |
 * |---|---|---|
 * | `--alexis-font` | font family | the page's |
 * | `--alexis-font-size` | size of running text | the one set in the browser (16px) |
 * | `--alexis-accent` | the one accent | the partner's, else a dark teal |
 * | `--alexis-text` | text colour | ink, or near-white on a dark page |
 * | `--alexis-surface` | background of the widget | none: the page shows through |
 * | `--alexis-radius` | corner radius | 10px |
 * | `--alexis-density` | factor on all inner spacing | 1 |
 *
 * `ThemeController` sets `--_ground`, `--_accent`, `--_accent-text` and `--_on-accent` from what the page really shows, and
 * where contrast is scarce `--_ink` and `--_soft`.
 */
export const tokens = css`
  .kit {
    --_text: var(--alexis-text, var(--_ink, #161b24));
    --_surface: var(--alexis-surface, var(--_ground, #fff));
    --_muted: color-mix(in oklab, var(--_text) var(--_soft, 72%), var(--_surface));
    --_line: color-mix(in oklab, var(--_text) 14%, var(--_surface));
    --_edge: color-mix(in oklab, var(--_text) var(--_soft, 58%), var(--_surface));
    --_tint: color-mix(in oklab, var(--_accent, #0a5c63) 8%, var(--_surface));
    --_good: #1a7f4b;
    --_warn: #9a5b00;
    --_bad: #b3261e;
    --_radius: var(--alexis-radius, 10px);
    --_unit: calc(4px * var(--alexis-density, 1));
  }

  .kit[data-theme='dark'] {
    --_text: var(--alexis-text, var(--_ink, #eef1f5));
    --_good: #5fd39a;
    --_warn: #f0b35a;
    --_bad: #ff9b90;
  }

  /*
   * Draws nothing: where ThemeController reads the page's accent, in whatever notation, before anything is drawn; and how it
   * hears that a page turned dark: its text colour does, too. 0.3s: backgrounds that fade have arrived by then.
   */
  :host {
    column-rule-color: color-mix(in srgb, var(--alexis-accent, transparent) 100%, transparent 0%);
    transition: color 0.3s;
  }
`;
