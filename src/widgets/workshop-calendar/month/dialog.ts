import { html, type TemplateResult } from 'lit';
import { xIcon } from '../../../ui/icons/x.ts';

/** The workshops of one day, in a dialog over a wide grid. */
export const renderDialog = (
  title: string,
  agenda: TemplateResult,
  closeText: string,
  close: () => void,
): TemplateResult => html`
  <dialog class="dialog" aria-labelledby="dialog-title" closedby="any" @close=${close}>
    <div class="dialog-body">
      <div class="dialog-head">
        <p id="dialog-title">${title}</p>
        <button class="button quiet icon-only" type="button" @click=${close}>
          ${xIcon()}<span class="visually-hidden">${closeText}</span>
        </button>
      </div>
      ${agenda}
    </div>
  </dialog>
`;
