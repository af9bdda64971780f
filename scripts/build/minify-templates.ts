import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/** Takes the indentation out of the `html`, `svg` and `css` templates of our own code: minifiers leave strings alone. */
export const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  enforce: 'post',
  async transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/(html|svg|css)`/.test(code)) return null;
    // Without their slash, the strokes of an icon would be parsed as nested into each other.
    return minifyHTMLLiterals(code, { fileName: id.replace(/\.ts$/, '.js'), html: { keepClosingSlash: true } });
  },
});
