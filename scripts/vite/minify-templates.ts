import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

const HTML = {
  // Any white space becomes one space, and stays: what is read is what the source says.
  conservativeCollapse: true,
  // Without their slash, the strokes of an icon would be parsed as nested into each other.
  keepClosingSlash: true,
};

/** An escape within a `css` template, which JavaScript would swallow. */
const SWALLOWED = /(?<=css`[^`]*?)[^`\\]{0,40}\\[^`\\]{1,40}/;

/** Takes the indentation out of the `html`, `svg` and `css` templates of our own code: minifiers leave strings alone. */
export const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  apply: 'build',
  enforce: 'post',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /(html|svg|css)`/ },
    handler: (code, id) => minified(code, id.replace(/\.ts$/, '.js')),
  },
});

/** @throws Error where the minified style sheet would lose a rule */
export async function minified(code: string, fileName: string): Promise<{ code: string; map?: string } | null> {
  const result = await minifyHTMLLiterals(code, { fileName, html: HTML });
  const [swallowed] = SWALLOWED.exec(result?.code ?? '') ?? [];
  if (swallowed) throw new Error(`${fileName}: the minifier wrote an escape into a template literal: ${swallowed}`);
  return result && { code: result.code, ...(result.map && { map: result.map.toString() }) };
}
