import { html } from 'hono/html';
import { frenchTypography } from '../../../../src/i18n/typography.ts';
import type { Markup } from './markup.ts';

/** Words of the content on a French page: typeset in French, or marked as of another language (WCAG 3.1.2). */
export const inLanguage = (text: string, language: string): string | Markup =>
  language === 'fr' ? frenchTypography(text) : html`<span lang="${language}">${text}</span>`;
