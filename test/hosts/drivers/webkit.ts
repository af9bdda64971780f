import { startWebKitDriver } from '../../../scripts/test/browser/webkit-driver.ts';
import { requireProgram } from '../../../scripts/test/prerequisites.ts';
import type { Driver } from './driver.ts';

/** Key of an element reference on the wire (WebDriver, "web element identifier"). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Begins the outcome of a script that failed. */
const ERROR = 'bench error: ';

/** WebKitGTK through classic WebDriver: the few commands that the bench needs. */
export async function startWebKit(): Promise<Driver> {
  const base = `http://127.0.0.1:${await startWebKitDriver()}`;
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
  await command('POST', `${session}/window/rect`, { width: 1100, height: 900 });

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

  return {
    name: 'webkit',
    async open(url) {
      await command('POST', `${session}/frame`, { id: null });
      await command('POST', `${session}/url`, { url });
    },
    evaluate: run,
    async click(expression) {
      const element = (await run(expression).catch((error: unknown) => {
        // WebKit's driver cannot name an element where Object.prototype has enumerable methods.
        if (!String(error).includes('cyclic')) throw error;
        return null;
      })) as Record<string, string> | null;
      if (element === null) return void (await run(`void (${expression}).click()`));
      const id = element?.[ELEMENT];
      if (id === undefined) throw new Error(`nothing to click: ${expression}`);
      await command('POST', `${session}/element/${id}/click`, {});
    },
    async enterFrame() {
      const iframe = await command('POST', `${session}/element`, { using: 'css selector', value: 'iframe' });
      await command('POST', `${session}/frame`, { id: iframe });
    },
    close: async () => {
      await command('DELETE', session);
    },
  };
}
