import { startWebKitDriver } from '../../../scripts/test/browser/webkit-driver.ts';
import { requireProgram } from '../../../scripts/test/prerequisites.ts';
import type { Driver } from './driver.ts';

/** Key of an element reference on the wire (WebDriver, "web element identifier"). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

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

  /** The last argument of the script is called with the outcome: so does a promise end. */
  const run = async (expression: string): Promise<unknown> => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const result = (await command('POST', `${session}/execute/async`, { script, args: [] })) as {
      value?: unknown;
      error?: string;
    };
    if (result.error !== undefined) throw new Error(result.error);
    return result.value;
  };

  return {
    name: 'webkit',
    async open(url) {
      await command('POST', `${session}/frame`, { id: null });
      await command('POST', `${session}/url`, { url });
    },
    evaluate: run,
    async click(expression) {
      const element = (await run(expression)) as Record<string, string> | null;
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
