/** Drives `<alexis-workshop-calendar>` as a visitor would. The kit itself comes from its own script tag. */
const element = (): HTMLElement | null => document.querySelector('alexis-workshop-calendar');
const shadow = (): ShadowRoot | null | undefined => element()?.shadowRoot;
const press = (selector: string): void => shadow()?.querySelector<HTMLElement>(selector)?.click();
const summary = (): string => shadow()?.querySelector('.summary')?.textContent.trim() ?? '';

const drawn = (): boolean => Boolean(shadow()?.querySelector('.strip'));
/** All of the month is here: its workshops may be on further pages of the answer. */
const whole = (): boolean => Boolean(shadow()?.querySelector('.grid[aria-busy="false"]'));

window.contestant = {
  mount(api) {
    element()?.remove();
    const next = document.createElement('alexis-workshop-calendar');
    next.setAttribute('api', api);
    next.setAttribute('view', 'month');
    document.querySelector('main')?.append(next);
  },
  shown: () => (drawn() ? Number(/\d[\d\s\u00a0\u202f]*/.exec(summary())?.[0].replace(/\D/g, '')) : undefined),
  settled: () => whole(),
  prepare: () => press('.filter'),
  toggle(value) {
    const select = shadow()?.querySelector<HTMLSelectElement>('#filter-poles');
    if (!select) throw new Error('The filters are not open.');
    select.value = select.value ? '' : value;
    select.dispatchEvent(new Event('change'));
  },
  leaf: () => press('.month-head .button:nth-of-type(2)'),
  month: () => (drawn() && whole() ? shadow()?.querySelector('.month-title')?.textContent.trim() : undefined),
};
