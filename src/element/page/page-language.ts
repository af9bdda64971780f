import { isServer } from 'lit';
import { composedParent } from './composed-parent.ts';

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back after each change of a `lang` on the page, until the returned function is called. Pages that change their
 * language without a reload change it on `<html>`, or around a part; one observer serves all widgets.
 */
export function followPageLanguage(listener: () => void): () => void {
  if (!observer) {
    observer = new MutationObserver(() => listeners.forEach((tell) => tell()));
    observer.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The `lang` that applies to an element, through shadow roots; empty for none, and on a server, which knows no page. */
export function nearestLang(element: Element): string {
  if (isServer) return '';
  for (let node: Node | null = element; node; node = composedParent(node)) {
    const lang = node instanceof Element && node.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}
