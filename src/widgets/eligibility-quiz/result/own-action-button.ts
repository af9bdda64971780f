import { html, nothing, type TemplateResult } from 'lit';
import { parseInstant } from '../../../domain/dates/instant.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import { sessionOf } from './nearest.ts';
import type { OwnAction } from './own-action.ts';
import { contestPage, registrationPage, type ResultView } from './result-view.ts';

/** The step's own action; nothing where it is the contact form, which has a button anyway. */
export function renderOwnAction(view: ResultView, action: OwnAction, now: number): TemplateResult | typeof nothing {
  const { words, language } = view;
  switch (action.kind) {
    case 'register': {
      const { workshop } = action.suggested;
      const { starts } = sessionOf(workshop, now);
      const day = formatDate(starts.slice(0, 10), language, { weekday: true });
      const time = formatTime(parseInstant(starts).wall, language);
      return html`<a class="button primary" href=${registrationPage(view, workshop.id)}
        >${words.result.registerOn(day, time)}<span class="visually-hidden"> (${workshop.title})</span></a
      >`;
    }
    case 'contest':
      return renderPrimaryLink(contestPage(view, action.contest), words.result.contest);
    case 'link':
      return renderPrimaryLink(action.link.url, contentText(action.link.label, language));
    case 'waiting':
      return html`<span class="button ghost own-action" aria-hidden="true"><span></span></span>`;
    case 'contact':
      return nothing;
  }
}

const renderPrimaryLink = (url: string, label: string): TemplateResult =>
  html`<a class="button primary" href=${url}>${label}</a>`;
