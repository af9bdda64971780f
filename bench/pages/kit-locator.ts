/** Drives `<alexis-pole-locator>` as a visitor would: by its buttons. The kit itself comes from its own script tag. */
import type { LitElement } from 'lit';

const root = (): ShadowRoot | null | undefined => document.querySelector('alexis-pole-locator')?.shadowRoot;
const count = (text: string | null | undefined): number =>
  Number(/\d[\d\s\u00a0\u202f]*/.exec(text ?? '')?.[0].replace(/\D/g, ''));

const shown = (): number | undefined =>
  root()?.querySelector('.card-title') ? count(root()?.querySelector('.summary')?.textContent) : undefined;

window.contestant = {
  mount(api) {
    document.querySelector('alexis-pole-locator')?.remove();
    const element = document.createElement('alexis-pole-locator');
    element.setAttribute('api', api);
    document.querySelector('main')?.append(element);
  },
  shown,
  settled() {
    let sum = 0;
    root()
      ?.querySelectorAll('.map-pin, .map-cluster')
      .forEach((pin) => (sum += pin.classList.contains('map-pin') ? 1 : count(pin.textContent)));
    return sum > 0 && sum === shown();
  },
  async openFilters() {
    root()?.querySelector<HTMLElement>('[aria-controls=filters][aria-expanded=false]')?.click();
    await document.querySelector<LitElement>('alexis-pole-locator')?.updateComplete;
  },
  toggle(name) {
    root()
      ?.querySelectorAll<HTMLElement>('.chip')
      .forEach((chip) => chip.textContent?.trim().startsWith(name) && chip.click());
  },
};
