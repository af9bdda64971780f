/**
 * Calls back once, when the page is shown again (a visitor who left while code was on its way comes back by the
 * back/forward cache: WebKit ends what was on its way as a failure) or the network is there again.
 */
export function onceBack(callback: () => void): void {
  const done = new AbortController();
  const call = (): void => {
    done.abort();
    callback();
  };
  ['pageshow', 'online'].forEach((type) => addEventListener(type, call, { signal: done.signal }));
}
