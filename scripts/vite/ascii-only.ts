import MagicString from 'magic-string';
import type { Plugin } from 'vite';

const NON_ASCII = /[\u0080-\uffff]/;

/**
 * Keeps the code in ASCII, so that it survives pages and servers with another charset (ISO-8859-1). The bundler's own
 * option (`output.charset`) leaves tagged templates as they are, since a tag could read their source; Lit's do not.
 */
export const asciiOnly = (): Plugin => ({
  name: 'ascii-only',
  apply: 'build',
  enforce: 'post',
  outputOptions: (options) => ({ ...options, charset: 'ascii' }),
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: NON_ASCII },
    handler: (code) => toAscii(code),
  },
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && NON_ASCII.test(file.code)) throw new Error(`${file.fileName} is not ASCII.`);
  },
});

/** Code with every character outside ASCII escaped: in strings, templates and regular expressions, that is the same. */
export function toAscii(code: string): { code: string; map: string } {
  const text = new MagicString(code);
  text.replace(
    new RegExp(NON_ASCII, 'g'),
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }).toString() };
}
