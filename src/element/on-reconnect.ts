/**
 * Calls back once, when the network is there again, the visitor returns to the window, or the page is shown again (who left
 * while code was on its way comes back by the back/forward cache: WebKit ends what was on its way as a failure).
 */
export function onReconnect(callback: () => void): void {
  const done = new AbortController();
  const call = (): void => {
    done.abort();
    callback();
  };
  ['focus', 'online', 'pageshow'].forEach((type) => addEventListener(type, call, { signal: done.signal }));
}
