import { startWebKitDriver } from '../../../scripts/test/browser/webkit-driver.ts';
import { requireProgram } from '../../../scripts/test/prerequisites.ts';
import { type Driver, FAR_ZONE, type Surrounding, windowOf } from './driver.ts';

/** Begins the outcome of a script that failed. */
const ERROR = 'bench error: ';

/**
 * Brings the element of an expression in sight and gives, as a text, the point of the viewport where a pointer meets it.
 * WebKit 2.x divides the place in the document of what stands under `zoom` by it, and takes the scroll position off after
 * that: the point that this hides is tried second.
 */
const meetingPoint = (expression: string): string => `(() => {
  const element = ${expression};
  if (!element) return 'nothing to click';
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const parentOf = (node) => node.assignedSlot || node.parentElement || (node.getRootNode && node.getRootNode().host);
  let zoom = 1;
  for (let node = element; node; node = parentOf(node)) zoom *= Number(getComputedStyle(node).zoom) || 1;
  const meets = (x, y) => {
    let hit = document.elementFromPoint(x, y);
    while (hit && hit.shadowRoot && hit.shadowRoot.elementFromPoint(x, y) !== hit) hit = hit.shadowRoot.elementFromPoint(x, y);
    for (let node = hit; node; node = parentOf(node)) if (node === element) return true;
    return false;
  };
  const x = left + width / 2;
  const y = top + height / 2;
  if (meets(x, y)) return x + ' ' + y;
  const unzoomedX = (x + scrollX) * zoom - scrollX;
  const unzoomedY = (y + scrollY) * zoom - scrollY;
  if (meets(unzoomedX, unzoomedY)) return unzoomedX + ' ' + unzoomedY;
  return 'something covers what is to be clicked';
})()`;

/** Where the content of the page's iframe begins, as a text, after the point in it was brought in sight. */
const framePlace = (y: number): string => `(() => {
  const frame = document.querySelector('iframe');
  const { borderLeftWidth, borderTopWidth, paddingLeft, paddingTop } = getComputedStyle(frame);
  const edge = (one, other) => parseFloat(one) + parseFloat(other);
  scrollTo(0, scrollY + frame.getBoundingClientRect().top + ${y} - innerHeight / 2);
  const { left, top } = frame.getBoundingClientRect();
  return left + edge(borderLeftWidth, paddingLeft) + ' ' + (top + edge(borderTopWidth, paddingTop));
})()`;

/**
 * WebKitGTK through classic WebDriver: the few commands that the bench needs. It clicks by points, not by elements: no
 * element can be named on the wire where a page adds to Object.prototype, and the driver's own click finds no point in a
 * sandboxed frame or under `zoom`.
 */
export async function startWebKit(surrounding?: Surrounding): Promise<Driver> {
  const base = `http://127.0.0.1:${await startWebKitDriver(surrounding === 'far-zone' ? { TZ: FAR_ZONE } : {})}`;
  const command = async (method: 'POST' | 'GET' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(base + path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  };
  const created = (await command('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: requireProgram('miniBrowser'), args: ['--automation'] },
        timeouts: { script: 8_000, pageLoad: 15_000 },
        // Before the page is loaded, a script may be lost with the document that it began in.
        pageLoadStrategy: 'normal',
      },
    },
  })) as { sessionId: string };
  const session = `/session/${created.sessionId}`;
  await command('POST', `${session}/window/rect`, windowOf(surrounding));
  let inFrame = false;

  /**
   * The last argument of the script is called with the outcome: so does a promise end. An error comes as a text, since a
   * page that adds to Object.prototype would add to every object on the way.
   */
  const run = async (expression: string): Promise<unknown> => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression})).then(done, (error) => done('${ERROR}' + error));`;
    const result = await command('POST', `${session}/execute/async`, { script, args: [] });
    if (typeof result === 'string' && result.startsWith(ERROR)) throw new Error(result.slice(ERROR.length));
    return result;
  };
  const point = async (expression: string): Promise<readonly [x: number, y: number]> => {
    const text = String(await run(expression));
    const [x = NaN, y = NaN] = text.split(' ').map(Number);
    if (Number.isNaN(y)) throw new Error(`${text}: ${expression}`);
    return [x, y];
  };
  const leaveFrame = async (): Promise<void> => void (await command('POST', `${session}/frame`, { id: null }));
  const enterFrame = async (): Promise<void> => {
    const iframe = await command('POST', `${session}/element`, { using: 'css selector', value: 'iframe' });
    await command('POST', `${session}/frame`, { id: iframe });
  };

  return {
    name: 'webkit',
    async open(url) {
      inFrame = false;
      await leaveFrame();
      await command('POST', `${session}/url`, { url });
    },
    evaluate: run,
    async click(expression) {
      let [x, y] = await point(meetingPoint(expression));
      if (inFrame) {
        await leaveFrame();
        const [left, top] = await point(framePlace(y));
        x += left;
        y += top;
      }
      const press = { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) };
      const actions = [press, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
      await command('POST', `${session}/actions`, {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      });
      if (inFrame) await enterFrame();
    },
    async enterFrame() {
      await enterFrame();
      inFrame = true;
    },
    close: async () => {
      await command('DELETE', session);
    },
  };
}
