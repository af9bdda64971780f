import { Context } from './context.ts';
import { settingsContext } from './settings-context.ts';
import { settingsFor } from '../client/widget-settings.ts';
import { VisitOwner } from './visit-owner.ts';

let installed = false;

/** Tells whoever follows it that a `lang` of the page has changed, whichever. */
export const pageLang = new Context<object>();

/**
 * Provides the page's kit and visit at the document root, for every widget no nearer `<alexis-kit>` serves. Called by
 * each widget when it connects, so that the order of scripts and elements does not matter.
 */
export function ensureRootContext(): void {
  if (installed) return;
  installed = true;
  const root = document.documentElement;
  settingsContext.provide(root, settingsFor());
  new VisitOwner(root);
  // One for all widgets: pages that change their language without loading anew change it on <html>, or around a part.
  new MutationObserver(() => pageLang.provide(root, {})).observe(root, { attributeFilter: ['lang'], subtree: true });
}
