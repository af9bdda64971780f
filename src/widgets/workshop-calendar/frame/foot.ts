import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarProps } from '../state/calendar-props.ts';

/** The way to a subscription, and that some workshops are a demonstration. */
export const renderFoot = ({ state, store, words }: CalendarProps): TemplateResult => html`
  <div class="foot small muted">
    <button
      class="button quiet"
      type="button"
      aria-expanded=${state.panel === 'subscribe'}
      @click=${() => store.togglePanel('subscribe')}
    >
      ${words.follow}
    </button>
    ${state.all.some(({ demo }) => demo) ? html`<p>${words.demo}</p>` : nothing}
  </div>
`;
