import { html } from 'lit';

/** The shape of the month while its data or its code are loading. */
export const monthSkeleton = html`<div class="month-skeleton" aria-hidden="true"></div>`;
