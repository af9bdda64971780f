import { build } from 'virtual:build-info';
import { alexisPage, setAlexisPage, type PageSettings, type Prefetched } from '../client/page-record.ts';
import { findScript, type ScriptOrigin } from './find-script.ts';
import { importElement, preload } from './import-element.ts';
import { upgradeLinks } from './links.ts';
import { observeNear } from './near.ts';
import { reserve } from './reserve.ts';

const TAGS = Object.keys(build.elements);

function start({ src, data }: ScriptOrigin): void {
  const directory = new URL(build.directory, src).href;
  const { origin } = new URL(src);
  const settings: PageSettings = {
    partner: data['partner'] ?? '',
    api: new URL(data['api'] || `${origin}/api/v1`, document.baseURI).href.replace(/\/+$/, ''),
    lang: data['lang'] ?? '',
  };
  const prefetched = new Map<string, Prefetched>();
  const loads = new Map<string, Promise<unknown>>();
  /** Elements whose code could not be had: it is not asked for again until something changed. */
  let failed: HTMLElement[] = [];
  /** Number of the address by which code is asked for a second time. */
  let again = 2;
  /** Every element met, with the `style` it had before its place was reserved. */
  const seen = new WeakMap<Element, string | null>();
  const near = observeNear((element) => void bring(element));

  const prefetch = (path: string): void => {
    const url = settings.api + path;
    if (prefetched.has(url)) return;
    const response = fetch(url, { credentials: 'omit' });
    prefetched.set(url, { response, askedAt: performance.now() });
    // The widget that takes the request handles its failure.
    response.catch(() => {});
  };

  const load = (element: HTMLElement, tag: string): Promise<unknown> => {
    // Attributes that change what is read first leave it to the widget.
    const [read] = build.widgets[tag] ?? [];
    // A slug; one that is none is asked for in vain, here as by the widget.
    const partner = element.getAttribute('partner') || settings.partner;
    if (read && !element.matches(build.readsOther)) prefetch(read.replace('$', partner && `?partner=${partner}`));
    if (partner) prefetch(`/partners/${partner}`);
    return importElement(directory, build.elements[tag] ?? [], again);
  };

  async function bring(element: HTMLElement): Promise<void> {
    const tag = element.localName;
    const tell = (type: string): boolean =>
      element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
    try {
      if (!customElements.get(tag)) {
        const loading = loads.get(tag) ?? load(element, tag);
        loads.set(tag, loading);
        await loading;
      }
      if (!customElements.get(tag)) throw new Error(tag);
      tell('alexis-ready');
    } catch (error) {
      failed.push(element);
      // A link alone needs no more place than the page gave it.
      element.style.cssText = seen.get(element) ?? '';
      console.warn(`[alexis] <${tag}> did not load.`, error);
      tell('alexis-error');
    }
  }

  const scan = (root: ParentNode): void => {
    upgradeLinks(root, origin, TAGS, build.linkAttributes);
    root.querySelectorAll<HTMLElement>(TAGS.join()).forEach((element) => {
      if (seen.has(element)) return;
      seen.set(element, element.getAttribute('style'));
      if (!customElements.get(element.localName)) {
        // On its way while the page is laid out to see what is near, which takes 100 ms on a slow phone.
        preload(directory, build.shared);
        reserve(element, build.widgets[element.localName]?.[1]);
      }
      near(element);
    });
  };

  const observer = new MutationObserver((records) => {
    const roots = new Set<Node>();
    records.forEach(({ addedNodes, target }) => {
      addedNodes.forEach((node) => node.nodeType === 1 && roots.add(target.getRootNode()));
    });
    // The root of an element is a document, a shadow root or, where it was taken out meanwhile, an element.
    roots.forEach((root) => scan(root as Document | ShadowRoot | Element));
  });

  const discover = (root: Document | ShadowRoot | Element): void => {
    // What is on its way still is not asked for twice.
    failed.forEach((element) => {
      seen.delete(element);
      loads.delete(element.localName);
      again += 1;
    });
    failed = [];
    scan(root);
    observer.observe(root, { childList: true, subtree: true });
  };

  setAlexisPage({ version: build.version, settings, prefetched, discover });
  discover(document);
  // What could not be had is tried again when the network is back, or the visitor.
  ['focus', 'online'].forEach((type) => addEventListener(type, () => failed[0] && discover(document)));
}

try {
  const page = alexisPage();
  const script = findScript();
  if (page) {
    if (page.version !== build.version) {
      console.info(`[alexis] ${page.version} is here, not ${build.version}.`);
    }
    page.discover(document);
  } else if (script) start(script);
  else console.warn('[alexis] no script tag.');
} catch (error) {
  // Whatever happens, the host page goes on.
  console.warn('[alexis] did not load.', error);
}
