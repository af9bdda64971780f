import { kitContext } from './kit.ts';
import { makeKit } from './make-kit.ts';
import { VisitOwner } from './visit-owner.ts';

let installed = false;

/**
 * Provides the page's kit and visit at the document root, for every widget no nearer `<alexis-kit>` serves. Called by
 * each widget when it connects, so that the order of scripts and elements does not matter.
 */
export function ensureRootContext(): void {
  if (installed) return;
  installed = true;
  const root = document.documentElement;
  kitContext.provide(root, makeKit());
  new VisitOwner(root);
}
