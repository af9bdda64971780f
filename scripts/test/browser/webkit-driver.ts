import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../port.ts';
import { requireProgram } from '../prerequisites.ts';

/** A virtual screen of our own; gives its `DISPLAY`. Xvfb chooses a free number and writes it to the third descriptor. */
const startScreen = async () => {
  const xvfb = spawn(requireProgram('xvfb'), ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = xvfb.stdio[3];
  if (number == null) throw new Error('Xvfb has no pipe to say its display.');
  const [text] = (await Promise.race([once(number, 'data'), once(xvfb, 'exit').then(() => [undefined])])) as [
    Buffer | undefined,
  ];
  if (text === undefined) throw new Error('Xvfb ended before it opened a display.');
  return { display: `:${text.toString().trim()}`, process: xvfb };
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end();
      resolve(true);
    }).on('error', () => resolve(false));
  });

/**
 * Starts WebKitWebDriver on a virtual screen, for as long as this process lives.
 * @param env of the browser, beside this process's own
 * @returns the port it listens on
 * @throws Error when it does not answer within 15 seconds
 */
export const startWebKitDriver = async (env: NodeJS.ProcessEnv = {}): Promise<number> => {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn(requireProgram('webkitDriver'), [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: {
      ...process.env,
      ...env,
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      // There is no graphics card: draw in software, and do not share buffers with one.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  process.once('exit', () => {
    driver.kill();
    screen.process.kill();
  });
  // Neither may keep this process alive once the tests are done.
  driver.unref();
  screen.process.unref();
  const deadline = performance.now() + 15_000;
  while (!(await answers(port))) {
    if (performance.now() > deadline) throw new Error('WebKitWebDriver does not answer.');
    await pause(50);
  }
  return port;
};
