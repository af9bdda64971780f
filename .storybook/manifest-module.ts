import type { Plugin } from 'vite';
import { analyzeElements } from '../scripts/manifest/analyze.ts';
import { inFrench } from '../scripts/manifest/french.ts';

const NAME = 'virtual:custom-elements-manifest';

/** The custom elements manifest as a module, in French, made from the sources as they are now: the docs are never behind them. */
export const manifestModule = (): Plugin => ({
  name: 'custom-elements-manifest',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(inFrench(analyzeElements()))}` : undefined),
});
