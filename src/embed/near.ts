/** How near the viewport a widget must come before it is loaded (pixels). */
const NEAR = 600;

/**
 * Calls back once for each element that comes near the viewport; at once where the browser cannot tell, or where a page
 * put something else in the place of its observer.
 */
export function observeNear(bring: (element: HTMLElement) => void): (element: HTMLElement) => void {
  try {
    if (!/native code/.test(String(IntersectionObserver))) return bring;
    const observer = new IntersectionObserver(
      (entries) =>
        entries.forEach(({ isIntersecting, target }) => {
          if (!isIntersecting) return;
          observer.unobserve(target);
          bring(target as HTMLElement);
        }),
      { rootMargin: `${NEAR}px` },
    );
    return (element) => {
      // What is in sight already does not wait for the observer: it answers after a frame, 100 ms on a slow phone.
      const { top, bottom, height } = element.getBoundingClientRect();
      if (height && top - NEAR < innerHeight && bottom + NEAR > 0) bring(element);
      else observer.observe(element);
    };
  } catch {
    return bring;
  }
}
