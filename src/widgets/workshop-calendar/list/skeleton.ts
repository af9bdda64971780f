import { html } from 'lit';

/** The shape of the list while its data are loading. */
export const listSkeleton = html`
  <ol class="days ghosts" aria-hidden="true">
    ${[1, 2, 3, 4, 5].map(
      () =>
        html`<li class="day ghost">
          <span></span>
          <div><span></span><span></span></div>
        </li>`,
    )}
  </ol>
`;
