import { html, type TemplateResult } from 'lit';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import type { OwnAction } from './own-action.ts';
import { contestPage, type ResultView } from './result-view.ts';
import { renderWorkshopChoices } from './workshop-choices.ts';

/**
 * The step's own action, and the contact form: the second button, unless it is that action.
 * @param contact opens the contact form
 */
export function renderActions(view: ResultView, action: OwnAction, contact: () => void): TemplateResult {
  const { words, language } = view;
  switch (action.kind) {
    case 'register':
      return html`${renderWorkshopChoices(view, action.workshops, true)}
        <div class="actions-row">${renderContact(words.contact, contact, 'quiet')}</div>`;
    case 'contest':
      return renderLink(contestPage(view, action.contest), words.result.contest, renderContact(words.contact, contact));
    case 'link':
      return renderLink(
        action.link.url,
        contentText(action.link.label, language),
        renderContact(words.contact, contact),
      );
    case 'waiting':
      return html`<div class="actions-row">
        <span class="button ghost own-action" aria-hidden="true"><span></span></span>${renderContact(
          words.contact,
          contact,
        )}
      </div>`;
    case 'call-back':
      return html`<div class="actions-row">${renderContact(words.callBack, contact, 'primary')}</div>`;
    case 'contact':
      return html`<div class="actions-row">${renderContact(words.contact, contact, 'primary')}</div>`;
  }
}

const renderLink = (url: string, label: string, contact: TemplateResult): TemplateResult =>
  html`<div class="actions-row"><a class="button primary" href=${url}>${label}</a> ${contact}</div>`;

const renderContact = (label: string, open: () => void, look = ''): TemplateResult =>
  html`<button class="button ${look}" type="button" @click=${open}>${label}</button>`;
