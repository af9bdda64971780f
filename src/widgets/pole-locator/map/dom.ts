const SVG = 'http://www.w3.org/2000/svg';

/** An element with a class. Nothing of the map is parsed from text, so it works under Trusted Types. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

export function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key] ?? '');
  return made;
}

/** A decorative drawing of one or more paths. */
export function drawing(className: string, viewBox: string, ...paths: readonly string[]): SVGSVGElement {
  const svg = svgElement('svg', { class: className, viewBox, 'aria-hidden': 'true', focusable: 'false' });
  for (const d of paths) svg.append(svgElement('path', { d }));
  return svg;
}

/** Moves an absolutely positioned element without a new layout. Whole pixels keep text crisp. */
export function moveTo(target: HTMLElement, x: number, y: number): void {
  target.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
}
