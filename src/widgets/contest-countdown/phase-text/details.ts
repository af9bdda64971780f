import { html, type TemplateResult } from 'lit';
import type { ShownContest } from '../../../contract/contest-shown.ts';
import { markFrench } from './mark-french.ts';

/** What else is known of a phase, such as the date it was meant for at first: a paragraph each. */
export const renderDetails = (contest: ShownContest, details: readonly string[] = []): TemplateResult[] =>
  details.map((text) => html`<p class="muted">${markFrench(text, contest)}</p>`);
