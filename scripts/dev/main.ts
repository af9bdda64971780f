/**
 * `npm run dev`: Vite's dev server on the demo pages, and the API server behind it. A change is seen at once: of the kit's
 * sources and of the demo pages by a reload of the page, of what the server runs or reads after a restart of the server.
 * `PORT` (default 5173) is that of the pages; the other settings are the server's own.
 */
import { createServer } from 'vite';
import { ApiServer } from './api-server.ts';
import { devPages } from './dev-pages.ts';

const port = Number(process.env['PORT'] || 5173);
const origin = `http://localhost:${port}`;
const api = new ApiServer({ PUBLIC_URL: origin });
const vite = await createServer({
  appType: 'custom',
  plugins: [devPages(api)],
  optimizeDeps: { entries: ['src/define.ts', 'src/embed/loader.ts'] },
  server: { port, strictPort: true },
});

const stop = async (): Promise<void> => {
  await Promise.all([vite.close(), api.stop()]);
  process.exit();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

try {
  await vite.listen();
  if ((await api.port()) !== undefined) console.log(`Worth opening: ${origin}/demo/carep/ and ${origin}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  await stop();
}
