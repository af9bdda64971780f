/** How near the viewport a widget must come before it is loaded (pixels). */
const NEAR = 600;

/**
 * Calls back once for each element that comes near the viewport; at once where the browser cannot tell, or where a page
 * put something else in the place of its observer.
 */
export function observeNear(bring: (element: HTMLElement) => void): (element: HTMLElement) => void {
  try {
    if (!/\[native code\]/.test(Function.prototype.toString.call(IntersectionObserver))) return bring;
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
  } catch {
    return bring;
  }
}
