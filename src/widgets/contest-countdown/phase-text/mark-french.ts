import { html, type TemplateResult } from 'lit';
import type { ShownContest } from '../../../contract/contest-shown.ts';

/** `text` with the French title of a phase in it marked as such (WCAG 3.1.2). */
export function markFrench(text: string, { phases }: ShownContest): TemplateResult | string {
  for (const { said } of phases) {
    const [before, ...after] = said.title ? text.split(said.title) : [];
    if (after.length) return html`${before}<span lang="fr">${said.title}</span>${after.join(said.title)}`;
  }
  return text;
}
