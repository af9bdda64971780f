/// <reference types="vite/client" />

/** Its own types are hidden behind `exports`. */
declare module 'dom-accessibility-api' {
  /** Role of an element: its own, else that of HTML. */
  export function getRole(element: Element): string | null;
  export function computeAccessibleName(element: Element): string;
  /** True for what assistive technology does not find. */
  export function isInaccessible(element: Element): boolean;
}
