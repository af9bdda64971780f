import { html, type TemplateResult } from 'lit';
import type { ApiFailure } from '../client/failure.ts';
import type { SharedWords } from '../i18n/shared/fr.ts';
import { circleAlertIcon } from './icons/circle-alert.ts';
import { rotateCwIcon } from './icons/rotate-cw.ts';
import { wifiOffIcon } from './icons/wifi-off.ts';

/** What happened, what to do, and the way to do it. The page's own link stands below it (the element's slot). */
export const renderFailure = (
  failure: ApiFailure,
  title: string,
  words: SharedWords,
  retry: () => void,
): TemplateResult => html`
  <div class="notice failed" role="alert">
    ${failure.kind === 'offline' ? wifiOffIcon() : circleAlertIcon()}
    <div>
      <p><strong>${title}</strong></p>
      <p>${words.failed[failure.kind]}</p>
      <button class="button" type="button" @click=${retry}>${rotateCwIcon()}${words.retry}</button>
    </div>
  </div>
`;
