import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/**
 * Stands for a space that is read (`</b> km`, `<span> (`) while the minifier works, which takes those at the ends of an
 * element away. JavaScript takes it for a space as well; no text of ours has it.
 */
const KEPT_SPACE = '\u205f';

/** Spaces within a line, between a tag and a text. Those of the indentation are beside a line break. */
const READ_SPACE = /(?<=>|html`) (?=[^\s<])|(?<=[^\s>]) (?=<)/g;

/** An escape within a `css` template, which JavaScript would swallow. */
const SWALLOWED = /(?<=css`[^`]*?)[^`\\]{0,40}\\[^`\\]{1,40}/;

/** Takes the indentation out of the `html`, `svg` and `css` templates of our own code: minifiers leave strings alone. */
export const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  enforce: 'post',
  async transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/(html|svg|css)`/.test(code)) return undefined;
    return { code: await minified(code, id.replace(/\.ts$/, '.js')), map: null };
  },
});

/** @throws Error where the minified style sheet would lose a rule */
export async function minified(code: string, fileName: string): Promise<string> {
  const styled = (await minifyHTMLLiterals(code, { fileName, html: false }))?.code ?? code;
  const [swallowed] = SWALLOWED.exec(styled) ?? [];
  if (swallowed) throw new Error(`${fileName}: the minifier wrote an escape into a template literal: ${swallowed}`);
  const marked = styled.replace(READ_SPACE, KEPT_SPACE);
  // Without their slash, the strokes of an icon would be parsed as nested into each other.
  const short = await minifyHTMLLiterals(marked, { fileName, css: false, html: { keepClosingSlash: true } });
  return (short?.code ?? marked).replaceAll(KEPT_SPACE, ' ');
}
