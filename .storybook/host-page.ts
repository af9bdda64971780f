import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Decorator } from '@storybook/web-components-vite';
import { apiAddress } from './mock-api.ts';
import type { Globals } from './toolbar.ts';
import './host-page.css';

/** What a story says of the page it stands on (`parameters.host`). */
export interface HostParameters {
  /** Width of the container, CSS pixels; as wide as the page where absent. */
  readonly width?: number;
  readonly dir?: 'ltr' | 'rtl';
  /** Tokens that the page sets. */
  readonly tokens?: Readonly<Record<`--alexis-${string}`, string>>;
}

/** Puts a story on a partner's page: its background, its styles, its language, and its settings of the kit. */
export const onHostPage: Decorator = (story, { globals, parameters, id }) => {
  // Declared by `toolbar.ts` and by the stories themselves; Storybook knows both as records of anything.
  const { partner, page, language, scenario, zoom } = globals as unknown as Globals;
  const { width, dir, tokens = {} } = (parameters['host'] ?? {}) as HostParameters;
  return html`
    <div class="host" data-page=${page} lang=${language} dir=${dir ?? 'ltr'}>
      <div style=${styleMap({ 'inline-size': width === undefined ? null : `${width}px`, zoom, ...tokens })}>
        <alexis-kit partner=${partner} api=${apiAddress(scenario, id)}>${story()}</alexis-kit>
      </div>
    </div>
  `;
};
