/** Expressions that the bench evaluates in a host page. They use nothing that a host page may have replaced. */

/** The nth `<tag>` anywhere in the page: in shadow roots too. */
const find = (tag: string, index: number): string => `(() => {
  const found = [];
  const walk = (root) => {
    root.querySelectorAll('*').forEach((node) => {
      if (node.localName === '${tag}') found.push(node);
      if (node.shadowRoot && node.localName.slice(0, 7) !== 'alexis-') walk(node.shadowRoot);
    });
  };
  walk(document);
  return found[${index}];
})()`;

/** Value of `expression` over `root`, the widget's shadow root; `undefined` while there is none. */
export const inWidget = (tag: string, expression: string, index = 0): string =>
  `(() => { const root = ${find(tag, index)}?.shadowRoot; return root ? (${expression}) : undefined; })()`;

export const howMany = (tag: string): string =>
  `(() => { let n = 0; while (${find(tag, 999).replace('[999]', '[n]')}) n++; return n; })()`;

export const scrollTo = (tag: string): string =>
  `(() => { ${find(tag, 0)}?.scrollIntoView({ block: 'start', behavior: 'instant' }); })()`;

/** Over `root`: notes whether the next click meets `target`. */
export const watchClick = (target: string): string =>
  `(root.host.benchClicked = false, ((${target}).onclick = () => { root.host.benchClicked = true; }), true)`;

/** Over `root`: whether a click met what was watched last. */
export const WAS_CLICKED = 'root.host.benchClicked';

/** Sizes follow the height of the page, which a widget may change. */
const GEOMETRY =
  '/^(height|width|block-size|inline-size|perspective-origin|transform-origin|(inset|top|bottom|left|right).*|-webkit-logical-.*|-webkit-locale)$/';

/** Stand between parts, and between the name and the value of one. */
const [BETWEEN, AFTER_NAME] = ['\u0001', '\u0002'];

/** What belongs to the host page and must be the same with the kit and without; `readState` takes it apart. */
export const HOST_STATE = `(() => {
  const styles = [];
  document.querySelectorAll('html, body, [data-host]').forEach((element) => {
    const style = getComputedStyle(element);
    for (let i = 0; i < style.length; i++) {
      if (!${GEOMETRY}.test(style[i])) {
        styles.push(element.localName + ' ' + style[i] + ': ' + style.getPropertyValue(style[i]));
      }
    }
  });
  const names = [];
  // What the pages' own scripts tell the bench begins with its name.
  for (const name in window) if (name.slice(0, 5) !== 'bench') names.push(name);
  const reads = (read) => { try { return read(); } catch { return 'refused'; } };
  const parts = [
    ['styles', styles.join('\\n')],
    ['globals', names.sort().join('\\n')],
    ['title', document.title],
    ['scroll', scrollX + ' ' + scrollY],
    ['focus', document.activeElement && document.activeElement.localName],
    ['cookies', reads(() => document.cookie)],
    ['storage', reads(() => localStorage.length + sessionStorage.length)],
  ];
  return parts.map(([name, value]) => name + '${AFTER_NAME}' + value).join('${BETWEEN}');
})()`;

/** Parts of the host's state by name. */
export const readState = (text: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    String(text)
      .split(BETWEEN)
      .map((part) => part.split(AFTER_NAME) as [string, string]),
  );

/** What went wrong on the page, as its probe saw it. */
export const HOST_LOG = `(window.__hostLog || []).join('${BETWEEN}')`;

export const readLog = (text: unknown): string[] => String(text).split(BETWEEN).filter(Boolean);
