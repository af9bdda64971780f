import { alexisPage, setAlexisPage, type PageSettings } from '../context/page.ts';
import { build } from './build-info.ts';
import { findScript, type ScriptOrigin } from './find-script.ts';
import { upgradeLinks } from './links.ts';
import { reserve } from './reserve.ts';

/** What a widget reads first: asked for while its code is on the way. */
const FIRST_READS: Readonly<Record<string, string>> = { 'alexis-pole-locator': '/poles' };

/** How near the viewport a widget must come before it is loaded (pixels). */
const NEAR = 600;

const TAGS = Object.keys(build.elements);
const WAITING = TAGS.map((tag) => `${tag}:not(:defined)`).join();

const loads = new Map<string, Promise<unknown>>();

function start({ src, data }: ScriptOrigin): void {
  const directory = new URL(build.directory, src).href;
  const settings: PageSettings = {
    partner: data['partner'] ?? '',
    api: data['api'] ? new URL(data['api'], document.baseURI).href.replace(/\/+$/, '') : new URL('/api/v1', src).href,
    lang: data['lang'] ?? '',
  };
  const prefetched = new Map<string, Promise<Response>>();
  const near = observeNear((element) => void bring(element));

  const prefetch = (path: string): void => {
    const url = settings.api + path;
    if (prefetched.has(url)) return;
    const request = fetch(url, { credentials: 'omit' });
    // The widget that takes the request handles its failure.
    request.catch(() => undefined);
    prefetched.set(url, request);
  };

  async function bring(element: HTMLElement): Promise<void> {
    const tag = element.localName;
    if (!loads.has(tag)) {
      const read = FIRST_READS[tag];
      if (read && !element.getAttribute('api')) prefetch(read);
      if (settings.partner) prefetch(`/partners/${encodeURIComponent(settings.partner)}`);
      loads.set(tag, importWithRetry(directory, build.elements[tag] ?? []));
    }
    try {
      await loads.get(tag);
      element.dispatchEvent(new CustomEvent('alexis-ready', { bubbles: true, composed: true }));
    } catch (error) {
      loads.delete(tag);
      console.warn(`[alexis] <${tag}> could not be loaded; its link stays.`, error);
      element.dispatchEvent(new CustomEvent('alexis-error', { bubbles: true, composed: true }));
    }
  }

  const discover = (root: Document | ShadowRoot | Element): void => {
    upgradeLinks(root, new URL(src).origin, TAGS);
    root.querySelectorAll<HTMLElement>(WAITING).forEach((element) => {
      reserve(element);
      near(element);
    });
  };

  setAlexisPage({ version: build.version, settings, prefetched, discover });
  discover(document);
  let queued = false;
  new MutationObserver(() => {
    if (queued) return;
    queued = true;
    queueMicrotask(() => {
      queued = false;
      discover(document);
    });
  }).observe(document.documentElement, { childList: true, subtree: true });
}

/** Calls back once for each element that comes near the viewport; at once where the browser cannot tell. */
function observeNear(bring: (element: HTMLElement) => void): (element: HTMLElement) => void {
  if (typeof IntersectionObserver !== 'function') return bring;
  const observer = new IntersectionObserver(
    (entries) =>
      entries.forEach(({ isIntersecting, target }) => {
        if (!isIntersecting) return;
        observer.unobserve(target);
        bring(target as HTMLElement);
      }),
    { rootMargin: `${NEAR}px` },
  );
  return (element) => observer.observe(element);
}

/** Imports an element's code with all it needs asked for at once; one more try when the network fails. */
async function importWithRetry(directory: string, [entry = '', ...others]: readonly string[]): Promise<unknown> {
  others.forEach((file) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = directory + file;
    document.head.append(link);
  });
  try {
    return await import(/* @vite-ignore */ directory + entry);
  } catch {
    // A failed address is remembered as failed by some browsers: the second try has another one.
    return import(/* @vite-ignore */ `${directory}${entry}?again`);
  }
}

try {
  const page = alexisPage();
  const script = findScript();
  if (page) {
    if (page.version !== build.version) {
      console.info(`[alexis] version ${page.version} is on this page already; ${build.version} leaves it the place.`);
    }
    page.discover(document);
  } else if (script) start(script);
  else console.warn('[alexis] the script tag of the kit was not found on this page; its links stay links.');
} catch (error) {
  // Whatever happens, the host page goes on.
  console.warn('[alexis] the kit could not start; its links stay links.', error);
}
