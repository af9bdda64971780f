import { globSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import { ContentError } from '../../content/faults.ts';
import { type RunningServer, startServer } from './app/start.ts';
import { explain } from './environment/explain.ts';
import { createLog } from './environment/log.ts';
import { projectRoot, readSettings, type Settings } from './environment/settings.ts';

try {
  const settings = readSettings(process.env);
  const server = await startServer(settings, createLog(settings.logLevel));
  printAddresses(settings, server);
  stopOnSignal(server);
} catch (error) {
  console.error(tell(error));
  process.exitCode = 1;
}

/** What is worth opening, for the person who started the server. */
function printAddresses({ host, metrics }: Settings, { port, metricsPort }: RunningServer): void {
  const pages = globSync('{index,*/index}.html', { cwd: join(projectRoot, 'demo') });
  const folders = pages.map((page) => page.slice(0, -'index.html'.length)).toSorted();
  const paths = [
    ...folders.map((folder) => (folder === '' ? '/' : `/demo/${folder}`)),
    '/embed/pole-locator?partner=carep',
    '/api/v1/poles',
    '/api/v1/openapi.json',
  ];
  const lines = paths.map((path) => `  http://${nameOf(host)}:${port}${path}`);
  if (metricsPort !== undefined) lines.push(`  http://${nameOf(metrics?.host)}:${metricsPort}/metrics`);
  console.log(['Alexis is listening. Addresses worth opening:', ...lines].join('\n'));
}

/** What stands for an interface in an address. All interfaces are reached at `localhost`, too. */
function nameOf(host: string | undefined): string {
  if (host === undefined || ['0.0.0.0', '::'].includes(host)) return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}

/** The first signal stops gently, a second one at once. */
function stopOnSignal(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.stop().then(() => {
        console.log('Alexis has stopped.');
      });
    });
  }
}

function tell(error: unknown): string {
  if (error instanceof ContentError) return `The content has faults; the store is unchanged.\n${error.message}`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? `: ${String(error.port)}` : '';
    return `This port is already taken${port}. Stop the other server, or choose another port: PORT=8788 npm start`;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRNOTAVAIL') {
    return 'LISTEN_HOST is no address of this machine. Leave it out to listen on all interfaces.';
  }
  return explain(error);
}
